// Cuts long lists into pages of fifty, each with its own address.

/** Entries on one page of a list. */
export const perHalaman = 50;

/** Where a page stands among its fellows. */
export interface Penomoran {
  readonly halaman: number;
  readonly jumlah: number;
  readonly sebelum: string | null;
  readonly sesudah: string | null;
}

/** How many pages a list has; an empty list has one. */
export const pageCount = (entries: number): number => Math.max(1, Math.ceil(entries / perHalaman));

/** Address of a page of the list that begins at `base`. */
export const pageAddress = (base: string, halaman: number): string =>
  halaman === 1 ? base : `${base}halaman/${halaman}/`;

/** All addresses of a list. */
export const pageAddresses = (base: string, entries: number): readonly string[] =>
  Array.from({ length: pageCount(entries) }, (_, index) => pageAddress(base, index + 1));

/** The page's number and neighbours. */
export function paging(base: string, halaman: number, entries: number): Penomoran {
  const jumlah = pageCount(entries);
  return {
    halaman,
    jumlah,
    sebelum: halaman > 1 ? pageAddress(base, halaman - 1) : null,
    sesudah: halaman < jumlah ? pageAddress(base, halaman + 1) : null,
  };
}

/** The number in an address; null where it is no page beyond the first, so that no page has two addresses. */
export function readPageNumber(text: string | undefined, entries: number): number | null {
  if (text === undefined || !/^[1-9]\d{0,5}$/.test(text)) return null;
  const halaman = Number(text);
  return halaman >= 2 && halaman <= pageCount(entries) ? halaman : null;
}
