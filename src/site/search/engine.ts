// The opened search: the index, the numbers, and what has to be known of the archive as a whole to rank its records.
import { readNumberIndex, type IndeksNomor } from './number-lookup.ts';
import { openPagefind, type Jumlah, type Pagefind } from './pagefind.ts';
import { lamaToken } from './zones.ts';

/** Everything a search needs. */
export interface Mesin {
  readonly pagefind: Pagefind;
  readonly nomor: IndeksNomor;
  /** All values of the filters with their counts. */
  readonly semua: Jumlah;
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
  const [semua, all, lama] = await Promise.all([
    pagefind.filters(),
    pagefind.search(null, { filters: {} }),
    pagefind.search(lamaToken, { filters: {} }),
  ]);
  return {
    pagefind,
    nomor,
    semua,
    urutan: new Map(all.results.map(({ id }, index) => [id, index])),
    lama: new Set(lama.results.filter(isInMeta).map(({ id }) => id)),
  };
}

/** Pagefind gives the nearest word where it does not know one; only what stands in the keys is ours. */
const isInMeta = ({
  matchedMetaFields = [],
}: {
  readonly matchedMetaFields?: readonly string[];
}): boolean => matchedMetaFields.length > 0;
