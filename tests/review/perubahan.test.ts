// What a change is told to be: record by record, column by column, file by file.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePerubahan, type Keadaan, type Perubahan } from '#archive/perubahan.ts';
import { readArsip } from '#archive/read.ts';
import { limits } from '#base/limits.ts';
import { informasiPublikSchema } from '#domain/informasi-publik.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { unnamedFiles } from '../helpers/snapshot.ts';
import { namaKunci } from '../../src/archive/perubahan/nama-kunci.ts';
import { informasiBaru } from './repository.ts';

type Files = Readonly<Record<string, string | Uint8Array | null>>;

const dasar = join(import.meta.dirname, '../fixtures/checks/dasar');
const awal: Files = Object.fromEntries(
  globSync('content/**/*', { cwd: dasar, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(dasar.length + 1), readFileSync(path)]),
);
const index = 'content/informasi/2025/0001/index.md';
const indexText = String(awal[index]);

async function keadaan(files: Files): Promise<Keadaan> {
  const present = new Map(Object.entries(files).filter(([, content]) => content !== null));
  const snapshot: Snapshot = {
    ...unnamedFiles([...present.keys()]),
    read: async (path) => Buffer.from(present.get(path) ?? ''),
  };
  return { snapshot, arsip: (await readArsip(snapshot)).arsip };
}

/** What changing these files of the base archive is told to be; null removes a file. */
async function compare(changes: Files): Promise<Perubahan> {
  return comparePerubahan({
    sebelum: await keadaan(awal),
    sesudah: await keadaan({ ...awal, ...changes }),
    diubah: Object.keys(changes).toSorted(),
    hari: '2026-11-22',
  });
}

const lines = (count: number, prefix: string): string =>
  Array.from({ length: count }, (_, number) => `${prefix} ${number}\n`).join('');

const changeIndex = (from: string | RegExp, to: string): Promise<Perubahan> =>
  compare({ [index]: indexText.replace(from, to) });

describe('a record', () => {
  test('that is new shows its row, its steps and its files, and no columns', async () => {
    const { informasi } = await compare(informasiBaru('2025/0003'));

    expect(informasi).toHaveLength(1);
    expect(informasi[0]).toMatchObject({ id: '2025/0003', kejadian: 'baru', kolom: [] });
    expect(informasi[0]?.baris).toHaveLength(7);
    expect(informasi[0]?.langkah.map(({ dilaksanakan }) => dilaksanakan?.menit)).toEqual([
      40, 30, 20,
    ]);
    expect(informasi[0]?.berkas).toEqual([{ nama: 'arsip.csv', lama: null, baru: 42 }]);
    expect(informasi[0]?.teks).toMatchObject([{ nama: 'arsip.csv.txt', peristiwa: 'baru' }]);
  });

  test('that is gone keeps its title', async () => {
    const gone = Object.keys(awal).filter((path) => path.includes('2025/0001/'));
    const { informasi } = await compare(Object.fromEntries(gone.map((path) => [path, null])));

    expect(informasi[0]).toMatchObject({
      kejadian: 'dihapus',
      judul: 'Jumlah TPS Pemilihan 2024',
      sesudah: null,
      baris: [],
      berkas: [{ nama: 'tps.csv', baru: null }],
    });
  });

  test.each([
    ['dicabut', 'dicabut'],
    ['diganti', 'diganti'],
  ])('whose status becomes %s is told to be so', async (status, kejadian) => {
    const { informasi } = await changeIndex('status: berlaku', `status: ${status}`);

    expect(informasi[0]).toMatchObject({
      kejadian,
      kolom: [{ nama: 'Status', lama: 'berlaku', baru: status }],
    });
  });

  test('that can no longer be read shows the lines that changed', async () => {
    const { informasi } = await changeIndex('judul:', 'judl:');

    expect(informasi[0]).toMatchObject({
      kejadian: 'diubah',
      judul: 'Jumlah TPS Pemilihan 2024',
      sesudah: null,
      teks: [{ nama: 'index.md', peristiwa: 'diubah' }],
    });
    expect(informasi[0]?.teks[0]?.baris).toContainEqual({
      tanda: '+',
      teks: 'judl: Jumlah TPS Pemilihan 2024',
    });
  });

  test('that is dikecualikan shows the row of the DIK', async () => {
    const { informasi } = await changeIndex(
      'klasifikasi: berkala',
      'klasifikasi: dikecualikan\npengecualian:\n  sampai: 2030-12-31\n  pasal_undang_undang: UU 27/2022 Pasal 4',
    );

    expect(informasi[0]?.baris).toContainEqual({
      nama: 'Jangka waktu',
      isi: 'Sampai 31 Desember 2030',
    });
    expect(informasi[0]?.baris).toContainEqual({
      nama: 'Dasar hukum pengecualian',
      isi: 'UU 27/2022 Pasal 4',
    });
  });

  test('shows steps that are missing and steps that the SOP does not know', async () => {
    const { informasi } = await changeIndex('nomor: 2', 'nomor: 9');
    const langkah = informasi[0]?.langkah ?? [];

    expect(langkah.map(({ nomor }) => nomor)).toEqual([1, 2, 3, 9]);
    expect(langkah[1]).toMatchObject({ batasMenit: 60, dilaksanakan: null });
    expect(langkah[3]).toMatchObject({ batasMenit: null, dilaksanakan: { menit: 60 } });
  });

  test('shows positions of officers, and the id of one who is unknown', async () => {
    const { informasi } = await changeIndex('[ppid-1]', '[ppid-1, siapa]');

    expect(informasi[0]?.langkah[2]?.dilaksanakan?.pelaksana).toEqual([
      'Petugas PPID (contoh)',
      'siapa',
    ]);
    expect(informasi[0]?.kolom).toEqual([
      { nama: 'Langkah 3: pelaksana', lama: 'ppid-1', baru: 'ppid-1, siapa' },
    ]);
  });

  test('shows its description line by line', async () => {
    const { informasi } = await compare({ [index]: `${indexText}\nUraian baru.\n` });

    expect(informasi[0]?.teks).toMatchObject([
      { nama: 'Uraian dalam index.md', peristiwa: 'diubah' },
    ]);
    expect(informasi[0]?.teks[0]?.baris).toContainEqual({ tanda: '+', teks: 'Uraian baru.' });
  });
});

