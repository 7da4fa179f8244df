// A document number must bring exactly its document, and a number that does not exist must bring nothing in its place.
import { describe, expect, test } from 'vitest';
import { nomorIndex } from '../../src/site/search/nomor-index.ts';
import { lookUpNumber, readNumberIndex } from '../../src/site/search/number-lookup.ts';
import { readWords } from '../../src/site/search/words.ts';
import { contohInformasi, contohPublikasi } from './sample-publikasi.ts';

const publikasi = contohPublikasi([
  contohInformasi('2025/0001', { nomor_dokumen: '421 Tahun 2024', status: 'dicabut' }),
  contohInformasi('2025/0002', { nomor_dokumen: '426 Tahun 2024' }),
  contohInformasi('2025/0003', { nomor_dokumen: '26 Tahun 2024' }),
  contohInformasi('2025/0004', { nomor_dokumen: '426 Tahun 2020' }),
  contohInformasi('2025/0005', { nomor_dokumen: '52/SDM.03.5/04/2022' }),
  contohInformasi('2025/0006', { nomor_dokumen: '' }),
]);
const json = nomorIndex(publikasi);
const index = readNumberIndex(JSON.parse(json));
const found = (query: string): readonly string[] =>
  lookUpNumber(query, index).dokumen.map(({ rekap }) => rekap);

describe('a number that exists', () => {
  test.each([
    '426 Tahun 2024',
    '426/2024',
    'nomor 426 tahun 2024',
    'Nomor  426   TAHUN 2024',
    'keputusan nomor 426 tahun 2024',
    'No. 426 Tahun 2024',
    '0426 tahun 2024',
  ])('%s brings exactly its document', (query) => {
    expect(found(query)).toEqual(['2025/0002']);
  });

  test('the full number of a letter brings it, and so does its short form', () => {
    expect(found('52/SDM.03.5/04/2022')).toEqual(['2025/0005']);
    expect(found('52/2022')).toEqual(['2025/0005']);
  });

  test('a number in the buku rekap brings its record', () => {
    expect(found('2025/0006')).toEqual(['2025/0006']);
    expect(found('rekap 2025/0006')).toEqual(['2025/0006']);
  });

  test('a bare number brings the documents that bear it in any year', () => {
    expect(found('nomor 426')).toEqual(['2025/0004', '2025/0002']);
    expect(found('426')).toEqual(['2025/0004', '2025/0002']);
  });

  test('a result tells that its document was revoked', () => {
    expect(lookUpNumber('421/2024', index).dokumen[0]?.status).toBe('Dicabut');
  });
});

describe('a number after the kind of its document', () => {
  const keputusan = contohPublikasi([
    contohInformasi('2025/0001', { judul: 'Keputusan KPU', nomor_dokumen: '22 Tahun 2024' }),
    contohInformasi('2025/0002', { judul: 'Peraturan KPU', nomor_dokumen: '22 Tahun 2023' }),
  ]);
  const numbers = readNumberIndex(JSON.parse(nomorIndex(keputusan)));
  test.each([
    ['SK 22', ['2025/0001']],
    ['surat keputusan nomor 22', ['2025/0001']],
    ['PKPU 22', ['2025/0002']],
    ['UU 22', []],
    ['22', ['2025/0002', '2025/0001']],
  ])('%s brings only documents of that kind', (query, expected) => {
    expect(lookUpNumber(query, numbers).dokumen.map(({ rekap }) => rekap)).toEqual(expected);
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
  ])('%s brings nothing near it', (query) => {
    expect(found(query)).toEqual([]);
  });

  test('is known to be a number, so that the page can say so', () => {
    expect(lookUpNumber('9999 Tahun 2024', index).isNomor).toBe(true);
    expect(lookUpNumber('pemilu 2024', index).isNomor).toBe(false);
  });
});

describe('the lookup file', () => {
  test('is sorted, so that the same archive gives the same bytes', () => {
    const keys = Object.keys(JSON.parse(json));
    expect(keys.filter((key) => key.includes('/'))).toEqual(keys.toSorted());
    expect(nomorIndex(contohPublikasi([...publikasi.arsip.informasi]))).toBe(json);
  });

  test('of another shape is read as far as it can be used', () => {
    expect(readNumberIndex(null).size).toBe(0);
    expect(readNumberIndex({ '1/2024': [{ url: 1 }], '2/2024': 'x' }).get('1/2024')).toEqual([]);
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
