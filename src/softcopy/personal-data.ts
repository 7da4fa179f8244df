// Finds personal numbers in text by their structure, and tells where they are without repeating them.
// Nothing that leaves this file holds more than the first four digits of a number.
import { findNik } from './personal-data/nik.ts';
import { findOtherNumbers } from './personal-data/other-numbers.ts';

/** Which kind of personal number: NIK, family card, mobile telephone, tax number, bank account. */
export type PersonalDataKind = 'nik' | 'nkk' | 'telepon' | 'npwp' | 'rekening';

/** A personal number in a text. */
export interface PersonalDataHit {
  readonly kind: PersonalDataKind;
  /** Counted from 1 by form feeds; null when the text has none. */
  readonly page: number | null;
  /** Counted from 1, within the page where there are pages. */
  readonly line: number;
  /** At most the first four digits, every other place a dot: `1872••••••••••••`. */
  readonly sample: string;
  /** How many digits of it the document shows; fewer than all when it is masked, but too weakly. */
  readonly visibleDigits: number;
}

/** All personal numbers in `text`, in reading order. */
export function findPersonalData(text: string): PersonalDataHit[] {
  const pages = text.split('\f');
  return pages.flatMap((page, index) => findInPage(page, pages.length === 1 ? null : index + 1));
}

function findInPage(pageText: string, page: number | null): readonly PersonalDataHit[] {
  const lines = foldDigits(pageText).split('\n');
  return lines.flatMap((line, index) => {
    if (!/\d/u.test(line)) return [];
    const niks = findNik(line, lines[index - 1] ?? '');
    const numbers = [...niks, ...findOtherNumbers(line, niks)].toSorted(
      (a, b) => a.start - b.start,
    );
    return numbers.map(({ kind, places }) => ({
      kind,
      page,
      line: index + 1,
      sample: mask(places),
      visibleDigits: places.replaceAll(/\D/gu, '').length,
    }));
  });
}

/** Full-width digits as plain ones; no invisible characters that would part a number. */
function foldDigits(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200d\u2060]/gu, '')
    .replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - '０'.charCodeAt(0)));
}

function mask(places: string): string {
  return places.slice(0, 4).replaceAll(/\D/gu, '•') + '•'.repeat(Math.max(0, places.length - 4));
}
