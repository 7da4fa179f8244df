// Proposals from their beginning to their end, as the office lives them and as native git tells them.
import { describe, expect, test } from 'vitest';
import { auditArsip } from '#archive/audit.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { listUsulan, readAkhirUsulan, readUsulan } from '#archive/usulan.ts';
import type { IsianPetugas } from '#archive/usulan-permintaan.ts';
import { tinjauUsulan } from '#archive/usulan-tinjau.ts';
import type { Petugas } from '#domain/peran.ts';
import { runGit } from '../helpers/native-git.ts';
import {
  ada,
  berhasil,
  bukaKantor,
  ditolak,
  isianAwal,
  sampaiLangkahDua,
  sampaiPersetujuan,
  serahkan,
  tabel,
  terima,
  type Kantor,
} from './usulan-kantor.ts';

const git = async ({ dir }: Kantor, ...args: readonly string[]): Promise<readonly string[]> =>
  (await runGit(dir, args)).trim().split('\n');

/** Native git finds nothing broken, and the audit proves everything. */
async function utuh(kantor: Kantor, peringatan: readonly string[] = []): Promise<void> {
  expect(await git(kantor, 'fsck', '--strict', '--full', '--no-dangling')).toEqual(['']);
  const { temuan } = await auditArsip(kantor.dir);
  expect(temuan.map(({ rule }) => rule)).toEqual(peringatan);
}

