// Which records hold a key, and in which part of them: Pagefind asked one word at a time, which is also what it is
// fastest at, for its time grows with the square of the records that one query finds.
import type { Pagefind, PagefindResult } from './pagefind.ts';
import type { Cari } from './query.ts';
import { bagian, isInText, pairsOf, tokenOf } from './zones.ts';

/** A record with the parts of it that hold something. */
export interface Ketemu {
  readonly result: PagefindResult;
  readonly parts: readonly string[];
}
/** The records of one key, by their ids. */
export type Sebaran = ReadonlyMap<string, Ketemu>;

/** One term of a query with the records that hold it. */
export interface Istilah {
  readonly rekaman: Sebaran;
  /** Records with the very word of the query in their title. */
  readonly tepat: ReadonlySet<string>;
}

/** The records with a word of ours in their metadata. Pagefind gives the nearest word where it does not know one. */
export async function findToken(pagefind: Pagefind, token: string): Promise<Sebaran> {
  const { results } = await pagefind.search(token, { filters: {} });
  const found = results.flatMap((result) => {
    const parts = (result.matchedMetaFields ?? []).filter((field) => field in bagian);
    return parts.length === 0 ? [] : [[result.id, { result, parts }] as const];
  });
  return new Map(found);
}

/** The records with this very word in their text. */
async function findInText(pagefind: Pagefind, word: string): Promise<Sebaran> {
  const { results } = await pagefind.search(`"${word}"`, { filters: {} });
  return new Map(results.map((result) => [result.id, { result, parts: [bagian.kunciIsi] }]));
}

/** The records of a term. */
export async function findTerm(pagefind: Pagefind, { kunci, words }: Cari): Promise<Istilah> {
  const others = words.filter((word) => word !== kunci);
  const [inKeys, inText, ...exact] = await Promise.all([
    findToken(pagefind, tokenOf(kunci)),
    isInText(kunci) ? findInText(pagefind, kunci) : new Map<string, Ketemu>(),
    ...others.map((word) => findToken(pagefind, tokenOf(word))),
  ]);
  const titles = [...(words.includes(kunci) ? [inKeys] : []), ...exact].map(inTitle);
  const [first = new Set<string>(), ...rest] = titles;
  const merged = new Map([...inText, ...inKeys]);
  for (const [id, { result, parts }] of inKeys)
    merged.set(id, { result, parts: inText.has(id) ? [...parts, bagian.kunciIsi] : parts });
  return {
    rekaman: new Map([...merged].filter(([, { parts }]) => parts.some(isKeyPart))),
    tepat: new Set([...first].filter((id) => rest.every((title) => title.has(id)))),
  };
}

const inTitle = (found: Sebaran): ReadonlySet<string> =>
  new Set([...found].filter(([, { parts }]) => parts.includes(bagian.kataJudul)).map(([id]) => id));

const isKeyPart = (part: string): boolean => part !== bagian.kataJudul;

/** Records with the keys of a query in a row in their title or summary, and those whose title begins with them. */
export async function findInOrder(
  pagefind: Pagefind,
  keys: readonly string[],
): Promise<{ readonly berurutan: ReadonlySet<string>; readonly diAwal: ReadonlySet<string> }> {
  const [start, ...pairs] = await Promise.all(
    pairsOf(keys).map(async (pair) => new Set((await findToken(pagefind, pair)).keys())),
  );
  const inRow = (id: string): boolean => pairs.every((pair) => pair.has(id));
  return {
    berurutan: new Set([...(pairs[0] ?? [])].filter(inRow)),
    diAwal: new Set([...(start ?? [])].filter(inRow)),
  };
}
