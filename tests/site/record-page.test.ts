// What pages say of a record: status, stamps, files, data, verification, lists and addresses.
import { describe, expect, test } from 'vitest';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { listAddresses } from '../../src/site/addresses.ts';
import { entriOf } from '../../src/site/route-data/entries.ts';
import { homePage } from '../../src/site/route-data/home.ts';
import { listPage, readListAddress } from '../../src/site/route-data/list-page.ts';
import { readPageNumber } from '../../src/site/route-data/paging.ts';
import { recordPage } from '../../src/site/route-data/record-page.ts';
import { describeStempel, stempelOf } from '../../src/site/route-data/stempel.ts';
import { contohInformasi, contohPublikasi, tigaLangkah } from './sample-publikasi.ts';

const commit = 'f'.repeat(40);
const saat = '2025-01-07T09:12:00+07:00';
const revoked = contohInformasi('2025/0001', {
  status: 'dicabut',
  dicabut_oleh: '2025/0002',
  alasan_status: 'Ditinjau kembali.',
  langkah: tigaLangkah('2025-01-06', [45, 95, 20]),
});
const revoking = contohInformasi('2025/0002', {
  mencabut: ['2025/0001'],
  softcopy: [
    {
      berkas: "surat 'a'.pdf",
      sebutan: 'Surat',
      sha256: 'ab'.repeat(32),
      ukuran_byte: 1_572_864,
      halaman: 12,
      teks: 'ocr',
      keyakinan_ocr: 91.4,
    },
    { berkas: 'data.csv', sebutan: 'Data', sha256: 'cd'.repeat(32), ukuran_byte: 500 },
  ],
});
const closed = contohInformasi('2025/0003', {
  klasifikasi: 'dikecualikan',
  pengecualian: { badan: 'KPU', sampai: '2030-12-31', syarat: 'ada persetujuan tertulis' },
});
const persetujuan = new Map<string, Persetujuan>([
  ['2025/0001', { jenis: 'disetujui', commit, saat, oleh: 'atasan' }],
  ['2025/0002', { jenis: 'impor-awal', commit, saat }],
]);
const publikasi = contohPublikasi([revoked, revoking, closed], { persetujuan });

describe('the page of a record', () => {
  test('tells first that it was revoked, by what and why', () => {
    expect(recordPage(publikasi, '2025/0001')?.batal).toEqual({
      judul: 'Dokumen ini sudah dicabut',
      alasan: 'Ditinjau kembali.',
      oleh: { href: '/informasi/2025/0002/', id: '2025/0002', judul: 'Dokumen 2025/0002' },
    });
    expect(recordPage(publikasi, '2025/0002')?.batal).toBeNull();
  });

  test('names files by kind, pages and size, and leads to them safely', () => {
    const berkas = recordPage(publikasi, '2025/0002')?.berkas ?? [];
    expect(berkas.map(({ rincian }) => rincian)).toEqual([
      'PDF · 12 halaman · 1,5 MB',
      'CSV · 500 byte',
    ]);
    expect(berkas[0]?.href).toBe("/informasi/2025/0002/surat%20'a'.pdf");
    expect(berkas[0]?.asalTeks).toContain('keyakinan 91 persen');
  });

  test('quotes file names in commands so that a shell takes them as they are', () => {
    const commands = recordPage(publikasi, '2025/0002')?.pemeriksaan.perintahBerkas;
    expect(commands).toEqual([String.raw`sha256sum 'surat '\''a'\''.pdf'`, 'sha256sum data.csv']);
  });

  test('shows the seven elements of the DIP in order and says which are missing', () => {
    const dip = recordPage(publikasi, '2025/0002')?.dip ?? [];
    expect(dip).toHaveLength(7);
    expect(dip[0]).toEqual({ nama: 'Nomor', nilai: ['2025/0002'] });
    expect(dip[3]?.nilai).toEqual(['Belum dicantumkan']);
  });

  test('of an excluded record shows its DIK row and never a file', () => {
    const page = recordPage(publikasi, '2025/0003');
    expect(page?.berkas).toEqual([]);
    expect(page?.dip).toEqual([]);
    expect(page?.dik.at(-1)?.nilai).toEqual([
      'Sampai 31 Desember 2030; atau ada persetujuan tertulis',
    ]);
  });

  test('names people by their position only', () => {
    const text = JSON.stringify(['2025/0001', '2025/0002'].map((id) => recordPage(publikasi, id)));
    expect(text).toContain('Petugas Dokumentasi (contoh)');
    expect(text).not.toContain('Nama Pribadi');
  });

  test('does not exist for an unknown identity', () => {
    expect(recordPage(publikasi, '2025/9999')).toBeUndefined();
  });
});

