// Which records hold a key, and in which part of them: Pagefind asked one key at a time.
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { collapse } from './phrases.ts';
import { bagian, keyFields, titleStart, tokenOf } from './zones.ts';

/** The records of one key or word. */
export type Sebaran = ReadonlyMap<string, PagefindResult>;

/** One term of a query with the records that hold it. */
export interface Istilah {
  readonly kunci: string;
  readonly rekaman: Sebaran;
  /** Records with the very word of the query in their title. */
  readonly tepat: ReadonlySet<string>;
}

async function find(
  pagefind: Pagefind,
  query: string,
  fields: readonly string[],
): Promise<Sebaran> {
  const { results } = await pagefind.search(query, { filters: {} });
  const found = results.filter(({ matchedMetaFields = [] }) =>
    matchedMetaFields.some((field) => fields.includes(field)),
  );
  return new Map(found.map((result) => [result.id, result]));
}

/** The records of a term; `words` are the words of the query that it stands for. */
export async function findTerm(
  pagefind: Pagefind,
  { kunci, words }: { readonly kunci: string; readonly words: readonly string[] },
): Promise<Istilah> {
  const [rekaman, ...exact] = await Promise.all([
    find(pagefind, tokenOf(kunci), keyFields),
    ...words.map((word) => find(pagefind, tokenOf(word), [bagian.kataJudul])),
  ]);
  const [first = new Map(), ...others] = exact;
  const tepat = [...first.keys()].filter((id) => others.every((other) => other.has(id)));
  return { kunci, rekaman, tepat: new Set(tepat) };
}

/** Where the keys of a query stand one after the other: in the title or summary, and at the beginning of the title. */
export async function findInOrder(
  pagefind: Pagefind,
  keys: readonly string[],
): Promise<{ readonly berurutan: Sebaran; readonly diAwal: Sebaran }> {
  const phrase = keys.map(tokenOf).join(' ');
  const short = collapse(keys);
  const starts = short.length === 1 ? [phrase, ...short.map(tokenOf)] : [phrase];
  const [berurutan, ...diAwal] = await Promise.all([
    keys.length < 2 ? [] : find(pagefind, `"${phrase}"`, [bagian.judul, bagian.ringkasan]),
    ...starts.map((start) => find(pagefind, `"${titleStart} ${start}"`, [bagian.judul])),
  ]);
  return {
    berurutan: new Map(berurutan),
    diAwal: new Map(diAwal.flatMap((found) => Array.from(found))),
  };
}
