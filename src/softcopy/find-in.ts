// Personal data in one part of a softcopy, with the name of that part.
import type { PersonalDataSource, SoftcopyPersonalData } from './facts.ts';
import { findPersonalData } from './personal-data.ts';

/** The personal numbers in `text`; `onlyPage` is the page of those that name none. */
export function findIn(
  text: string,
  source: PersonalDataSource,
  onlyPage: number | null = null,
): readonly SoftcopyPersonalData[] {
  return findPersonalData(text).map(({ kind, page, line, sample, visibleDigits }) => ({
    kind,
    page: page ?? onlyPage,
    line,
    sample,
    visibleDigits,
    source,
  }));
}
