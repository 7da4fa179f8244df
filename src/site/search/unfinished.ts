// Search while the last word is still being typed: records with a word that begins with it.
import type { Mesin } from './engine.ts';
import type { PagefindResult, Pilihan } from './pagefind.ts';
import type { Permintaan } from './query.ts';
import { readWords } from './words.ts';
import { keyFields, tokenOf } from './zones.ts';

/** Records that are looked into. */
const lookedInto = 40;

/**
 * Records that hold all terms but the last and a word that begins with the last, titles first; null where there are none. Pagefind
 * finds such words by itself, but generously, so each record is looked into.
 */
export async function findUnfinished(
  { cari, unfinished }: Permintaan,
  pilihan: Pilihan,
  { pagefind }: Mesin,
): Promise<readonly PagefindResult[] | null> {
  if (unfinished === null) return null;
  const tokens = cari.slice(0, -1).map(({ kunci }) => tokenOf(kunci));
  const found = await pagefind.search([...tokens, unfinished].join(' '), { filters: pilihan });
  const candidates = found.results.slice(0, lookedInto);
  const begins = (text: string): boolean =>
    readWords(text).some(({ kata }) => kata.startsWith(unfinished));
  const worths = await Promise.all(
    candidates.map(async ({ data }) => {
      const { content, meta } = await data();
      const keys = keyFields.map((field) => ` ${meta[field] ?? ''} `);
      if (!tokens.every((token) => keys.some((text) => text.includes(` ${token} `)))) return 0;
      return begins(meta['title'] ?? '') ? 2 : begins(content) ? 1 : 0;
    }),
  );
  const withWorth = (worth: number): readonly PagefindResult[] =>
    candidates.filter((_, index) => worths[index] === worth);
  const records = [...withWorth(2), ...withWorth(1)];
  return records.length === 0 ? null : records;
}
