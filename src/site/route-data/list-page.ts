// What one page of a list shows; undefined where the address leads to nothing.
import type { Publikasi } from '#domain/publikasi.ts';
import { entriOf, type Entri } from './entries.ts';
import { allLists, filtersFor, type KelompokSaringan } from './list-filters.ts';
import { paging, perHalaman, readPageNumber, type Penomoran } from './paging.ts';

/** One page of a list. */
export interface HalamanDaftar {
  readonly base: string;
  readonly judul: string;
  readonly pengantar: string;
  readonly jumlah: number;
  /** Position of the first and last entry shown, counted from 1. */
  readonly dari: number;
  readonly sampai: number;
  readonly entri: readonly Entri[];
  readonly penomoran: Penomoran;
  readonly saringan: readonly KelompokSaringan[];
}

/** The page that begins at `base` (`/informasi/berkala/`); `halaman` is the address's page number, absent for the first. */
export function listPage(
  publikasi: Publikasi,
  base: string,
  halaman?: string,
): HalamanDaftar | undefined {
  const list = allLists(publikasi).find((candidate) => candidate.base === base);
  if (list === undefined) return undefined;
  const number = halaman === undefined ? 1 : readPageNumber(halaman, list.informasi.length);
  if (number === null) return undefined;
  const start = (number - 1) * perHalaman;
  const shown = list.informasi.slice(start, start + perHalaman);
  return {
    base,
    judul: list.judul,
    pengantar: list.pengantar,
    jumlah: list.informasi.length,
    dari: shown.length === 0 ? 0 : start + 1,
    sampai: start + shown.length,
    entri: shown.map((record) => entriOf(record, publikasi)),
    penomoran: paging(base, number, list.informasi.length),
    saringan: filtersFor(publikasi, base),
  };
}

/** Splits the rest of an address into list and page: `['berkala', 'halaman', '2']`; undefined where it is neither. */
export function readListAddress(
  jalur: string | undefined,
): { readonly list: string; readonly halaman?: string } | undefined {
  const [list = '', word, halaman, ...rest] = (jalur ?? '')
    .split('/')
    .filter((part) => part !== '');
  if (word === undefined) return { list };
  return word === 'halaman' && halaman !== undefined && rest.length === 0
    ? { list, halaman }
    : undefined;
}
