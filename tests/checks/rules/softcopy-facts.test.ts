// What rules say of facts that need no file to be made: each problem, the text beside a file, personal numbers by kind.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePersonalData, mayHoldNumber } from '#checks/data-pribadi.ts';
import { sidikTeks } from '#archive/softcopy-facts.ts';
import type { Fakta, FaktaSoftcopy } from '#checks/fakta.ts';
import { softcopyProblems } from '#softcopy/facts.ts';
import { findPersonalData } from '#softcopy/personal-data.ts';
import { nik, nikGroups } from '../../softcopy/sample-files.ts';
import { dasar, gather, judge, type Perkara } from './judge.ts';

const id = '2025/0001';
const file = 'tps.csv';

/** The base archive, with other facts about the first softcopy and about the text beside it. */
async function withFacts(
  change: Partial<FaktaSoftcopy>,
  beside: Partial<FaktaSoftcopy> | null = null,
): Promise<Perkara> {
  const { pembacaan, fakta } = await gather(dasar, { hari: '2025-02-03' });
  const own = fakta.berkas.get(id);
  const known = own?.facts.get(file);
  if (own === undefined || known === undefined)
    throw new Error('the base archive has this softcopy');
  const facts = new Map(own.facts).set(file, { ...known, ...change });
  if (beside !== null) facts.set(`${file}.txt`, { ...known, ...beside });
  const berkas = new Map(fakta.berkas).set(id, { ...own, facts });
  const changed: Fakta = { ...fakta, berkas };
  return { pembacaan, fakta: changed };
}

const withText = (text: string): Partial<FaktaSoftcopy> => ({ sidikTeks: sidikTeks(text) });

describe('a problem of a softcopy', () => {
  test.each(softcopyProblems)(
    '%s has a sentence of its own and nothing else is said',
    async (problem) => {
      const found = judge(
        await withFacts({ problem, type: null, textSource: 'tidak-ada', sidikTeks: null }),
      );

      expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
        'softcopy/dapat-dibaca error',
      ]);
      expect(found[0]?.message).toMatch(/^Berkas "tps\.csv" .+\.$/);
      expect(found[0]?.fix).toMatch(/^\p{Lu}.+\.$/u);
    },
  );

  test('is not told in the words of another', async () => {
    const messages = await Promise.all(
      softcopyProblems.map(
        async (problem) => judge(await withFacts({ problem, type: null }))[0]?.message,
      ),
    );
    expect(new Set(messages).size).toBe(softcopyProblems.length);
  });
});

describe('the text beside a softcopy, where it was inspected', () => {
  test('must be the text of the softcopy', async () => {
    const found = judge(await withFacts(withText('Utara,12'), withText('Utara,21')));
    expect(found.map(({ rule, line }) => `${rule}:${line}`)).toEqual([
      'softcopy/teks-pendamping:29',
    ]);
    expect(judge(await withFacts(withText('Utara,12'), withText('Utara,12\n')))).toEqual([]);
  });

  test('holds no NIK, even when the softcopy shows none to a machine', async () => {
    const hits = findPersonalData(`Nama\n${nik}`).flatMap((hit) => [
      { ...hit, source: 'teks' as const },
    ]);
    const found = judge(await withFacts({}, { personalData: hits }));

    expect(found.map(({ rule }) => rule)).toEqual(['data-pribadi/softcopy']);
    expect(found[0]?.message).toBe(
      'Teks di samping softcopy ke-1 memuat Nomor Induk Kependudukan (NIK) di baris 2 (1872••••••••••••).',
    );
    const inBoth = judge(await withFacts({ personalData: hits }, { personalData: hits }));
    expect(inBoth.length).toBe(1);
  });
});

describe('personal numbers', () => {
  const hit = { page: null, line: 1, sample: '1872••••', visibleDigits: 16 };

  test('are one finding a kind, with the first place and how many more', () => {
    const hits = [
      { ...hit, kind: 'nik' as const, page: 3, line: 14 },
      { ...hit, kind: 'telepon' as const },
      { ...hit, kind: 'nik' as const, page: 4 },
      { ...hit, kind: 'nik' as const, page: 9 },
    ];
    expect(
      describePersonalData(hits, 'berkas').map(({ severity, uraian }) => `${severity}: ${uraian}`),
    ).toEqual([
      'error: Nomor Induk Kependudukan (NIK) di halaman 3, baris 14 (1872••••), dan 2 lainnya',
      'warning: nomor telepon seluler di baris 1 (1872••••)',
    ]);
  });

  test('of people are errors, those an office may own are warnings', () => {
    const severities = (['nik', 'nkk', 'npwp', 'rekening', 'telepon'] as const).flatMap((kind) =>
      describePersonalData([{ ...hit, kind }], 'isian').map(
        ({ severity }) => `${kind} ${severity}`,
      ),
    );
    expect(severities).toEqual([
      'nik error',
      'nkk error',
      'npwp warning',
      'rekening warning',
      'telepon warning',
    ]);
  });

  test('that would be found are never passed over by the quick look at typed text', () => {
    const parting = fc.constantFrom('', ' ', '  ', '.', '-', ' - ', '\u00a0', '‑', '\u200b');
    const parted = parting.map((part) => nikGroups.join(part));
    const masked = fc
      .integer({ min: 7, max: 15 })
      .map((shown) => nik.slice(0, shown).padEnd(16, '*'));
    const cut = fc.integer({ min: 7, max: 15 }).map((shown) => `NIK ${nik.slice(0, shown)}...`);
    const phone = digits(9).map((rest) => `Telepon 08${rest}`);
    const account = digits(12).map((rest) => `Nomor rekening: ${rest}`);
    const wide = fc.constant(
      nik.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    );
    const around = fc.constantFrom('', 'Data ', 'a. ', '2024: ');

    fc.assert(
      fc.property(
        around,
        fc.oneof(parted, masked, cut, phone, account, wide),
        around,
        (before, number, after) => {
          const text = `${before}${number} ${after}`;
          expect(findPersonalData(text).length === 0 || mayHoldNumber(text)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    expect(findPersonalData(nikGroups.join(' ')).length).toBe(1);
  });
});

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