describe('the stamps', () => {
  test('tell times, minutes against the SOP, and the remark of a step that took too long', () => {
    const [first, second] = stempelOf(revoked, publikasi);
    expect(first).toMatchObject({
      keadaan: 'selesai',
      waktu: '6 Januari 2025, 08.00–08.45 WIB',
      durasi: '45 menit; batas SOP 1 jam',
      tanda: ['mutakhir', 'terverifikasi'],
    });
    expect(second).toMatchObject({ keadaan: 'lewat', catatan: 'Berkas dipindai ulang.' });
  });

  test('end with the approval, or say plainly that there was none', () => {
    const last = [revoked, revoking, closed].map((record) => stempelOf(record, publikasi).at(-1));
    expect(last.map((stempel) => stempel?.judul)).toEqual([
      'Disetujui',
      'Arsip awal',
      'Persetujuan belum tercatat',
    ]);
    expect(last[0]?.oleh).toEqual(['Sekretaris (contoh)']);
    expect(last[1]?.catatan).toBe('Belum melalui persetujuan dalam sistem ini.');
  });

  test('of an urgent publication say that the Atasan PPID has not reviewed it, in lists too', () => {
    const record = contohInformasi('2025/0001', { langkah: tigaLangkah('2025-01-06') });
    const urgent = contohPublikasi([record], {
      persetujuan: new Map([
        [
          '2025/0001',
          { jenis: 'terbit-segera', commit: 'c', saat: '2025-01-06T08:00:00+07:00', oleh: 'ppid' },
        ],
      ]),
    });

    expect(stempelOf(record, urgent).at(-1)).toMatchObject({
      judul: 'Belum ditinjau Atasan PPID',
      keadaan: 'belum',
      oleh: ['Petugas PPID (contoh)'],
    });
    expect(entriOf(record, urgent).belumDitinjau).toBe(true);
  });

  test('say of a step that was written down afterwards that it was', () => {
    const [first] = tigaLangkah('2025-01-06');
    const langkah = [{ ...first, dicatat_kemudian: true, keterangan: 'Listrik padam.' }];
    const record = contohInformasi('2025/0001', { langkah });

    expect(stempelOf(record, contohPublikasi([record]))[0]?.catatan).toBe(
      'Dicatat kemudian: Listrik padam.',
    );
  });

  test('can be read in one sentence', () => {
    expect(describeStempel(stempelOf(revoked, publikasi))).toBe(
      '3 langkah SOP lengkap, 1 langkah melewati waktu, disetujui',
    );
    const without = contohInformasi('2025/0009', { langkah: [] });
    expect(describeStempel(stempelOf(without, publikasi))).toContain(
      '0 dari 3 langkah SOP tercatat',
    );
  });
});

const publikasiOf = (count: number): Publikasi =>
  contohPublikasi(
    Array.from({ length: count }, (_, index) =>
      contohInformasi(`2025/${String(index + 1).padStart(4, '0')}`),
    ),
  );

const oldestPage = (count: number): readonly string[] =>
  listPage(publikasiOf(count), '/informasi/', '1')?.entri.map(({ id }) => id) ?? [];

