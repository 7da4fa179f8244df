// Which of the records found comes first. Pure; the same over one index or several merged ones.
import type { Istilah } from './postings.ts';
import { bagian } from './zones.ts';

/** What was found, and what is known of the archive. */
export interface Bahan {
  readonly istilah: readonly Istilah[];
  readonly berurutan: ReadonlySet<string>;
  readonly diAwal: ReadonlySet<string>;
  readonly lama: ReadonlySet<string>;
  readonly urutan: ReadonlyMap<string, number>;
}

/** What a find is worth by where it is; the very word in a title outweighs every other place together. */
const weights: ReadonlyMap<string, number> = new Map([
  [bagian.kunciJudul, 6],
  [bagian.kunciRingkasan, 3],
  [bagian.kunciIsi, 1],
]);
const exactWeight = 11;
/** The whole query in a row in the title or the summary, and a title that begins with it. */
const phraseWeight = 4;
const startWeight = 4;
/** What has been replaced or revoked comes after what is as good and in force. */
const lamaFactor = 0.95;

/** The ids, best first; of equals the one that was entered last. */
export function rank(ids: Iterable<string>, bahan: Bahan): readonly string[] {
  const { urutan } = bahan;
  return [...ids]
    .map((id) => ({ id, score: scoreOf(id, bahan), place: urutan.get(id) ?? 0 }))
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .map(({ id }) => id);
}

function scoreOf(id: string, { istilah, berurutan, diAwal, lama, urutan }: Bahan): number {
  let score = 0;
  let rarities = 0;
  for (const { rekaman, tepat } of istilah) {
    const rarity = rarityOf(rekaman.size, urutan.size);
    const places = rekaman.get(id)?.parts ?? [];
    const weight = places.reduce((sum, place) => sum + (weights.get(place) ?? 0), 0);
    score += rarity * (weight + (tepat.has(id) ? exactWeight : 0));
    rarities += rarity;
  }
  if (berurutan.has(id)) score += rarities * phraseWeight;
  if (diAwal.has(id)) score += rarities * startWeight;
  return lama.has(id) ? score * lamaFactor : score;
}

/** A rare word tells more than a common one: the inverse document frequency of BM25. */
export const rarityOf = (found: number, all: number): number =>
  Math.log(1 + (Math.max(all - found, 0) + 0.5) / (found + 0.5));
