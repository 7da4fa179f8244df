// Cuts long lists into pages of fifty that stay as they are: pages count from the oldest entry, so that a new entry only
// changes the first page, which holds the newest fifty to ninety-nine.

/** Entries on one page of a list. */
export const perHalaman = 50;

/** Number of a page of older entries, counted from the oldest; null for the first page, which holds the newest. */
export type NomorHalaman = number | null;

/** Where a page leads to. */
export interface Penomoran {
  readonly lebihBaru: string | null;
  readonly lebihLama: string | null;
}

/** How many pages of older entries a list has beside its first page. */
export const olderPages = (entries: number): number =>
  Math.max(0, Math.floor(entries / perHalaman) - 1);

/** Address of a page of the list that begins at `base`. */
export const pageAddress = (base: string, halaman: NomorHalaman): string =>
  halaman === null ? base : `${base}halaman/${halaman}/`;

/** All pages of a list, newest entries first. */
export const pagesOf = (entries: number): readonly NomorHalaman[] => [
  null,
  ...Array.from({ length: olderPages(entries) }, (_, index) => index + 1).toReversed(),
];

/** The entries of a page, out of a list with the newest first. */
export function entriesOf<T>(list: readonly T[], halaman: NomorHalaman): readonly T[] {
  const oldest = list.length - perHalaman * (halaman ?? olderPages(list.length));
  return halaman === null ? list.slice(0, oldest) : list.slice(oldest, oldest + perHalaman);
}

/** The pages before and after. */
export function paging(base: string, halaman: NomorHalaman, entries: number): Penomoran {
  const older = olderPages(entries);
  if (halaman === null)
    return { lebihBaru: null, lebihLama: older === 0 ? null : pageAddress(base, older) };
  return {
    lebihBaru: pageAddress(base, halaman < older ? halaman + 1 : null),
    lebihLama: halaman > 1 ? pageAddress(base, halaman - 1) : null,
  };
}

/** The number in an address; undefined where the list has no such page, so that no page has two addresses. */
export function readPageNumber(text: string, entries: number): number | undefined {
  if (!/^[1-9]\d{0,5}$/.test(text)) return undefined;
  const halaman = Number(text);
  return halaman <= olderPages(entries) ? halaman : undefined;
}
