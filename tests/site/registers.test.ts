// The registers as data: what the office prints and signs.
import { describe, expect, test } from 'vitest';
import { dikRows } from '../../src/site/route-data/dik.ts';
import { dipPage, dipYears } from '../../src/site/route-data/dip.ts';
import { rekapPage, rekapYears } from '../../src/site/route-data/buku-rekap.ts';
import { signatureBlock } from '../../src/site/route-data/signers.ts';
import { contohInformasi, contohPublikasi, tigaLangkah } from './sample-publikasi.ts';

const pengecualian = {
  badan: '',
  tingkat: 'kpu-ri',
  nomor_keputusan: '169/Kpts/KPU/TAHUN 2015',
  pasal_undang_undang: 'UU 14/2008 Pasal 17 huruf h',
  konsekuensi: 'Data pribadi terbuka.',
  sampai: '2025-01-31',
};
const dikecualikan = { klasifikasi: 'dikecualikan', softcopy: [], pengecualian };

describe('the buku rekap', () => {
  const publikasi = contohPublikasi([
    contohInformasi('2025/0001'),
    contohInformasi('2025/0002', {
      status: 'dicabut',
      dicabut_oleh: '2026/0001',
      langkah: tigaLangkah('2025-01-08', [30, 75, 30]),
    }),
    contohInformasi('2025/0005', dikecualikan),
    contohInformasi('2026/0001', { softcopy: [], mencabut: ['2025/0002'] }),
  ]);

  test('lists a year in order of number, with day and time of entry', () => {
    const rows = rekapPage(publikasi, '2025')?.baris ?? [];

    expect(rows.map(({ nomor }) => nomor)).toEqual(['0001', '0002', '0005']);
    expect(rows[0]).toMatchObject({ tanggal: '6 Januari 2025', jam: '10.30' });
  });

  test('shows what the officer wrote about a step over its time, and no remark elsewhere', () => {
    const rows = rekapPage(publikasi, '2025')?.baris ?? [];

    expect(rows[1]?.keterangan).toEqual([
      {
        langkah: 'Langkah 2',
        durasi: '1 jam 15 menit; batas SOP 1 jam',
        teks: 'Berkas dipindai ulang.',
      },
    ]);
    expect(rows[0]?.keterangan).toEqual([]);
  });

  test('keeps a revoked record and names the one that revoked it', () => {
    expect(rekapPage(publikasi, '2025')?.baris[1]?.status).toEqual({
      status: 'dicabut',
      oleh: { id: '2026/0001', href: '/informasi/2026/0001/' },
      alasan: '',
    });
  });

  test('says that softcopies are closed, missing, or which formats there are', () => {
    const rows = ['2025', '2026'].flatMap((tahun) => rekapPage(publikasi, tahun)?.baris ?? []);

    expect(rows.map(({ softcopy }) => softcopy)).toEqual([
      '1 berkas: PDF',
      '1 berkas: PDF',
      'Tidak dibuka',
      'Tidak ada',
    ]);
  });

  test('tells which numbers below the last one are without a row', () => {
    expect(rekapPage(publikasi, '2025')?.nomorKosong).toEqual(['0003', '0004']);
  });

  test('leads to the years beside it and has no page for a year without rows', () => {
    expect(rekapPage(publikasi, '2025')).toMatchObject({ sebelum: null, sesudah: '2026' });
    expect(rekapPage(publikasi, '2024')).toBeUndefined();
  });

  test('counts each year by class, by steps over time and by status', () => {
    expect(rekapYears(publikasi)).toMatchObject([
      { tahun: '2026', jumlah: 1, perKlasifikasi: [1, 0, 0, 0], lewat: 0, tidakBerlaku: 0 },
      { tahun: '2025', jumlah: 3, perKlasifikasi: [2, 0, 0, 1], lewat: 1, tidakBerlaku: 1 },
    ]);
  });
});