describe('a new record', () => {
  test('goes through all steps and is approved; git log alone tells it', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiPersetujuan(kantor);
    expect(usulan).toMatchObject({
      kode: '2025-0003',
      jenis: 'baru',
      subbagian: 'rendatin',
      tahap: { jenis: 'persetujuan' },
      catatan: { sah: true, sebab: '' },
      pelaksana: ['dok-rendatin', 'ppid-1'],
    });

    const akhir = berhasil(await kantor.setujui('sekretaris', usulan));

    expect(akhir.tahap.jenis).toBe('disetujui');
    expect(await listUsulan(kantor.arsip)).toEqual([]);
    const nama = '2025/0003 (Rekapitulasi Pemilih 2025)';
    const log = await git(kantor, 'log', '--reverse', '--format=%ae %aI %s', 'main', '^main~1');
    expect(log.map((line) => line.replace('@petugas.e-ppid.invalid', ''))).toEqual([
      `dok-rendatin 2025-02-06T08:00:00+07:00 Memulai informasi baru ${nama}`,
      `dok-rendatin 2025-02-06T08:00:00+07:00 Memulai langkah 1: ${nama}`,
      `dok-rendatin 2025-02-06T08:20:00+07:00 Menyelesaikan langkah 1: ${nama}`,
      `dok-rendatin 2025-02-06T08:20:00+07:00 Memulai langkah 2: ${nama}`,
      `dok-rendatin 2025-02-06T08:35:00+07:00 Menyelesaikan langkah 2: ${nama}`,
      `ppid-1 2025-02-06T08:35:00+07:00 Memulai langkah 3: ${nama}`,
      `ppid-1 2025-02-06T08:40:00+07:00 Menyelesaikan langkah 3: ${nama}`,
      `sekretaris 2025-02-06T08:40:00+07:00 Menyetujui ${nama}`,
    ]);
    const trailers = await git(kantor, 'log', '-1', '--format=%(trailers:only)', 'main');
    expect(trailers).toEqual([
      'Usulan: 2025-0003',
      'Tindakan: setujui',
      'Disetujui-oleh: sekretaris',
      'Sop: pendokumentasian-informasi-publik@2025-01-02',
      expect.stringMatching(/^Isi: sha256:[0-9a-f]{64}$/),
      'Informasi: 2025/0003',
    ]);
    const persetujuan = await readPersetujuan(kantor.dir, 'main');
    expect(persetujuan.get('2025/0003')).toMatchObject({ jenis: 'disetujui', oleh: 'sekretaris' });
    await utuh(kantor);
  });

  test('has the times of the server in its steps, and the facts of its files', async () => {
    await using kantor = await bukaKantor();
    const { isiInformasi } = await sampaiPersetujuan(kantor);

    expect(isiInformasi?.langkah).toMatchObject([
      { nomor: 1, mulai: '2025-02-06T08:00:00+07:00', selesai: '2025-02-06T08:20:00+07:00' },
      { nomor: 2, mulai: '2025-02-06T08:20:00+07:00', selesai: '2025-02-06T08:35:00+07:00' },
      { nomor: 3, pelaksana: ['ppid-1'], selesai: '2025-02-06T08:40:00+07:00' },
    ]);
    expect(isiInformasi?.softcopy).toMatchObject([
      { berkas: 'pemilih.csv', jenis: 'text/csv', ukuranByte: 26, teks: 'lapisan-teks' },
    ]);
    const files = await git(kantor, 'ls-tree', '-r', '--name-only', 'usulan/2025-0003');
    expect(files).toContain('content/informasi/2025/0003/pemilih.csv.txt');
  });

  test('that took too long needs a reason, and one that is not whole is not handed over', async () => {
    await using kantor = await bukaKantor();
    let usulan = await sampaiLangkahDua(kantor);
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    kantor.tunggu(90);
    const selesai = { tindakan: 'selesai', softcopy: { tambah: [tabel()], hapus: [] } } as const;

    const tanpaSebab = ditolak(await kantor.lakukan('dok-rendatin', usulan, selesai), 'isi-salah');
    expect(tanpaSebab.kolom?.['keterangan']).toContain('1 jam 30 menit');
    const kurang = { ...selesai, keterangan: 'Pemindai rusak.' };
    const belum = ditolak(await kantor.lakukan('dok-rendatin', usulan, kurang), 'ada-kesalahan');
    expect(belum.temuan?.map(({ rule }) => rule)).toContain('dip/unsur-lengkap');
    expect(await readUsulan(kantor.arsip, usulan.kode)).toEqual(usulan);
  });

  test('done on paper is entered afterwards with its times, and says so', async () => {
    await using kantor = await bukaKantor();
    const usulan = berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian: isianAwal }));
    const permintaan = {
      tindakan: 'catat-kemudian',
      mulai: '2025-02-05T09:00',
      selesai: '2025-02-05T09:30',
      alasan: 'Listrik padam, dikerjakan di kertas.',
      isian: { 'hardcopy.lokasi': 'Lemari 1, map 3' },
      tandaMutu: ['mutakhir', 'terverifikasi'],
    } as const;

    const nanti = { ...permintaan, selesai: '2025-02-07T09:30' };
    const salah = ditolak(await kantor.lakukan('dok-rendatin', usulan, nanti), 'isi-salah');
    expect(Object.keys(salah.kolom ?? {})).toEqual(['selesai']);
    const sesudah = berhasil(await kantor.lakukan('dok-rendatin', usulan, permintaan));

    expect(sesudah.tahap).toEqual({ jenis: 'langkah-menunggu', nomor: 2 });
    expect(sesudah.catatan.sah).toBe(true);
    expect(sesudah.isiInformasi?.langkah).toMatchObject([
      {
        mulai: '2025-02-05T09:00:00+07:00',
        selesai: '2025-02-05T09:30:00+07:00',
        keterangan: 'Listrik padam, dikerjakan di kertas.',
        dicatatKemudian: true,
      },
    ]);
  });

  test('returned by PPID goes back to where it is recorded; what was done again replaces what was done', async () => {
    await using kantor = await bukaKantor();
    let usulan = await serahkan(kantor, await sampaiLangkahDua(kantor));
    usulan = berhasil(
      await kantor.lakukan('ppid-1', usulan, {
        tindakan: 'kembalikan',
        alasan: 'Kolom kecamatan kurang satu.\n\nDisetujui-oleh: sekretaris',
      }),
    );
    expect(usulan.tahap).toEqual({ jenis: 'langkah-menunggu', nomor: 2 });
    expect(usulan.isiInformasi?.langkah.map(({ nomor }) => nomor)).toEqual([1]);
    // Whatever a person writes, the trailers are ours.
    const trailers = await git(
      kantor,
      'log',
      '-1',
      '--format=%(trailers:only)',
      `usulan/${usulan.kode}`,
    );
    expect(trailers).not.toContain('Disetujui-oleh: sekretaris');
    expect(trailers).toContain('Dikembalikan-oleh: ppid-1');
    expect(usulan.kejadian.at(-1)?.pesan).toContain('Kolom kecamatan kurang satu.');

    kantor.tunggu(10);
    usulan = await terima(kantor, await serahkan(kantor, usulan));

    expect(usulan.catatan).toEqual({ sah: true, sebab: '' });
    berhasil(await kantor.setujui('sekretaris', usulan));
    await utuh(kantor);
  });

  test('given up keeps its number used, and its commits', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiLangkahDua(kantor);
    const alasan = 'Dokumennya ternyata sudah ada.';
    berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'batalkan', alasan }));

    expect(await readUsulan(kantor.arsip, usulan.kode)).toBeNull();
    expect(await git(kantor, 'for-each-ref', '--format=%(refname)')).toEqual([
      'refs/batal/2025-0003/1',
      'refs/heads/main',
    ]);
    expect(await readAkhirUsulan(kantor.arsip, '2025-0003')).toMatchObject({
      jenis: 'batal',
      jenisUsulan: 'baru',
      oleh: 'dok-rendatin',
      pesan: alasan,
    });
    const lain = berhasil(await kantor.buat('dok-rendatin', { jenis: 'baru', isian: isianAwal }));
    expect(lain.kode).toBe('2025-0004');
    const lagi = await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' });
    ditolak(lagi, 'sudah-berubah');
  });
});

