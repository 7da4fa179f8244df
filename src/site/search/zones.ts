// Keys in the index. Pagefind searches metadata but shows none of it in excerpts, so a record's keys stand there, in one
// field for each part of the record: which field a key was found in tells how much the find is worth.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import { findPhrases, keysIn, keysWithSynonyms, nameKeys } from './phrases.ts';
import { perWord } from './per-word.ts';
import { meaningfulWords } from './words.ts';

/** The parts of a record, from the weightiest; the names of the metadata fields. */
export const bagian = {
  /** Words of the title exactly as they stand there. */
  kataJudul: 'kataJudul',
  kunciJudul: 'kunciJudul',
  kunciRingkasan: 'kunciRingkasan',
  kunciIsi: 'kunciIsi',
} as const;

/** The metadata field with the numbers that a record bears. It is asked for by number alone, and weighs nothing else. */
export const nomorField = 'kunciNomor';

/** Texts of a record that are searched. */
export interface TeksRekaman {
  readonly judul: string;
  readonly ringkasan: string;
  /** Words by which the record is looked for although its text does not hold them. */
  readonly kataKunci: readonly string[];
  /** What Pagefind indexes as the record's text. */
  readonly teks: string;
  /** True for a record that another has replaced or revoked. */
  readonly lama: boolean;
}

/**
 * A key as a word of the index. The letters þ and ð keep Pagefind from stemming it and from taking a longer key for it, occur
 * in no Indonesian text, and are in Latin-1, so that strings of them take a byte a letter. A document number (`426/2024`)
 * is one key.
 */
export const tokenOf = perWord((key) => `þ${key.replace(/[^\p{L}\p{N}]+/gu, 'ð')}þ`);
/** Stands in every record that is no longer in force. */
export const lamaToken = 'ðlamað';

/** Neighbours as words of the index: first the beginning with the first key, then each key with the next. */
export const pairsOf = (keys: readonly string[]): readonly string[] =>
  keys.map((key, index) => `ð${keys[index - 1] ?? ''}ð${key}ð`);

/**
 * Whether a word that is its own key is found through the text that Pagefind indexes anyway. Numbers are not, for it
 * takes 131.482 apart, nor are parts of names, for a name is no mention of its parts.
 */
export const isInText = perWord((key) => /^[a-z]{2,}$/.test(key) && !nameKeys.has(key));

/** The metadata fields of a record. */
export function zonesOf({
  judul,
  ringkasan,
  kataKunci,
  teks,
  lama,
}: TeksRekaman): Readonly<Record<string, string>> {
  const title = meaningfulWords(judul);
  const titleKeys = title.map(({ kunci }) => kunci);
  const summary = [ringkasan, ...kataKunci].join('\n');
  return {
    [bagian.kataJudul]: join(title.map(({ kata }) => tokenOf(kata))),
    [bagian.kunciJudul]: join([...tokensOf(judul, titleKeys), ...pairsIn(titleKeys)]),
    [bagian.kunciRingkasan]: join([
      ...tokensOf(summary, keysIn(summary)),
      ...pairsIn(keysIn(ringkasan)).slice(1),
    ]),
    [bagian.kunciIsi]: join([...(lama ? [lamaToken] : []), ...remainder(teks)]),
  };
}

/** The neighbours in a text; a phrase at its beginning also begins it as one key. */
function pairsIn(keys: readonly string[]): readonly string[] {
  const opening = findPhrases(keys).filter(({ from }) => from === 0);
  return [...pairsOf(keys), ...opening.flatMap(({ kunci }) => pairsOf([kunci]))];
}

const tokensOf = (text: string, keys: readonly string[]): readonly string[] =>
  [...keys, ...findPhrases(keys).map(({ kunci }) => kunci), ...numbersIn(text)].map(tokenOf);

/** The keys of a text that Pagefind will not find by its words. */
function remainder(text: string): readonly string[] {
  const words = meaningfulWords(text);
  const seen = new Set<string>();
  // The words of a text recur, each time as the same object.
  for (const { kata, kunci, isSimple } of new Set(words))
    if (isSimple && kata === kunci && isInText(kunci)) seen.add(kunci);
  const tokens: string[] = [];
  for (const key of keysWithSynonyms(words.map(({ kunci }) => kunci))) {
    if (seen.has(key)) continue;
    seen.add(key);
    tokens.push(tokenOf(key));
  }
  return [...tokens, ...numbersIn(text).map(tokenOf)];
}

/** Document numbers in the lines of a text; most lines cannot hold any, which is seen faster than looked for. */
const numbersIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => (numberLike.test(line) || notAscii.test(line) ? nomorKeys(line) : []));
const numberLike = /\d[a-z]?\s*(?:\/|t(?:ahun|hn|h)\.?\s*(?:19|20)\d\d)/i;
/** Other writings of figures and slashes. Apart, since without regard to case the letter k is taken for the sign of Kelvin. */
const notAscii = /\P{ASCII}/u;

const join = (tokens: readonly string[]): string => [...new Set(tokens)].join(' ');
