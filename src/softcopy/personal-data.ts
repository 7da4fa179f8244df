// Finds personal numbers in text by their structure, and tells where they are without repeating them.
// Nothing that leaves this file holds more than the first four digits of a number.
import type { PersonalDataHit } from './facts.ts';
import { findNik } from './personal-data/nik.ts';
import { findOtherNumbers } from './personal-data/other-numbers.ts';

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