describe('the Daftar Informasi Publik', () => {
  const publikasi = contohPublikasi([
    contohInformasi('2025/0001', { klasifikasi: 'setiap-saat' }),
    contohInformasi('2025/0002', dikecualikan),
    contohInformasi('2025/0003', { status: 'diganti', diganti_oleh: '2025/0004' }),
    contohInformasi('2025/0004', { bentuk: ['cetak', 'rekam'] }),
    contohInformasi('2026/0001'),
    contohInformasi('2027/0001', dikecualikan),
  ]);
  const groups = dipPage(publikasi, '2025')?.kelompok ?? [];

  test('has one list for each year of entry with open information, and counts its classes', () => {
    expect(dipYears(publikasi)).toMatchObject([
      { tahun: '2026', jumlah: 1, perKlasifikasi: [1, 0, 0] },
      { tahun: '2025', jumlah: 3, perKlasifikasi: [2, 0, 1] },
    ]);
    expect(dipPage(publikasi, '2026')).toMatchObject({ sebelum: '2025', sesudah: null });
    expect(dipPage(publikasi, '2027')).toBeUndefined();
  });

  test('has the three open classes in the order of the law and numbers them through', () => {
    expect(groups.map(({ huruf, kode }) => `${huruf} ${kode}`)).toEqual([
      'A berkala',
      'B serta-merta',
      'C setiap-saat',
    ]);
    expect(groups.flatMap(({ baris }) => baris.map(({ nomor, id }) => `${nomor} ${id}`))).toEqual([
      '1 2025/0003',
      '2 2025/0004',
      '3 2025/0001',
    ]);
  });

  test('leaves out what is dikecualikan', () => {
    const ids = groups.flatMap(({ baris }) => baris.map(({ id }) => id));

    expect(ids).not.toContain('2025/0002');
  });

  test('keeps replaced information with its status, since it is still held', () => {
    expect(groups[0]?.baris[0]?.status).toMatchObject({
      status: 'diganti',
      oleh: { id: '2025/0004' },
    });
  });

  test('ticks the forms in which information is available', () => {
    expect(groups[0]?.baris[1]?.bentuk).toEqual({
      cetak: true,
      rekam: true,
      online: false,
    });
  });
});

describe('the Daftar Informasi Dikecualikan', () => {
  const publikasi = contohPublikasi(
    [contohInformasi('2025/0001'), contohInformasi('2025/0002', dikecualikan)],
    { hari: '2025-02-01' },
  );

  test('names body, decision, article and time limit of each exemption, and nothing open', () => {
    expect(dikRows(publikasi)).toMatchObject([
      {
        nomor: 1,
        id: '2025/0002',
        badan: 'Komisi Pemilihan Umum',
        nomorKeputusan: '169/Kpts/KPU/TAHUN 2015',
        pasal: 'UU 14/2008 Pasal 17 huruf h',
        jangkaWaktu: 'Sampai 31 Januari 2025',
      },
    ]);
  });

  test('says that an exemption has ended from the day after its last day', () => {
    expect(dikRows(publikasi)[0]?.berakhir).toBe('31 Januari 2025');
    expect(dikRows({ ...publikasi, hari: '2025-01-31' })[0]?.berakhir).toBeNull();
  });
});

describe('the signature block', () => {
  const publikasi = contohPublikasi([contohInformasi('2025/0001')]);

  test('names the Atasan PPID by position only, when no SOP makes the name public', () => {
    expect(signatureBlock(publikasi)).toMatchObject({
      tempat: 'Contoh',
      atasan: { peran: 'Atasan PPID', jabatan: 'Sekretaris (contoh)', nama: '' },
      ppid: { nama: '', jabatan: '' },
    });
  });

  test('prints the name of an official whom a signed SOP names', () => {
    const { arsip } = publikasi;
    const sop = arsip.sop.map((version) => ({
      ...version,
      disahkanOleh: { jabatan: 'Sekretaris', nama: 'Nama Pribadi Atasan' },
    }));

    expect(signatureBlock({ ...publikasi, arsip: { ...arsip, sop } }).atasan.nama).toBe(
      'Nama Pribadi Atasan',
    );
  });

  test('leaves the position open on a day when nobody holds the role', () => {
    expect(signatureBlock({ ...publikasi, hari: '2024-12-31' }).atasan).toMatchObject({
      jabatan: '',
      nama: '',
    });
  });
});
