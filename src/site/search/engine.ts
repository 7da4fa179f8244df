// The opened search: the index, the numbers, and what has to be known of the archive as a whole to rank its records.
import { loadSaringan, type Saringan } from './filters.ts';
import { readNumberIndex, type IndeksNomor } from './number-lookup.ts';
import { openPagefind, type Jumlah, type Pagefind } from './pagefind.ts';
import { findToken } from './postings.ts';
import { lamaToken } from './zones.ts';

/** Everything a search needs. */
export interface Mesin {
  readonly pagefind: Pagefind;
  readonly nomor: IndeksNomor;
  /** All values of the filters with their counts. */
  readonly semua: Jumlah;
  readonly saringan: Saringan;
  /** Records by their place in the index, the latest entry of the buku rekap first. */
  readonly urutan: ReadonlyMap<string, number>;
  /** Records that others have replaced or revoked. */
  readonly lama: ReadonlySet<string>;
}

/** Loads what the search page needs. */
export async function openMesin(): Promise<Mesin> {
  const [pagefind, response] = await Promise.all([openPagefind(), fetch('/cari/nomor.json')]);
  if (!response.ok) throw new TypeError(`nomor.json: ${response.status}`);
  return makeMesin(pagefind, readNumberIndex(await response.json()));
}

/** Asks the index what is the same for every search. */
export async function makeMesin(pagefind: Pagefind, nomor: IndeksNomor): Promise<Mesin> {
  const semua = await pagefind.filters();
  const [all, lama, saringan] = await Promise.all([
    pagefind.search(null, { filters: {} }),
    findToken(pagefind, lamaToken),
    loadSaringan(pagefind, semua),
  ]);
  return {
    pagefind,
    nomor,
    semua,
    saringan,
    urutan: new Map(all.results.map(({ id }, index) => [id, index])),
    lama: new Set(lama.keys()),
  };
}
