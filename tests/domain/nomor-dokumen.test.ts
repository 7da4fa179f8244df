// Document numbers: the families of domain practice, and the keys under which all ways of writing one meet.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { nomorKeys, parseNomorDokumen, polaNomor } from '#domain/nomor-dokumen.ts';

describe('parseNomorDokumen', () => {
  test.each([
    ['426 Tahun 2024', 'tahun', '426', '2024'],
    ['Nomor 426 Tahun 2024', 'tahun', '426', '2024'],
    ['Keputusan KPU Kota Metro Nomor 426 Tahun 2024', 'tahun', '426', '2024'],
    ['57 TAHUN 2022', 'tahun', '57', '2022'],
    ['12A Tahun 2024', 'tahun', '12a', '2024'],
    ['52/SDM.03.5/04/2022', 'surat', '52', '2022'],
    ['45/PK.01-BA/1872/2/2024', 'surat', '45', '2024'],
    ['305/PP.00.02/K.LA-15/11/2024', 'surat', '305', '2024'],
    ['929/HK.03.1-Kpt/04/KPU/V/2019', 'kpt', '929', '2019'],
    ['751/PP.01-Kpt/01/KPU/III/2019', 'kpt', '751', '2019'],
    ['16/HK.03.1-Kpt/Prov/17/11/2019', 'kpt', '16', '2019'],
    ['169/Kpts/KPU/TAHUN 2015', 'kpts', '169', '2015'],
    ['441/Kpts/Setjen/TAHUN 2016', 'kpts', '441', '2016'],
    ['04/kpts/KPU-Kab/2015', 'kpts', '4', '2015'],
    ['19 / Kpts / KPU-Kota / 2013', 'kpts', '19', '2013'],
    ['191/Pid.Sus/2024/PN.Met', 'perkara', '191', '2024'],
  ])('%s is of the family %s', (text, pola, nomor, tahun) => {
    expect(parseNomorDokumen(text)).toEqual({ pola, nomor, tahun });
  });

  test('knows the example of each family', () => {
    for (const [pola, contoh] of Object.entries(polaNomor))
      expect(parseNomorDokumen(contoh)?.pola).toBe(pola);
  });

  test.each([
    '',
    '426',
    '426/2024',
    'dua belas',
    '426 Tahun 24',
    '426 Tahun 3024',
    '426 Tahun 2024 tentang Pencabutan',
    '22/11/2024',
    'tanpa nomor',
    'Nomor: -',
  ])('%j is of no family', (text) => {
    expect(parseNomorDokumen(text)).toBe(null);
  });
});

describe('nomorKeys', () => {
  test.each([
    '426 Tahun 2024',
    '426/2024',
    '426 / 2024',
    'nomor 426 tahun 2024',
    'Nomor 426 TAHUN 2024',
    'No. 426 th. 2024',
    'no 0426 thn 2024',
    'keputusan kpu kota metro 426 tahun 2024 tentang pencabutan',
    '４２６ Tahun ２０２４',
    '426\u00a0Tahun 2024.',
    '(426/2024)',
  ])('gives one and the same key for %s', (text) => {
    expect(nomorKeys(text)).toEqual(['426/2024']);
  });

  test.each([
    ['52/SDM.03.5/04/2022', ['52/sdm.03.5/04/2022', '52/2022']],
    ['52 / sdm.03.5 / 04 / 2022', ['52/sdm.03.5/04/2022', '52/2022']],
    ['169/Kpts/KPU/TAHUN 2015', ['169/kpts/kpu/2015', '169/2015']],
    ['169/kpts/kpu/2015', ['169/kpts/kpu/2015', '169/2015']],
    ['04/kpts/KPU-Kab/2015', ['4/kpts/kpu-kab/2015', '4/2015']],
    ['191/Pid.Sus/2024/PN.Met', ['191/pid.sus/2024/pn.met', '191/2024']],
    // 1971 is the code of a city, not the year.
    ['23/PP.01-BA/1971/2024', ['23/pp.01-ba/1971/2024', '23/2024']],
    ['PKPU 22/2023 dan PKPU 4/2025', ['22/2023', '4/2025']],
  ])('gives the exact key first for %s', (text, keys) => {
    expect(nomorKeys(text)).toEqual(keys);
  });

  test.each([
    '',
    'DPT Pemilihan 2024',
    '131.482 pemilih',
    '22/11/2024',
    '2024/2025',
    'tahun 2024',
    '426',
    '08.00-16.00',
    'https://contoh.example/426/2024x',
    'rt 05/rw 02',
  ])('gives none for %j', (text) => {
    expect(nomorKeys(text)).toEqual([]);
  });

  test('tells near numbers apart', () => {
    const keys = ['99 Tahun 2024', '999 Tahun 2024', '9999 Tahun 2024', '99 Tahun 2023'].map(
      (text) => nomorKeys(text)[0],
    );
    expect(new Set(keys).size).toBe(4);
    expect(nomorKeys('52/HK.01/04/2022')[0]).not.toBe(nomorKeys('52/SDM.03.5/04/2022')[0]);
  });

  test('finds every number a family knows, by its short key as well', () => {
    const nomor = fc.integer({ min: 1, max: 99_999 });
    const tahun = fc.integer({ min: 1950, max: 2090 });
    fc.assert(
      fc.property(nomor, tahun, (n, year) => {
        for (const text of [
          `${n} Tahun ${year}`,
          `${n}/HK.03.1-Kpt/04/KPU/V/${year}`,
          `${n}/Kpts/KPU/TAHUN ${year}`,
        ]) {
          expect(nomorKeys(text)).toContain(`${n}/${year}`);
          expect(parseNomorDokumen(text)).toMatchObject({ nomor: String(n), tahun: String(year) });
        }
      }),
    );
  });

  test('looks at no more of a text than a number or a query can be long', () => {
    const far = `${' '.repeat(limits.nomorTextLength)}426 Tahun 2024`;
    expect(nomorKeys(far)).toEqual([]);
    expect(nomorKeys('1/a'.repeat(100_000))).toEqual([]);
  });
});
