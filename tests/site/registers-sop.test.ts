// SOPs, regulations, glossary and the office's pages as data.
import { describe, expect, test } from 'vitest';
import { dasarHukumSchema } from '#domain/dasar-hukum.ts';
import { istilahList } from '#domain/istilah.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import type { Sop } from '#domain/sop.ts';
import { listRegisterAddresses } from '../../src/site/register-addresses.ts';
import { countProofs, exampleFile } from '../../src/site/route-data/authenticity.ts';
import { istilahGroups } from '../../src/site/route-data/istilah.ts';
import { officePage } from '../../src/site/route-data/office-page.ts';
import { regulasiGroups } from '../../src/site/route-data/regulasi.ts';
import { measureSop } from '../../src/site/route-data/sop-measure.ts';
import { sopOverview, sopPage } from '../../src/site/route-data/sop.ts';
import { contohInformasi, contohPublikasi, tigaLangkah } from './sample-publikasi.ts';

const dasarHukum = dasarHukumSchema.parse({
  peraturan: [
    { id: 'uu-14-2008', sebutan: 'UU 14/2008', nomor: '14', judul: 'UU KIP' },
    {
      id: 'pkpu-1-2015',
      sebutan: 'PKPU 1/2015',
      nomor: '1',
      judul: 'Lama',
      dicabut_oleh: 'pkpu-22-2023',
      dicabut_sejak: '2023-11-01',
    },
    { id: 'pkpu-22-2023', sebutan: 'PKPU 22/2023', nomor: '22', judul: 'Pokok' },
    {
      id: 'pkpu-11-2024',
      sebutan: 'PKPU 11/2024',
      nomor: '11',
      judul: 'Perubahan',
      mengubah: ['pkpu-22-2023'],
    },
    {
      id: 'pkpu-4-2025',
      sebutan: 'PKPU 4/2025',
      nomor: '4',
      judul: 'Perubahan kedua',
      mengubah: ['pkpu-22-2023'],
      berlaku_sejak: '2025-12-29',
    },
    { id: 'perda-1-2020', sebutan: 'Perda 1/2020', nomor: '1', judul: 'Perda' },
  ],
}).peraturan;

/** The sample archive with other parts in place of its own. */
function withArsip(publikasi: Publikasi, rest: Partial<Publikasi['arsip']>): Publikasi {
  return { ...publikasi, arsip: { ...publikasi.arsip, ...rest } };
}

const dasar = contohPublikasi([contohInformasi('2025/0001', { dasar_hukum: ['uu-14-2008'] })]);
const [sopContoh] = dasar.arsip.sop;
const sopOn = (tanggalEfektif: string, rest: Partial<Sop> = {}): readonly Sop[] =>
  sopContoh === undefined ? [] : [{ ...sopContoh, tanggalEfektif, ...rest }];

describe('the list of SOPs', () => {
  test('has a place for each of the seven standards, filled or not', () => {
    const { standar } = sopOverview(dasar);

    expect(standar).toHaveLength(7);
    expect(standar.filter(({ versi }) => versi.length > 0).map(({ nama }) => nama)).toEqual([
      'Pendokumentasian Informasi Publik',
    ]);
  });

  test.each([
    ['pengumuman-informasi', 'Pengumuman Informasi Publik'],
    ['permohonan-informasi-publik', 'Permintaan Informasi Publik'],
    ['pengajuan-keberatan', 'Pengajuan Keberatan'],
    ['pemutakhiran-dip', 'Penetapan dan Pemutakhiran Daftar Informasi Publik'],
    ['maklumat-pelayanan', 'Maklumat Pelayanan'],
    ['uji-konsekuensi', 'Pengujian Konsekuensi'],
  ])('puts %s under %s', (kode, nama) => {
    const { standar } = sopOverview(withArsip(dasar, { sop: sopOn('2025-01-02', { kode }) }));

    expect(standar.find(({ versi }) => versi.length > 0)?.nama).toBe(nama);
  });

  test('keeps an SOP that belongs to none of the seven', () => {
    const { lain } = sopOverview(
      withArsip(dasar, { sop: sopOn('2025-01-02', { kode: 'kebersihan-kantor' }) }),
    );

    expect(lain.map(({ href }) => href)).toEqual(['/sop/kebersihan-kantor/2025-01-02/']);
  });

  test('tells the version in force from the one it replaced and the one to come', () => {
    const sop = [...sopOn('2025-01-02'), ...sopOn('2025-06-01'), ...sopOn('2026-01-01')];
    const versi = sopOverview({ ...withArsip(dasar, { sop }), hari: '2025-07-01' }).standar.flatMap(
      (standar) => standar.versi,
    );

    expect(versi.map(({ keadaan }) => keadaan.jenis)).toEqual([
      'belum-efektif',
      'berlaku',
      'diganti',
    ]);
  });
});

