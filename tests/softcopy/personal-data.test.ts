// Personal numbers are found by structure however they are written, nothing else is taken for one, and nothing found
// repeats the number. All numbers are put together here, at test time.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '#softcopy/personal-data.ts';
import { nik, nikGroups } from './sample-files.ts';

const provinces =
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96';

const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));

/** Numbers with the structure of a NIK. */
const someNik = fc
  .tuple(
    fc.constantFrom(...provinces.split(' ')),
    fc.integer({ min: 0, max: 9999 }).map((region) => String(region).padStart(4, '0')),
    fc.oneof(twoDigits(1, 31), twoDigits(41, 71)),
    twoDigits(1, 12),
    twoDigits(0, 99),
    fc.integer({ min: 1, max: 9999 }).map((serial) => String(serial).padStart(4, '0')),
  )
  .map((parts) => parts.join(''));

/** Ways people part a NIK, as lengths of its groups. */
const customary = [
  [16],
  [4, 4, 4, 4],
  [6, 6, 4],
  [6, 2, 2, 2, 4],
  [2, 2, 2, 6, 4],
  [2, 2, 2, 2, 2, 2, 4],
  [6, 10],
  [12, 4],
];

function part(digits: string, lengths: readonly number[], by: string): string {
  let at = 0;
  return lengths.map((length) => digits.slice(at, (at += length))).join(by);
}

/** Any way to part sixteen digits into two to sixteen groups. */
const anyParting = fc
  .uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 15 })
  .map((cuts) => [0, 16].concat(cuts).toSorted((a, b) => a - b))
  .map((places) => places.slice(1).map((place, index) => place - (places[index] ?? 0)));

const isFigure = (lengths: readonly number[]) => lengths.slice(1).every((length) => length === 3);

const isTwoDates = (lengths: readonly number[]) =>
  ['2,2,4,2,2,4', '4,2,2,4,2,2'].includes(lengths.join());

const kindsIn = (text: string) => findPersonalData(text).map(({ kind }) => kind);

