// What a query asks for: its terms by their keys, the words as they were typed, and what may be left out.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import { collapse, keysIn } from './phrases.ts';
import { meaningfulWords, readWords } from './words.ts';

/** One thing that is asked for. */
export interface Cari {
  readonly kunci: string;
  /** The words of the query behind it. */
  readonly words: readonly string[];
  /** A number must be there exactly, or there is no answer. */
  readonly isNumber: boolean;
}

/** A query, read. */
export interface Permintaan {
  readonly cari: readonly Cari[];
  /** The keys one after the other, for finding a title that says just this. */
  readonly keys: readonly string[];
  /** The last word while it may still be being typed; null after a space or a number. */
  readonly unfinished: string | null;
}

/** Terms that are looked at. */
const termsMax = 12;
/** Shortest beginning of a word that is looked for. */
const unfinishedMin = 3;

/** Reads a query; words without meaning of their own are left out. */
export function readQuery(text: string): Permintaan {
  const words = meaningfulWords(text);
  const keys = keysIn(text);
  const [nomor] = nomorKeys(text);
  const parts = new Set(nomor === undefined ? [] : readWords(nomor).map(({ kata }) => kata));
  const plain = collapse(keys).filter((key) => !parts.has(key));
  const cari = plain.map((kunci) => {
    // A phrase has no word of its own in the query; that it stands in a title counts elsewhere.
    const own = words.filter((word) => word.kunci === kunci).map(({ kata }) => kata);
    return { kunci, words: [...new Set(own)], isNumber: own.some((kata) => /\d/.test(kata)) };
  });
  const last = /\p{L}$/u.test(text) ? (words.at(-1)?.kata ?? '') : '';
  return {
    cari: [
      ...(nomor === undefined ? [] : [{ kunci: nomor, words: [], isNumber: true }]),
      ...cari,
    ].slice(0, termsMax),
    keys,
    unfinished: last.length < unfinishedMin || /\d/.test(last) ? null : last,
  };
}