const page = (publikasi: Publikasi): ReturnType<typeof sopPage> =>
  sopPage(publikasi, 'pendokumentasian-informasi-publik', '2025-01-02');

describe('the page of an SOP', () => {
  test('is due for review the day after its last day, and no longer once reviewed', () => {
    const reviewed = withArsip(dasar, {
      sop: sopOn('2025-01-02', {
        tinjauan: [
          { tanggal: '2026-01-02', oleh: 'Sekretaris', hasil: 'tetap-berlaku', catatan: '' },
        ],
      }),
    });

    expect(page({ ...dasar, hari: '2026-01-02' })?.keadaan).toMatchObject({ terlambat: false });
    expect(page({ ...dasar, hari: '2026-01-03' })?.keadaan).toMatchObject({ terlambat: true });
    expect(page({ ...reviewed, hari: '2026-01-03' })?.keadaan).toMatchObject({
      terlambat: false,
      tinjauanPalingLambat: '2 Januari 2027',
    });
  });

  test('ticks the roles of each step in the order of its columns', () => {
    expect(
      page(dasar)?.langkah.map(({ pelaksana }) => pelaksana.map((p) => p.melaksanakan)),
    ).toEqual([
      [false, true, false],
      [false, true, false],
      [true, false, false],
    ]);
  });

  test('links a legal basis to its regulation, and keeps one that is not in the archive as text', () => {
    expect(page(dasar)?.dasarHukum[0]).toMatchObject({ href: null, keadaan: null });
    expect(page(withArsip(dasar, { dasarHukum }))?.dasarHukum[0]).toMatchObject({
      href: '/regulasi/#uu-14-2008',
      keadaan: { status: 'berlaku' },
    });
  });

  test('is not there for an unknown version', () => {
    expect(sopPage(dasar, 'pendokumentasian-informasi-publik', '2020-01-01')).toBeUndefined();
  });
});

describe('the measure of an SOP', () => {
  const publikasi = contohPublikasi([
    contohInformasi('2025/0001', { langkah: tigaLangkah('2025-01-06', [10, 20, 30]) }),
    contohInformasi('2025/0002', { langkah: tigaLangkah('2025-01-07', [20, 75, 30]) }),
    contohInformasi('2025/0003', { langkah: tigaLangkah('2025-01-08', [60, 30, 30]) }),
    contohInformasi('2025/0004', { langkah: [] }),
  ]);

  test('takes the middle value of each step and counts those over the norm', () => {
    const [sop] = publikasi.arsip.sop;
    const measure = sop === undefined ? undefined : measureSop(publikasi, sop);

    expect(measure).toMatchObject({
      jumlah: 3,
      langkah: [
        { median: '20 menit', batas: '1 jam', tepatWaktu: 3, lewat: 0 },
        { median: '30 menit', tepatWaktu: 2, lewat: 1 },
        { median: '30 menit', tepatWaktu: 3, lewat: 0 },
      ],
    });
  });

  test('counts a record only for the version under which it was documented', () => {
    const [older] = publikasi.arsip.sop;
    const sop = [...publikasi.arsip.sop, ...sopOn('2025-01-07')];
    const later = withArsip(publikasi, { sop });

    expect(older === undefined ? null : measureSop(later, older).jumlah).toBe(1);
  });
});