describe('NIK and NKK', () => {
  test('every NIK in a customary grouping is found, alone or in a sentence', () => {
    fc.assert(
      fc.property(
        someNik,
        fc.constantFrom(...customary),
        fc.constantFrom(' ', '.', '-', '–', ' - ', '\u00a0'),
        fc.constantFrom(
          (number: string) => number,
          (number: string) => `Nama: Budi, ${number}, Metro`,
          (number: string) => `12 ${number}`,
          (number: string) => `2\t${number}\tBudi\t131.482`,
          (number: string) => `No;${number};L;17`,
        ),
        (digits, lengths, by, sentence) => {
          expect(kindsIn(sentence(part(digits, lengths, by)))).toEqual(['nik']);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('every NIK in any grouping is found after a word that announces it', () => {
    fc.assert(
      fc.property(
        someNik,
        anyParting,
        fc.constantFrom(' ', '.', '-'),
        fc.constantFrom('NIK', 'NIK :', 'N I K', 'No. KTP', 'Nomor Induk Kependudukan:'),
        (digits, lengths, by, word) => {
          expect(kindsIn(`${word} ${part(digits, lengths, by)}`)).toEqual(['nik']);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('every NIK parted by dots or dashes is found, but for figures with thousands points', () => {
    fc.assert(
      fc.property(someNik, anyParting, fc.constantFrom('.', '-'), (digits, lengths, by) => {
        fc.pre(!isFigure(lengths) && !isTwoDates(lengths));
        expect(kindsIn(part(digits, lengths, by))).toEqual(['nik']);
      }),
      { numRuns: 1000 },
    );
  });

  test('no sample shows more than the first four digits', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[0-9 .xX*•-]{0,80}$/u),
          fc.tuple(fc.string(), someNik, fc.string()).map((texts) => texts.join(' ')),
        ),
        (text) => {
          for (const { sample } of findPersonalData(text)) {
            expect(sample).toMatch(/^[\d•]{4}•+$/u);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a word for the family card makes it a NKK, the nearest word decides', () => {
    const table = [
      [`NKK ${nik}`, ['nkk']],
      [`No. KK: ${nikGroups.join(' ')}`, ['nkk']],
      [`Nomor Kartu Keluarga\n${nik}`, ['nkk']],
      [`No. KK ${nik} NIK ${nik}`, ['nkk', 'nik']],
      [`NIK ${nik} KK ${nik}`, ['nik', 'nkk']],
      [`KKN ${nik}`, ['nik']],
      [`NIK${nik}`, ['nik']],
    ] as const;

    expect(table.map(([text]) => kindsIn(text))).toEqual(table.map(([, kinds]) => kinds));
  });

  test('page and line are counted from one', () => {
    expect(findPersonalData(`a\n${nik}`)).toMatchObject([{ page: null, line: 2 }]);
    expect(findPersonalData(`a\f\nb\n${nik}`)).toMatchObject([{ page: 2, line: 3 }]);
  });

  test('full-width digits and invisible characters hide nothing', () => {
    const wide = [...nik].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    const split = [...nik].join('\u200b');

    expect(kindsIn(wide)).toEqual(['nik']);
    expect(kindsIn(split)).toEqual(['nik']);
  });

  test('a mask that leaves more than the region or shows the date of birth is too weak', () => {
    const table = [
      [`${nik.slice(0, 12)}****`, 12],
      [`${nik.slice(0, 10)}xxxxxx`, 10],
      [`${nikGroups[0]} ${nikGroups[1].slice(0, 2)}•••• ••••`, 8],
      [`${nikGroups[0]}-${nikGroups[1]}-XXXX`, 12],
      [`NIK ${nik.slice(0, 9)}…`, 9],
      [`NIK ${nik.slice(0, 9)}***`, 9],
      [`${nik.slice(0, 4)}**${nik.slice(6, 12)}****`, 10],
    ] as const;

    for (const [text, visibleDigits] of table) {
      expect(findPersonalData(text)).toMatchObject([
        { kind: 'nik', sample: '1872••••••••••••', visibleDigits },
      ]);
    }
  });

  test('a mask that leaves the region alone is good enough', () => {
    const region = nikGroups[0];
    const masked = [
      `${region}**********`,
      `${region}********01`,
      '1872 01XX XXXX XXXX',
      '*'.repeat(16),
    ];

    expect([...masked, `NIK ${region}…`].filter((text) => kindsIn(text).length > 0)).toEqual([]);
  });
});

describe('what is no NIK', () => {
  test('sixteen digits with another structure', () => {
    const [region, birth, serial] = nikGroups;
    const others = [
      `00${nik.slice(2)}`,
      `99${nik.slice(2)}`,
      `${region}32${birth.slice(2)}${serial}`,
      `${region}72${birth.slice(2)}${serial}`,
      `${region}00${birth.slice(2)}${serial}`,
      `${region}0113${birth.slice(4)}${serial}`,
      `${region}${birth}0000`,
    ];

    for (const text of others) expect(findPersonalData(text)).toEqual([]);
  });

  test('a longer or shorter number, wherever a NIK may hide in it', () => {
    fc.assert(
      fc.property(
        someNik,
        fc.stringMatching(/^\d{1,8}$/u),
        fc.boolean(),
        (digits, more, before) => {
          expect(kindsIn(before ? more + digits : digits + more)).toEqual([]);
          expect(kindsIn(`NIK ${digits.slice(0, -1)}`)).toEqual([]);
        },
      ),
    );
  });

  test('an official number (NIP), however it is parted', () => {
    const nip = fc
      .tuple(
        fc.date({ min: new Date('1960-01-01'), max: new Date('2000-01-01'), noInvalidDate: true }),
        fc.date({ min: new Date('1980-01-01'), max: new Date('2025-01-01'), noInvalidDate: true }),
        fc.constantFrom('1', '2'),
        twoDigits(1, 99),
      )
      .map(([born, since, sex, serial]) => [
        born.toISOString().slice(0, 10).replaceAll('-', ''),
        since.toISOString().slice(0, 7).replace('-', ''),
        sex,
        `0${serial}`,
      ]);
    fc.assert(
      fc.property(nip, fc.constantFrom('', ' '), (groups, by) => {
        expect(kindsIn(`NIP. ${groups.join(by)}`)).toEqual([]);
        expect(kindsIn(groups.join(by))).toEqual([]);
      }),
    );
  });

  test('figures with thousands points, in rows as long as they may be', () => {
    const figure = fc
      .integer({ min: 0, max: 9_999_999 })
      .map((value) => value.toLocaleString('id'));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (figures) => {
        expect(kindsIn(figures.join(' '))).toEqual([]);
        expect(kindsIn(`Metro Pusat\t${figures.join('\t')}`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('amounts, dates, coordinates, document and budget numbers', () => {
    const texts = [
      '131.482',
      'Rp1.872.014.101.900.001',
      '31-12-2023 - 01-01-2024',
      '31.12.2023 01.01.2024',
      '2024-01-01 s.d. 2024-12-31',
      `-5.${'113720101'}${'0123456'}, 105.${'307201011'}${'2319999'}`,
      'Nomor 426/PL.02.2-Kpt/1872/2024',
      'Kode Rekening 5.1.02.01.01.0001',
      '12 20240708101500',
    ];

    expect(texts.filter((text) => kindsIn(text).length > 0)).toEqual([]);
  });
});

describe('other numbers', () => {
  test('mobile telephones are found, lists of them are nothing else, landlines are not personal', () => {
    expect(kindsIn('Telp. 0812-3456-7890')).toEqual(['telepon']);
    expect(kindsIn('WA +62 812 3456 7890, 6281234567890')).toEqual(['telepon', 'telepon']);
    expect(kindsIn('0812 3401 0112 0813 4567 8901')).toEqual(['telepon', 'telepon']);
    expect(kindsIn('Kantor,0812-3456-7890,Metro')).toEqual(['telepon']);
    expect(kindsIn('12,0812345678')).toEqual([]);
    expect(kindsIn('(0725) 41234, 0725-41234, 021 31937223')).toEqual([]);
    expect(findPersonalData('081234567890')).toMatchObject([
      { sample: '0812••••••••', visibleDigits: 12 },
    ]);
  });

  test('a tax number is found as it is written, an account only beside its word', () => {
    expect(kindsIn('NPWP 01.234.567.8-901.000')).toEqual(['npwp']);
    expect(kindsIn('No. Rekening BRI 0123-01-012345-50-1')).toEqual(['rekening']);
    expect(kindsIn('0123-01-012345-50-1')).toEqual([]);
  });
});
