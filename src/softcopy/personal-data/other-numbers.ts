// Other personal numbers that a pattern can tell with little doubt: mobile telephones, tax numbers, bank accounts.
// An office's own landline, as (0725) 41234, is not one of them.
import type { PersonalDataKind } from '../facts.ts';
import { type FoundNumber, openFound } from './found-number.ts';

interface Pattern {
  readonly kind: PersonalDataKind;
  /** Its group `nomor` is the number. */
  readonly pattern: RegExp;
  readonly digits: readonly [min: number, max: number];
}

const patterns: readonly Pattern[] = [
  {
    kind: 'npwp',
    pattern: /(?<![\d.])(?<nomor>\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?!\d)/dgu,
    digits: [15, 15],
  },
  {
    kind: 'rekening',
    pattern:
      /(?<!kode\s)(?:\brekening|\bno\.?\s?rek|\bnorek)\b\D{0,40}?(?<nomor>\d(?:[ -]?\d){9,15})(?![\d.])/dgiu,
    digits: [10, 16],
  },
  {
    kind: 'telepon',
    pattern:
      /(?<![\d.+/-]|\d,)(?<nomor>(?:\+62[ -]?|62|0)8\d{1,2}[ .-]?\d{3,4}[ .-]?\d{2,5})(?!\d)/dgu,
    digits: [10, 14],
  },
];

/** Telephone, tax and account numbers in a line, where no number in `taken` stands. */
export function findOtherNumbers(
  line: string,
  taken: readonly FoundNumber[],
): readonly FoundNumber[] {
  const found = openFound(taken);
  for (const { kind, pattern, digits } of patterns) {
    for (const match of line.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['nomor'] ?? [0, 0];
      const places = line.slice(start, end).replaceAll(/\D/gu, '');
      const isWhole = places.length >= digits[0] && places.length <= digits[1];
      if (isWhole) found.add({ kind, start, end, places });
    }
  }
  return found.numbers;
}