describe('the text of a softcopy', () => {
  const path = 'content/informasi/2025/0001/tps.csv.txt';
  test('is shown where it differs, with a line around it', async () => {
    const { informasi } = await compare({ [path]: 'Kecamatan,TPS\nUtara,13\nSelatan,9\n' });

    expect(informasi[0]?.teks).toMatchObject([{ nama: 'tps.csv.txt', batas: null }]);
    expect(informasi[0]?.teks[0]?.baris).toContainEqual({ tanda: '-', teks: 'Utara,12' });
    expect(informasi[0]?.teks[0]?.baris).toContainEqual({ tanda: '+', teks: 'Utara,13' });
  });

  test.each([
    ['dipotong', lines(100, 'baris'), limits.textDiffLines],
    ['terlalu-panjang', lines(limits.textDiffEdits + 10, 'baris'), 0],
    ['terlalu-panjang', 'x'.repeat(limits.textDiffBytes + 1), 0],
    ['bukan-teks', Buffer.from([0x66, 0xff, 0xfe]), 0],
  ])('is said to be %s when it is', async (batas, content, shown) => {
    const { informasi } = await compare({ [path]: content });

    expect(informasi[0]?.teks[0]?.batas).toBe(batas);
    expect(informasi[0]?.teks[0]?.baris).toHaveLength(shown);
  });
});

describe('other files', () => {
  test('of the archive are shown line by line, and files outside it by name only', async () => {
    const petugas = 'content/petugas.yaml';
    const { informasi, berkasLain } = await compare({
      [petugas]: String(awal[petugas]).replace('2025-12-31', '2026-12-31'),
      'src/base/failure.ts': 'whatever',
    });

    expect(informasi).toEqual([]);
    expect(berkasLain).toMatchObject([
      { nama: petugas, peristiwa: 'diubah', batas: null },
      { nama: 'src/base/failure.ts', baris: [] },
    ]);
    expect(berkasLain[0]?.baris).toContainEqual({ tanda: '+', teks: '        sampai: 2026-12-31' });
  });
});

test('every metadata key has a name that officers know', () => {
  const full = informasiPublikSchema.parse({
    jenis_dokumen: 'data',
    klasifikasi: 'berkala',
    softcopy: [{ berkas: 'a.pdf', sebutan: 'a' }],
    langkah: [
      {
        nomor: 1,
        pelaksana: ['a'],
        mulai: '2025-01-06T08:00:00+07:00',
        selesai: '2025-01-06T09:00:00+07:00',
      },
    ],
    pengecualian: {},
  });
  const keys = new Set<string>();
  JSON.stringify(full, (key, value: unknown) => {
    if (key !== '' && !/^\d+$/.test(key)) keys.add(key);
    return value;
  });

  expect(keys.size).toBeGreaterThan(45);
  expect([...keys].filter((key) => namaKunci(key) === key)).toEqual([]);
});
