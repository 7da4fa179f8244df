// What pages say of a record: status, stamps, files, data, verification, lists and addresses.
import { describe, expect, test } from 'vitest';
import type { Persetujuan } from '#domain/persetujuan.ts';
import { listAddresses } from '../../src/site/addresses.ts';
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

describe('lists', () => {
  const many = contohPublikasi(
    Array.from({ length: 101 }, (_, index) =>
      contohInformasi(`2025/${String(index + 1).padStart(4, '0')}`, {
        waktu_pembuatan: index === 0 ? '2020' : '2024-05',
        subbagian: 'Subbag Program dan Data',
      }),
    ),
  );

  test('are cut into pages of fifty, newest entry first', () => {
    const page = listPage(many, '/informasi/', '3');
    expect(page?.entri.map(({ id }) => id)).toEqual(['2025/0001']);
    expect(page).toMatchObject({ dari: 101, sampai: 101, jumlah: 101 });
    expect(page?.penomoran).toMatchObject({ sebelum: '/informasi/halaman/2/', sesudah: null });
  });

  test('have one address a page and none beyond the last', () => {
    expect(['1', '0', '4', '03', '-1', 'x', '2a'].map((text) => readPageNumber(text, 101))).toEqual(
      Array.from({ length: 7 }, () => null),
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
    expect(addresses).toContain('/informasi/berkala/halaman/3/');
    expect(addresses).not.toContain('/informasi/berkala/halaman/4/');
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

test('what is due is told by the title of the record it concerns', () => {
  const temuan = {
    rule: 'wajib/berkala-terlambat',
    severity: 'warning',
    file: 'content/informasi/2025/0001/index.md',
    line: 1,
    column: 1,
    message: 'Perlu dimutakhirkan.',
    fix: 'Isi kolom "mengganti".',
  } as const;
  expect(homePage(contohPublikasi([revoked], { temuan: [temuan] })).perluDiperbarui).toEqual([
    {
      judul: 'Dokumen 2025/0001',
      keterangan: 'Perlu dimutakhirkan.',
      href: '/informasi/2025/0001/',
    },
  ]);
});
