// Which records answer a query: those that hold all of it, else those that hold what the archive knows of it.
import type { Mesin } from './engine.ts';
import { chosen, countValues } from './filters.ts';
import type { Jumlah, PagefindResult, Pilihan } from './pagefind.ts';
import { findInOrder, findTerm, type Istilah } from './postings.ts';
import type { Cari, Permintaan } from './query.ts';
import { rank, rarityOf } from './ranking.ts';

/** How well the records answer. */
export type Kecocokan = 'semua' | 'sebagian' | 'tidak';

/** The records, best first. */
export interface Cocokan {
  readonly kecocokan: Kecocokan;
  readonly hasil: readonly PagefindResult[];
  /** Words of the query that no record holds. */
  readonly takDikenal: readonly string[];
  readonly saringan: Jumlah;
  readonly istilah: readonly Istilah[];
}

/** Looks for records that hold every term of the query. */
export async function findRecords(
  { cari, keys }: Permintaan,
  pilihan: Pilihan,
  mesin: Mesin,
): Promise<Cocokan> {
  const { pagefind, saringan, urutan } = mesin;
  const [istilah, order] = await Promise.all([
    Promise.all(cari.map((term) => findTerm(pagefind, term))),
    findInOrder(pagefind, keys),
  ]);
  const takDikenal = cari
    .filter((_, index) => istilah[index]?.rekaman.size === 0)
    .map(({ words, kunci }) => words[0] ?? kunci);
  const holdAll = holdersOf(istilah);
  const ids = holdAll.length > 0 ? holdAll : holdersOfSome(cari, istilah, urutan.size);
  const left = rank(chosen(ids, pilihan, saringan), { ...mesin, ...order, istilah });
  return {
    kecocokan: left.length === 0 ? 'tidak' : holdAll.length > 0 ? 'semua' : 'sebagian',
    hasil: left.flatMap(
      (id) => istilah.find(({ rekaman }) => rekaman.has(id))?.rekaman.get(id)?.result ?? [],
    ),
    takDikenal,
    saringan: countValues(ids, pilihan, saringan),
    istilah,
  };
}

/** Records that hold at least a third of what the query says, every number of it included. */
function holdersOfSome(
  cari: readonly Cari[],
  istilah: readonly Istilah[],
  total: number,
): readonly string[] {
  const numbers = istilah.filter((_, index) => cari[index]?.isNumber === true);
  const known = istilah.filter(({ rekaman }) => rekaman.size > 0);
  const candidates =
    numbers.length > 0
      ? holdersOf(numbers)
      : known.flatMap(({ rekaman }) => Array.from(rekaman.keys()));
  const worth = (terms: readonly Istilah[]): number =>
    terms.reduce((sum, { rekaman }) => sum + rarityOf(rekaman.size, total), 0);
  const enough = worth(known) / 3;
  return [...new Set(candidates)].filter(
    (id) => worth(known.filter(({ rekaman }) => rekaman.has(id))) >= enough,
  );
}

/** The ids that hold every one of the terms. */
export function holdersOf(istilah: readonly Istilah[]): readonly string[] {
  const [first, ...others] = istilah.toSorted((a, b) => a.rekaman.size - b.rekaman.size);
  return [...(first?.rekaman.keys() ?? [])].filter((id) =>
    others.every(({ rekaman }) => rekaman.has(id)),
  );
}