describe('the regulations', () => {
  const publikasi = withArsip(dasar, { dasarHukum });
  const rows = regulasiGroups(publikasi).flatMap(({ peraturan }) => peraturan);
  const row = (id: string) => rows.find((peraturan) => peraturan.id === id);

  test('stand by rank, newest first, and none is lost', () => {
    expect(regulasiGroups(publikasi).map(({ kode }) => kode)).toEqual(['uu', 'pkpu', 'lain']);
    expect(rows.map(({ id }) => id)).toEqual([
      'uu-14-2008',
      'pkpu-4-2025',
      'pkpu-11-2024',
      'pkpu-22-2023',
      'pkpu-1-2015',
      'perda-1-2020',
    ]);
  });

  test('show what was revoked, by what and since when', () => {
    expect(row('pkpu-1-2015')).toMatchObject({
      status: 'dicabut',
      dicabutSejak: '1 November 2023',
      dicabutOleh: { href: '/regulasi/#pkpu-22-2023' },
    });
    expect(row('pkpu-22-2023')?.mencabut).toEqual([
      { label: 'PKPU 1/2015', href: '/regulasi/#pkpu-1-2015' },
    ]);
  });

  test('show all amendments, oldest first', () => {
    expect(row('pkpu-22-2023')).toMatchObject({
      status: 'berlaku',
      diubahOleh: [{ label: 'PKPU 11/2024' }, { label: 'PKPU 4/2025' }],
    });
  });

  test('do not call in force what begins later', () => {
    expect(row('pkpu-4-2025')?.status).toBe('belum-berlaku');
  });

  test('link to the newest twenty records that rely on them and count all', () => {
    const citing = Array.from({ length: 25 }, (_, index) =>
      contohInformasi(`2025/${String(index + 1).padStart(4, '0')}`, {
        dasar_hukum: ['uu-14-2008'],
      }),
    );
    const [uu] =
      regulasiGroups(withArsip(contohPublikasi(citing), { dasarHukum }))[0]?.peraturan ?? [];

    expect(uu?.jumlahInformasi).toBe(25);
    expect(uu?.dikutipInformasi).toHaveLength(20);
    expect(uu?.dikutipInformasi[0]?.href).toBe('/informasi/2025/0025/');
  });

  test('lead to the SOPs and records that rely on them', () => {
    expect(row('uu-14-2008')?.dikutipSop).toHaveLength(1);
    expect(row('uu-14-2008')?.dikutipInformasi.map(({ href }) => href)).toEqual([
      '/informasi/2025/0001/',
    ]);
  });
});

describe('the glossary', () => {
  test('shows every term once, each with an anchor of its own', () => {
    const terms = istilahGroups().flatMap(({ butir }) => butir);

    expect(terms).toHaveLength(istilahList.length);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(istilahList.length);
  });

  test('is in alphabetical order within each part', () => {
    for (const { butir } of istilahGroups()) {
      const words = butir.map(({ istilah }) => istilah.toLowerCase());
      expect(words).toEqual(words.toSorted((a, b) => (a < b ? -1 : 1)));
    }
  });
});

describe('the proofs', () => {
  test('take as example the newest open record with a digest and a plain file name', () => {
    const oddName = { softcopy: [{ berkas: '$(x).pdf', sebutan: 'x', sha256: 'cd'.repeat(32) }] };
    const publikasi = contohPublikasi([
      contohInformasi('2025/0001'),
      contohInformasi('2025/0002', oddName),
      contohInformasi('2025/0003', { klasifikasi: 'dikecualikan', softcopy: [] }),
    ]);

    expect(exampleFile(publikasi)).toMatchObject({ id: '2025/0001', berkas: 'dokumen.pdf' });
  });

  test('count approvals, first imports and records without proof', () => {
    const ids = ['2025/0001', '2025/0002', '2025/0003', '2025/0004'];
    const informasi = ids.map((id) => contohInformasi(id));
    const commit = { commit: 'c', saat: '2025-01-06T08:00:00+07:00' };
    const publikasi = contohPublikasi(informasi, {
      persetujuan: new Map([
        ['2025/0001', { jenis: 'disetujui', oleh: 'atasan', ...commit }],
        ['2025/0002', { jenis: 'impor-awal', ...commit }],
        ['2025/0004', { jenis: 'terbit-segera', oleh: 'ppid', ...commit }],
      ]),
    });

    expect(countProofs(publikasi)).toEqual({
      disetujui: 1,
      belumDitinjau: 1,
      imporAwal: 1,
      tanpaBukti: 1,
    });
  });
});

describe('the addresses', () => {
  test('hold each register, SOP, year and page of the office once, and hide no page of the site', () => {
    const halaman = [
      ...dasar.arsip.halaman,
      { kode: 'sop', file: '', judul: '', ringkasan: '', isi: '' },
    ];
    const addresses = listRegisterAddresses(withArsip(dasar, { halaman })).map(({ path }) => path);

    expect(addresses).toContain('/profil/');
    expect(addresses).toContain('/buku-rekap/2025/');
    expect(addresses).toContain('/sop/pendokumentasian-informasi-publik/2025-01-02/');
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('lead to a page of the office with what the archive knows of it on the profile alone', () => {
    expect(officePage(dasar, 'profil')?.profil?.unit.map(({ jumlah }) => jumlah)).toEqual([1, 0]);
    expect(officePage(dasar, 'tidak-ada')).toBeUndefined();
  });
});
