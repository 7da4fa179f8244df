// What one page of a list shows; undefined where the address leads to nothing.
import type { Publikasi } from '#domain/publikasi.ts';
import { rowsDigest, sharedDigest } from './digests.ts';
import { entriOf, type Entri } from './entries.ts';
import {
  filtersFor,
  findList,
  type DaftarBeralamat,
  type KelompokSaringan,
} from './list-filters.ts';
import { digestOf } from './digest.ts';
import {
  entriesOf,
  paging,
  perHalaman,
  readPageNumber,
  type NomorHalaman,
  type Penomoran,
} from './paging.ts';

/** One page of a list. */
export interface HalamanDaftar {
  readonly base: string;
  readonly judul: string;
  readonly pengantar: string;
  /** `Entri 101–150`, by order of entry; empty on the first page. */
  readonly rentang: string;
  /** How many entries are in the whole list; null on pages of older entries, which stay as they are. */
  readonly jumlah: number | null;
  readonly entri: readonly Entri[];
  readonly penomoran: Penomoran;
  /** Only on the first page. */
  readonly saringan: readonly KelompokSaringan[];
}

/** The page of the list at `base` (`/informasi/berkala/`); `halaman` is the address's page number, absent for the first. */
export function listPage(
  publikasi: Publikasi,
  base: string,
  halaman?: string,
): HalamanDaftar | undefined {
  const list = findList(publikasi, base);
  if (list === undefined) return undefined;
  const entries = list.informasi.length;
  const nomor = halaman === undefined ? null : readPageNumber(halaman, entries);
  if (nomor === undefined) return undefined;
  return {
    base,
    judul: list.judul,
    pengantar: list.pengantar,
    rentang: describeRange(nomor),
    jumlah: nomor === null ? entries : null,
    entri: entriesOf(list.informasi, nomor).map((record) => entriOf(record, publikasi)),
    penomoran: paging(base, nomor, entries),
    saringan: nomor === null ? filtersFor(publikasi, base) : [],
  };
}

const describeRange = (nomor: NomorHalaman): string =>
  nomor === null ? '' : `Entri ${(nomor - 1) * perHalaman + 1}–${nomor * perHalaman}`;

/** A digest of everything a page of a list shows. */
export const listDigest = (
  publikasi: Publikasi,
  { base, informasi }: DaftarBeralamat,
  nomor: NomorHalaman,
): string =>
  digestOf([
    sharedDigest(publikasi),
    nomor,
    paging(base, nomor, informasi.length),
    rowsDigest(entriesOf(informasi, nomor), publikasi),
    nomor === null ? filtersFor(publikasi, base) : null,
  ]);

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