describe('an approved record', () => {
  test('is corrected: it begins at the recording step and is approved again', async () => {
    await using kantor = await bukaKantor();
    let usulan = berhasil(
      await kantor.buat('dok-rendatin', {
        jenis: 'revisi',
        informasi: '2025/0001',
        alasan: 'Angka satu kecamatan keliru.',
      }),
    );
    expect(usulan.tahap).toEqual({ jenis: 'langkah-menunggu', nomor: 2 });
    const dua = await kantor.buat('dok-rendatin', {
      jenis: 'revisi',
      informasi: '2025/0001',
      alasan: 'Lagi.',
    });
    expect(ditolak(dua, 'sudah-berubah').usulan?.kode).toBe('2025-0001');
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    kantor.tunggu(5);
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: { ringkasan: 'Jumlah TPS per kecamatan, sudah diperbaiki.' },
        softcopy: { tambah: [tabel('tps.csv', 'kecamatan,tps\nSatu,13\n')], hapus: [] },
      }),
    );
    usulan = await terima(kantor, usulan);

    const tinjauan = await tinjauUsulan(kantor.arsip, '2025-0001');
    expect(tinjauan?.perubahan.informasi[0]?.kolom.map(({ nama }) => nama)).toContain(
      'Ringkasan isi',
    );
    expect(tinjauan?.publikasi?.byId.get('2025/0001')?.ringkasan).toContain('diperbaiki');
    expect(tinjauan?.diubah).toEqual([
      'content/informasi/2025/0001/index.md',
      'content/informasi/2025/0001/tps.csv',
      'content/informasi/2025/0001/tps.csv.txt',
    ]);
    berhasil(await kantor.setujui('sekretaris', usulan));

    expect((await readPersetujuan(kantor.dir, 'main')).get('2025/0001')?.jenis).toBe('disetujui');
    await utuh(kantor);
  });

  test('is replaced by another, and each says so of the other', async () => {
    await using kantor = await bukaKantor();
    let usulan = berhasil(
      await kantor.buat('dok-rendatin', {
        jenis: 'ganti',
        mengganti: '2025/0001',
        alasan: 'Ada hasil penetapan ulang.',
        isian: isianAwal,
      }),
    );
    usulan = berhasil(await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'mulai' }));
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'selesai',
        isian: { 'hardcopy.lokasi': 'Lemari 1' },
        tandaMutu: ['mutakhir', 'terverifikasi'],
      }),
    );
    usulan = await terima(kantor, await serahkan(kantor, usulan));
    berhasil(await kantor.setujui('sekretaris', usulan));

    const { publikasi } = (await tinjauBaru(kantor)) ?? {};
    expect(publikasi?.byId.get('2025/0001')).toMatchObject({
      status: 'diganti',
      digantiOleh: '2025/0003',
      alasanStatus: 'Ada hasil penetapan ulang.',
    });
    expect(publikasi?.byId.get('2025/0003')?.mengganti).toEqual(['2025/0001']);
    await utuh(kantor);
  });

  test('is revoked with a reason, and stays', async () => {
    await using kantor = await bukaKantor();
    const permintaan = { jenis: 'cabut', informasi: '2025/0001', dicabutOleh: null } as const;
    ditolak(await kantor.buat('dok-rendatin', { ...permintaan, alasan: ' ' }), 'isi-salah');
    let usulan = berhasil(
      await kantor.buat('dok-rendatin', { ...permintaan, alasan: 'Tidak pernah ditetapkan.' }),
    );
    expect(usulan.tahap).toEqual({ jenis: 'persetujuan' });
    usulan = berhasil(
      await kantor.lakukan('sekretaris', usulan, { tindakan: 'kembalikan', alasan: 'Perjelas.' }),
    );
    usulan = berhasil(
      await kantor.lakukan('dok-rendatin', usulan, {
        tindakan: 'ajukan',
        pesan: 'Sudah diperjelas.',
        alasan: 'Tidak pernah ditetapkan oleh rapat pleno.',
      }),
    );
    berhasil(await kantor.setujui('sekretaris', usulan));

    const index = await runGit(kantor.dir, ['show', 'main:content/informasi/2025/0001/index.md']);
    expect(index).toContain('status: dicabut');
    expect(index).toContain('alasan_status: Tidak pernah ditetapkan oleh rapat pleno.');
    const lagi = await kantor.buat('dok-rendatin', { ...permintaan, alasan: 'Lagi.' });
    ditolak(lagi, 'tidak-boleh');
    await utuh(kantor);
  });
});

