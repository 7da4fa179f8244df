// Search while the last word is still being typed: records with a word that begins with it.
import type { Mesin } from './engine.ts';
import { chosen } from './filters.ts';
import { holdersOf } from './matching.ts';
import type { PagefindResult, Pilihan } from './pagefind.ts';
import type { Istilah } from './postings.ts';
import { readWords } from './words.ts';

/** Records that are looked into. */
const lookedInto = 40;

/** The word that is being typed, and the terms before it. */
export interface Ketikan {
  readonly awalan: string;
  readonly sebelumnya: readonly Istilah[];
}

/**
 * Records that hold all terms but the last and a word that begins with the last, titles first; null where there are
 * none. Pagefind finds such words by itself, but generously, so each record is looked into.
 */
export async function findUnfinished(
  { awalan, sebelumnya }: Ketikan,
  pilihan: Pilihan,
  { pagefind, saringan }: Mesin,
): Promise<readonly PagefindResult[] | null> {
  const found = await pagefind.search(awalan, { filters: {} });
  const byId = new Map(found.results.map((result) => [result.id, result] as const));
  const others = new Set(holdersOf(sebelumnya));
  const ids = [...byId.keys()].filter((id) => sebelumnya.length === 0 || others.has(id));
  const candidates = chosen(ids, pilihan, saringan)
    .slice(0, lookedInto)
    .flatMap((id) => byId.get(id) ?? []);
  const begins = (text: string): boolean =>
    readWords(text).some(({ kata }) => kata.startsWith(awalan));
  const worths = await Promise.all(
    candidates.map(async ({ data }) => {
      const { content, meta } = await data();
      return begins(meta['title'] ?? '') ? 2 : begins(content) ? 1 : 0;
    }),
  );
  const withWorth = (worth: number): readonly PagefindResult[] =>
    candidates.filter((_, index) => worths[index] === worth);
  const records = [...withWorth(2), ...withWorth(1)];
  return records.length === 0 ? null : records;
}
