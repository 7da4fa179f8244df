// Synonyms among the keys of a text: every phrase that stands for one word, and where it stands.
import { sinonimList } from '#domain/sinonim.ts';
import { meaningfulWords } from './words.ts';

/** A stretch of keys that stands for one key. */
interface Frasa {
  readonly keys: readonly string[];
  readonly kunci: string;
  readonly utuh: boolean;
}

/** Where a phrase was found: keys `from` up to, not including, `to`. */
export interface Rentang {
  readonly from: number;
  readonly to: number;
  readonly kunci: string;
}

/** A phrase where it was found. */
type Ditemukan = Rentang & Pick<Frasa, 'utuh'>;

/** The keys of the words that mean something. */
export const keysIn = (text: string): readonly string[] =>
  meaningfulWords(text).map(({ kunci }) => kunci);

const phrases: ReadonlyMap<string, readonly Frasa[]> = Map.groupBy(
  sinonimList.flatMap(({ kata, sebutan, utuh }) =>
    sebutan.map((name) => ({ keys: keysIn(name), kunci: keysIn(kata)[0] ?? kata, utuh })),
  ),
  ({ keys }) => keys[0] ?? '',
);

/** Keys that stand in a name which counts as a whole. */
export const nameKeys: ReadonlySet<string> = new Set(
  [...phrases.values()].flat().flatMap(({ keys, utuh }) => (utuh && keys.length > 1 ? keys : [])),
);

const none: readonly [] = [];

function phrasesAt(keys: readonly string[], from: number): readonly Ditemukan[] {
  const begun = phrases.get(keys[from] ?? '');
  if (begun === undefined) return none;
  return begun
    .filter((frasa) => frasa.keys.every((key, offset) => keys[from + offset] === key))
    .map(({ keys: own, kunci, utuh }) => ({ kunci, utuh, from, to: from + own.length }));
}

const allPhrases = (keys: readonly string[]): readonly Ditemukan[] => {
  const found: Ditemukan[] = [];
  for (let from = 0; from < keys.length; from += 1) found.push(...phrasesAt(keys, from));
  return found;
};

/** All phrases of a text, also those inside others, save inside a name that counts only as a whole. */
export const findPhrases = (keys: readonly string[]): readonly Rentang[] =>
  outsideNames(allPhrases(keys));

function outsideNames(found: readonly Ditemukan[]): readonly Ditemukan[] {
  const names = found.filter(({ utuh }) => utuh);
  return found.filter(
    ({ from, to }) =>
      !names.some((name) => name.from <= from && to <= name.to && to - from < name.to - name.from),
  );
}

/** The keys of a text with those of its synonyms; the parts of a name that counts as a whole are left out. */
export function keysWithSynonyms(keys: readonly string[]): readonly string[] {
  const found = allPhrases(keys);
  const inName = new Set(
    found
      .filter(({ utuh, from, to }) => utuh && to - from > 1)
      .flatMap(({ from, to }) => range(from, to)),
  );
  return [
    ...keys.filter((_, place) => !inName.has(place)),
    ...outsideNames(found).map(({ kunci }) => kunci),
  ];
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, offset) => from + offset);

/** A query with each phrase as one key, the longest first. */
export function collapse(keys: readonly string[]): readonly string[] {
  const collapsed: string[] = [];
  for (let from = 0; from < keys.length;) {
    const longest = phrasesAt(keys, from).toSorted((a, b) => b.to - a.to)[0];
    collapsed.push(longest?.kunci ?? keys[from] ?? '');
    from = longest?.to ?? from + 1;
  }
  return [...new Set(collapsed)];
}