const isianPetugasOf = (petugas: Petugas): IsianPetugas => {
  const { id, nama, jabatan, subbagian } = petugas;
  const peran = petugas.peran.map(({ peran: sebutan, sejak, sampai, keputusan, sebagai }) => {
    return { peran: sebutan, sejak, sampai: sampai ?? '', keputusan, sebagai };
  });
  return { id, nama, jabatan, subbagian, peran };
};

/** The archive as it is now, through the review of a proposal that changes little. */
async function tinjauBaru(kantor: Kantor) {
  const tinjauan = { hasil: 'tetap-berlaku', catatan: '' };
  berhasil(await kantor.buat('ppid-1', { jenis: 'tinjau-sop', tinjauan }));
  return tinjauUsulan(kantor.arsip, 'sop');
}

describe('the urgent lane', () => {
  const isian = { ...isianAwal, klasifikasi: 'serta-merta' };
  const segera = {
    tindakan: 'terbitkan-segera',
    alasan: 'Tempat pemungutan suara pindah.',
  } as const;

  test('publishes at once, and is approved later without a new byte', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiPersetujuan(kantor, isian);
    const terbit = berhasil(await kantor.lakukan('ppid-1', usulan, segera));
    expect(terbit.tahap.jenis).toBe('terbit-segera');
    const baca = async () => (await readPersetujuan(kantor.dir, 'main')).get('2025/0003');
    expect(await baca()).toMatchObject({ jenis: 'terbit-segera', oleh: 'ppid-1' });
    await utuh(kantor, ['audit/belum-ditinjau']);
    expect((await readUsulan(kantor.arsip, usulan.kode))?.tahap.jenis).toBe('terbit-segera');
    const alasan = 'Tidak jadi.';
    const batal = await kantor.lakukan('dok-rendatin', terbit, { tindakan: 'batalkan', alasan });
    ditolak(batal, 'tidak-boleh');

    kantor.tunggu(60);
    berhasil(await kantor.setujui('sekretaris', terbit));

    expect(await baca()).toMatchObject({ jenis: 'disetujui', oleh: 'sekretaris' });
    expect(await git(kantor, 'diff', 'main~1', 'main')).toEqual(['']);
    await utuh(kantor);
  });

  test('returned after publication is mended, approved, and cannot be given up', async () => {
    await using kantor = await bukaKantor();
    let usulan = await sampaiPersetujuan(kantor, isian);
    usulan = berhasil(await kantor.lakukan('ppid-1', usulan, segera));
    usulan = berhasil(
      await kantor.lakukan('sekretaris', usulan, {
        tindakan: 'kembalikan',
        alasan: 'Alamat salah.',
      }),
    );
    expect(usulan.tahap).toEqual({ jenis: 'langkah-menunggu', nomor: 2 });
    const alasan = 'Tidak jadi.';
    const batal = await kantor.lakukan('dok-rendatin', usulan, { tindakan: 'batalkan', alasan });
    ditolak(batal, 'tidak-boleh');

    kantor.tunggu(5);
    usulan = await terima(kantor, await serahkan(kantor, usulan));
    berhasil(await kantor.setujui('sekretaris', usulan));

    expect((await readPersetujuan(kantor.dir, 'main')).get('2025/0003')?.jenis).toBe('disetujui');
    await utuh(kantor);
  });

  test('is for serta-merta only', async () => {
    await using kantor = await bukaKantor();
    const usulan = await sampaiPersetujuan(kantor);
    const hasil = ditolak(await kantor.lakukan('ppid-1', usulan, segera), 'tidak-boleh');
    expect(hasil.alasan).toContain('serta-merta');
  });
});

