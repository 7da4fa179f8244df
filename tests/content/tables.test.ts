// Figures read back from the open-data files themselves, not from the text they were made of.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readSheets from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { parseBlocks } from '../../scripts/contoh/blocks.ts';
import { cellValue } from '../../scripts/contoh/cells.ts';
import { root, titled } from './own-archive.ts';

const kecamatan = ['Metro Pusat', 'Metro Timur', 'Metro Utara', 'Metro Barat', 'Metro Selatan'];
const dpt = titled('Rekapitulasi Daftar Pemilih Tetap Pemilihan Serentak 2024');
const tps = titled('Jumlah TPS per Kecamatan');

function fileOf(record: InformasiPublik, extension: string): string {
  const found = record.softcopy.find(({ berkas }) => berkas.endsWith(extension));
  return join(root, record.folder, found?.berkas ?? 'tidak-ada');
}

/** Name and figure of each line; the tables of figures hold no quoted cells. */
async function readCsv(record: InformasiPublik): Promise<Map<string, number>> {
  const [, ...lines] = (await readFile(fileOf(record, '.csv'), 'utf8')).trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', figure = ''] = line.split(',');
      return [name, Number(figure)];
    }),
  );
}

async function readXlsx(record: InformasiPublik): Promise<Map<string, unknown>> {
  const sheets = await readSheets(fileOf(record, '.xlsx'));
  const rows = sheets.flatMap(({ data }) => data);
  return new Map(rows.map((row) => [String(row[0]), row[1]]));
}

const sum = (figures: Iterable<number>): number => [...figures].reduce((a, b) => a + b, 0);

test.each([
  ['the voters', dpt, 131_482, [40_790, 30_517, 25_157, 21_491, 13_527]],
  ['the polling stations', tps, 235, [71, 55, 44, 39, 26]],
])('%s of each kecamatan add up, in the CSV and in the XLSX', async (_, record, total, figures) => {
  const csv = await readCsv(record);
  expect(kecamatan.map((name) => csv.get(name))).toEqual(figures);
  expect(csv.size).toBe(kecamatan.length);
  expect(sum(csv.values())).toBe(total);

  const xlsx = await readXlsx(record);
  expect(kecamatan.map((name) => xlsx.get(name))).toEqual(figures);
  expect(xlsx.get('Jumlah')).toBe(total);
});

test('the tables of the voter list, by place and by sex, add up to their own totals', () => {
  const tables = parseBlocks(dpt.isi).filter((block) => block.kind === 'table');
  const columns = tables.map(({ rows }) => rows.map((row) => Number(cellValue(row[1] ?? []))));
  expect(columns).toHaveLength(2);
  expect(columns[1]?.slice(0, -1)).toEqual([65_127, 66_355]);
  for (const column of columns) expect(sum(column.slice(0, -1))).toBe(column.at(-1));
});

test('the seats of the four electoral districts add up to 25', async () => {
  const seats = await readCsv(titled('Daerah Pemilihan dan Alokasi Kursi'));
  expect([...seats.values()]).toEqual([8, 5, 6, 6]);
  expect(sum(seats.values())).toBe(25);
});
