// Which records answer a query: those that hold all of it, else those that hold what the archive knows of it.
import type { Mesin } from './engine.ts';
import type { Jumlah, PagefindResult, Pilihan } from './pagefind.ts';
import { findInOrder, findTerm, type Istilah } from './postings.ts';
import type { Cari, Permintaan } from './query.ts';
import { rank, rarityOf } from './ranking.ts';
import { tokenOf } from './zones.ts';

/** How well the records answer. */
export type Kecocokan = 'semua' | 'sebagian' | 'tidak';

/** The records, best first. */
export interface Cocokan {
  readonly kecocokan: Kecocokan;
  readonly hasil: readonly PagefindResult[];
  /** Words of the query that no record holds. */
  readonly takDikenal: readonly string[];
  /** Counts for the filters; null where the index cannot count. */
  readonly saringan: Jumlah | null;
}

/** Looks for records that hold every term of the query. */
export async function findRecords(
  { cari, keys }: Permintaan,
  pilihan: Pilihan,
  mesin: Mesin,
): Promise<Cocokan> {
  const { pagefind } = mesin;
  const tokens = cari.map(({ kunci }) => tokenOf(kunci)).join(' ');
  const [istilah, judul, all] = await Promise.all([
    Promise.all(cari.map((term) => findTerm(pagefind, term))),
    findInOrder(pagefind, keys),
    pagefind.search(tokens, { filters: pilihan }),
  ]);
  const takDikenal = cari
    .filter((_, index) => istilah[index]?.rekaman.size === 0)
    .map(({ words, kunci }) => words[0] ?? kunci);
  const allowed = new Set(all.results.map(({ id }) => id));
  const holdAll = holdersOf(istilah).filter((id) => allowed.has(id));
  if (takDikenal.length === 0 && holdAll.length > 0) {
    const ids = rank(holdAll, { ...mesin, ...judul, istilah });
    return { kecocokan: 'semua', hasil: pick(ids, istilah), takDikenal, saringan: all.filters };
  }
  const some = await findSome({ cari, istilah }, pilihan, mesin);
  const ids = rank(some, { ...mesin, ...judul, istilah });
  const kecocokan = ids.length === 0 ? 'tidak' : 'sebagian';
  return { kecocokan, hasil: pick(ids, istilah), takDikenal, saringan: null };
}

/** Records that hold at least a third of what the query says, every number of it included. */
async function findSome(
  { cari, istilah }: { readonly cari: readonly Cari[]; readonly istilah: readonly Istilah[] },
  pilihan: Pilihan,
  { pagefind, urutan }: Mesin,
): Promise<readonly string[]> {
  const numbers = istilah.filter((_, index) => cari[index]?.isNumber === true);
  const known = istilah.filter(({ rekaman }) => rekaman.size > 0);
  const candidates =
    numbers.length > 0 ? holdersOf(numbers) : known.flatMap(({ rekaman }) => [...rekaman.keys()]);
  const chosen = await pagefind.search(null, { filters: pilihan });
  const allowed = new Set(chosen.results.map(({ id }) => id));
  const worth = (terms: readonly Istilah[]): number =>
    terms.reduce((sum, { rekaman }) => sum + rarityOf(rekaman.size, urutan.size), 0);
  const enough = worth(known) / 3;
  return [...new Set(candidates)].filter(
    (id) => allowed.has(id) && worth(known.filter(({ rekaman }) => rekaman.has(id))) >= enough,
  );
}

/** The ids that hold every one of the terms. */
function holdersOf(istilah: readonly Istilah[]): readonly string[] {
  const [first, ...others] = istilah.toSorted((a, b) => a.rekaman.size - b.rekaman.size);
  return [...(first?.rekaman.keys() ?? [])].filter((id) =>
    others.every(({ rekaman }) => rekaman.has(id)),
  );
}

const pick = (ids: readonly string[], istilah: readonly Istilah[]): readonly PagefindResult[] =>
  ids.flatMap((id) => istilah.find(({ rekaman }) => rekaman.has(id))?.rekaman.get(id) ?? []);