describe('lists', () => {
  const many = contohPublikasi(
    Array.from({ length: 101 }, (_, index) =>
      contohInformasi(`2025/${String(index + 1).padStart(4, '0')}`, {
        waktu_pembuatan: index === 0 ? '2020' : '2024-05',
        subbagian: 'Subbag Program dan Data',
      }),
    ),
  );

  test('show the newest entries first and cut what is older into pages of fifty', () => {
    const first = listPage(many, '/informasi/');
    expect(first?.entri.map(({ id }) => id).slice(0, 2)).toEqual(['2025/0101', '2025/0100']);
    expect(first).toMatchObject({ jumlah: 101, rentang: '' });
    expect(first?.entri).toHaveLength(51);
    expect(first?.penomoran).toEqual({ lebihBaru: null, lebihLama: '/informasi/halaman/1/' });
    const oldest = listPage(many, '/informasi/', '1');
    expect(oldest?.entri.at(-1)?.id).toBe('2025/0001');
    expect(oldest).toMatchObject({ rentang: 'Entri 1–50', saringan: [] });
    expect(oldest?.penomoran).toEqual({ lebihBaru: '/informasi/', lebihLama: null });
  });

  test('keep the entries of an older page when new ones arrive', () => {
    expect(oldestPage(100)).toHaveLength(50);
    expect(oldestPage(150)).toEqual(oldestPage(100));
    expect(
      [99, 100, 149, 150].map((count) => listPage(publikasiOf(count), '/informasi/')?.entri.length),
    ).toEqual([99, 50, 99, 50]);
  });

  test('have one address a page and none beyond the last', () => {
    expect(readPageNumber('1', 101)).toBe(1);
    expect(['0', '2', '01', '-1', 'x', '1a', ''].map((text) => readPageNumber(text, 101))).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
    expect(listPage(many, '/informasi/halaman/')).toBeUndefined();
    expect(readListAddress('berkala/halaman')).toBeUndefined();
    expect(readListAddress('berkala/halaman/2')).toEqual({ list: 'berkala', halaman: '2' });
  });

  test('by year go by the year of the document, by subbagian also under its historic name', () => {
    expect(listPage(many, '/informasi/tahun/2020/')?.jumlah).toBe(1);
    expect(listPage(many, '/informasi/subbagian/rendatin/')?.jumlah).toBe(101);
  });

  test('every page that exists is published once', () => {
    const addresses = listAddresses(many).map(({ path }) => path);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/informasi/berkala/halaman/1/');
    expect(addresses).not.toContain('/informasi/berkala/halaman/2/');
    expect(addresses.every((address) => address.startsWith('/') && address.endsWith('/'))).toBe(
      true,
    );
  });
});

const dueOn = (hari: string): number =>
  homePage(contohPublikasi([], { hari })).perluDiperbarui.length;

describe('the home page', () => {
  test('counts the classes and tells when the list last grew', () => {
    const beranda = homePage(publikasi);
    expect(beranda.klasifikasi.map(({ jumlah }) => jumlah)).toEqual([2, 0, 0, 1]);
    expect(beranda.entriTerakhir).toBe('6 Januari 2025');
  });

  test('says that the SOP is due for review, from the day on which it is', () => {
    expect([dueOn('2026-01-01'), dueOn('2026-01-02')]).toEqual([0, 1]);
  });
});

test('moments noted by git are told in the time of the office', () => {
  const utc = contohPublikasi([revoked], {
    persetujuan: new Map([
      ['2025/0001', { jenis: 'disetujui', commit, saat: '2025-01-06T18:26:00Z', oleh: 'atasan' }],
    ]),
  });
  expect(stempelOf(revoked, utc).at(-1)?.waktu).toBe('7 Januari 2025 pukul 01.26 WIB');
});

test('what is due is told by the title of the record and the day, five at most', () => {
  const temuan = {
    rule: 'klasifikasi/berkala-mutakhir',
    severity: 'warning',
    file: 'content/informasi/2025/0001/index.md',
    line: 1,
    column: 1,
    message: 'Dicatat 6 Januari 2025, berselang 6 bulan, jadi jatuh tempo 6 Juli 2025.',
    fix: 'Isi kolom "mengganti".',
  } as const;
  expect(homePage(contohPublikasi([revoked], { temuan: [temuan] })).perluDiperbarui).toEqual([
    {
      judul: 'Dokumen 2025/0001',
      keterangan: 'Seharusnya diperbarui paling lambat 6 Juli 2025.',
      href: '/informasi/2025/0001/',
    },
  ]);
  const many = homePage(
    contohPublikasi([revoked], { temuan: Array.from({ length: 7 }, () => temuan) }),
  );
  expect(many.perluDiperbarui).toHaveLength(5);
  expect(many.perluLainnya).toBe(2);
});

test('a record is cited by the version that last changed it, not by that of the whole', () => {
  const own = recordPage(publikasi, '2025/0001')?.pemeriksaan;
  expect(own?.kutipan).toContain(`keadaan 7 Januari 2025, versi arsip ${commit.slice(0, 10)}.`);
  expect(own?.perintahGit[0]).toContain(commit);
  expect(JSON.stringify(own)).not.toContain(publikasi.arsip.commit);
  const without = recordPage(publikasi, '2025/0003')?.pemeriksaan.kutipan;
  expect(without).not.toContain('versi arsip');
});