describe('around records', () => {
  test('a delegation takes effect when it is approved, by somebody else than who proposed it', async () => {
    await using kantor = await bukaKantor();
    const peran = {
      peran: 'petugas-ppid',
      sejak: '2025-02-06',
      sampai: '2025-02-20',
      keputusan: 'Surat perintah 3/2025',
      sebagai: 'plh',
    };
    const { arsip } = (await tinjauBaru(kantor))?.publikasi ?? {};
    const lama = (arsip?.petugas ?? []).map(isianPetugasOf);
    const petugas = [
      ...lama,
      { id: 'plh-ppid', nama: '', jabatan: 'Plh. Petugas PPID', subbagian: 'kul', peran: [peran] },
    ];
    const salah = await kantor.buat('ppid-1', {
      jenis: 'petugas',
      alasan: 'Cuti.',
      petugas: petugas.map((one) => ({ ...one, id: 'sama' })),
    });
    expect(Object.keys(ditolak(salah, 'isi-salah').kolom ?? {})).toContain('petugas.1.id');
    const usulan = berhasil(
      await kantor.buat('ppid-1', { jenis: 'petugas', alasan: 'Petugas PPID cuti.', petugas }),
    );
    const belum = await kantor.buat('plh-ppid', {
      jenis: 'cabut',
      informasi: '2025/0001',
      alasan: 'x',
      dicabutOleh: null,
    });
    ditolak(belum, 'tidak-boleh');
    berhasil(await kantor.setujui('sekretaris', usulan));
    const cabut = {
      jenis: 'cabut',
      informasi: '2025/0001',
      alasan: 'x',
      dicabutOleh: null,
    } as const;
    berhasil(await kantor.buat('plh-ppid', cabut));
    kantor.tunggu(15 * 24 * 60);
    ditolak(await kantor.buat('plh-ppid', { ...cabut, informasi: '2025/0002' }), 'tidak-boleh');
    await utuh(kantor);
  });

  test('the yearly review is added to the SOP in force', async () => {
    await using kantor = await bukaKantor();
    await tinjauBaru(kantor);
    const usulan = ada(await readUsulan(kantor.arsip, 'sop'));
    berhasil(await kantor.setujui('sekretaris', usulan));
    const path = 'content/sop/pendokumentasian-informasi-publik/2025-01-02.md';
    const text = await runGit(kantor.dir, ['show', `main:${path}`]);
    expect(text).toContain('hasil: tetap-berlaku');
    await utuh(kantor);
  });

  test('a comment is kept, minds no newer tip, and keeps nobody from approving', async () => {
    await using kantor = await bukaKantor();
    const lama = await sampaiLangkahDua(kantor);
    const pesan =
      'Mohon judulnya diperpendek.\n# ------------------------ >8 ------------------------';
    let usulan = await terima(kantor, await serahkan(kantor, lama));
    usulan = berhasil(await kantor.lakukan('sekretaris', lama, { tindakan: 'komentari', pesan }));
    expect(usulan.kejadian.at(-1)).toMatchObject({ tindakan: 'komentari', oleh: 'sekretaris' });
    expect(usulan.kejadian.at(-1)?.pesan).toContain('>8');
    berhasil(await kantor.setujui('sekretaris', usulan));
    await utuh(kantor);
  });
});
