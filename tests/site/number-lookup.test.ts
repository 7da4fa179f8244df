// A document number must bring exactly its document, and a number that does not exist must bring nothing in its place.
import { describe, expect, test } from 'vitest';
import type { Publikasi } from '#domain/publikasi.ts';
import { indexRecords } from '../../src/site/search/index-records.ts';
import { lookUpNumber } from '../../src/site/search/number-lookup.ts';
import type { Pagefind } from '../../src/site/search/pagefind.ts';
import { readWords } from '../../src/site/search/words.ts';
import { fakePagefind } from './fake-pagefind.ts';
import { contohInformasi, contohPublikasi } from './sample-publikasi.ts';

const publikasi = contohPublikasi([
  contohInformasi('2025/0001', { nomor_dokumen: '421 Tahun 2024', status: 'dicabut' }),
  contohInformasi('2025/0002', { nomor_dokumen: '426 Tahun 2024' }),
  contohInformasi('2025/0003', { nomor_dokumen: '26 Tahun 2024' }),
  contohInformasi('2025/0004', { nomor_dokumen: '426 Tahun 2020' }),
  contohInformasi('2025/0005', { nomor_dokumen: '52/SDM.03.5/04/2022' }),
  contohInformasi('2025/0006', { nomor_dokumen: '' }),
]);
const indexOf = (of: Publikasi): Pagefind => fakePagefind([...indexRecords(of)]);
const index = indexOf(publikasi);
const found = async (query: string, among = index): Promise<readonly string[]> =>
  (await lookUpNumber(query, among)).dokumen.map(({ meta }) => meta['rekap'] ?? '');

describe('a number that exists', () => {
  test.each([
    '426 Tahun 2024',
    '426/2024',
    'nomor 426 tahun 2024',
    'Nomor  426   TAHUN 2024',
    'keputusan nomor 426 tahun 2024',
    'No. 426 Tahun 2024',
    '0426 tahun 2024',
  ])('%s brings exactly its document', async (query) => {
    expect(await found(query)).toEqual(['2025/0002']);
  });

  test('the full number of a letter brings it, and so does its short form', async () => {
    expect(await found('52/SDM.03.5/04/2022')).toEqual(['2025/0005']);
    expect(await found('52/2022')).toEqual(['2025/0005']);
  });

  test('a number in the buku rekap brings its record', async () => {
    expect(await found('2025/0006')).toEqual(['2025/0006']);
    expect(await found('rekap 2025/0006')).toEqual(['2025/0006']);
  });

  test('a bare number brings the documents that bear it in any year', async () => {
    expect(await found('nomor 426')).toEqual(['2025/0004', '2025/0002']);
    expect(await found('426')).toEqual(['2025/0004', '2025/0002']);
  });

  test('a result tells that its document was revoked', async () => {
    const { dokumen } = await lookUpNumber('421/2024', index);
    expect(dokumen[0]?.meta['status']).toBe('Dicabut');
  });
});

describe('a number after the kind of its document', () => {
  const keputusan = contohPublikasi([
    contohInformasi('2025/0001', { judul: 'Keputusan KPU', nomor_dokumen: '22 Tahun 2024' }),
    contohInformasi('2025/0002', { judul: 'Peraturan KPU', nomor_dokumen: '22 Tahun 2023' }),
  ]);
  const numbers = indexOf(keputusan);
  test.each([
    ['SK 22', ['2025/0001']],
    ['surat keputusan nomor 22', ['2025/0001']],
    ['PKPU 22', ['2025/0002']],
    ['UU 22', []],
    ['22', ['2025/0002', '2025/0001']],
  ])('%s brings only documents of that kind', async (query, expected) => {
    expect(await found(query, numbers)).toEqual(expected);
  });
});

describe('a number that does not exist', () => {
  test.each([
    '9999 Tahun 2024',
    '42/2024',
    '4260/2024',
    '426 tahun 2023',
    '6 tahun 2024',
    '2025/0099',
  ])('%s brings nothing near it', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  test('is known to be a number, so that the page can say so', async () => {
    expect((await lookUpNumber('9999 Tahun 2024', index)).isNomor).toBe(true);
    expect((await lookUpNumber('pemilu 2024', index)).isNomor).toBe(false);
  });
});

describe('a number that resembles another as a word of the index', () => {
  const alike = indexOf(
    contohPublikasi([
      contohInformasi('2025/0001', { nomor_dokumen: '5/PL.01-SD/05/2024' }),
      contohInformasi('2025/0002', { nomor_dokumen: '5/PL.01.SD/05/2024' }),
    ]),
  );
  test('is not taken for it', async () => {
    expect(await found('5/PL.01-SD/05/2024', alike)).toEqual(['2025/0001']);
    expect(await found('5/PL.01/SD/05/2024', alike)).toEqual([]);
  });

  test('is not taken for a number of the buku rekap', async () => {
    const both = indexOf(
      contohPublikasi([
        contohInformasi('2025/2007', { nomor_dokumen: '1 Tahun 2024' }),
        contohInformasi('2025/0002', { nomor_dokumen: '2025 Tahun 2007' }),
      ]),
    );
    expect(await found('2025/2007', both)).toEqual(['2025/2007']);
    expect(await found('2025 tahun 2007', both)).toEqual(['2025/0002']);
  });
});

describe('numbers as whole words', () => {
  test.each([
    ['131.482 pemilih', ['131482', 'pemilih']],
    ['04 kelurahan', ['4', 'kelurahan']],
    ['Nomor 52/SDM.03.5/04/2022.', ['nomor', '52', 'sdm', '3', '5', '4', '2022']],
    ['Pasal 12a', ['pasal', '12a']],
    ['22.11.2024', ['22', '11', '2024']],
    ['tanpa angka', ['tanpa', 'angka']],
  ])('%s holds %j', (text, words) => {
    expect(readWords(text).map(({ kata }) => kata)).toEqual(words);
  });
});
