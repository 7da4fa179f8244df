// Text as words with their keys: the same in the index, in a query and in an excerpt.
import { kataDasar } from '#base/kata-dasar.ts';
import { perWord } from './per-word.ts';

/** A word and the key that it shares with its relatives. */
export interface Kata {
  /** In lower case; a number without leading zeros and thousands separators. */
  readonly kata: string;
  readonly kunci: string;
  /** True for a word that says nothing by itself. */
  readonly isFiller: boolean;
  /** False beside signs at which Pagefind does not part words. */
  readonly isSimple: boolean;
}

/** Words that carry no meaning of their own; `tahun` and `nomor` only announce a number. */
const fillers = new Set(
  (
    'adalah agar akan antara apa apakah atas atau bagaimana bagi bahwa berapa bila dalam dan dari dengan di dimana ' +
    'hingga ialah ini itu jika juga kapan karena kami ke kepada kita maka mana mau mengapa mengenai nomor no oleh ' +
    'pada para per saat saja saya secara sebagai sebuah serta siapa suatu sudah tahun telah tentang terhadap tersebut ' +
    'thn untuk yaitu yakni yang'
  ).split(' '),
);

/** A number with thousands separators is one word: 99 is never an answer to 131.499. */
const wordPattern = /(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)|[\p{L}\p{N}]+/gu;

/** All words of a text in their order, fillers too. */
export function readWords(text: string): readonly Kata[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const words: Kata[] = [];
  for (const { 0: word, index } of folded.matchAll(wordPattern)) {
    const { simple, strange } = kindsOf(word);
    const isSimple = !isStrange(folded, index - 1) && !isStrange(folded, index + word.length);
    words.push(isSimple ? simple : strange);
  }
  return words;
}

/** The words that mean something. */
export const meaningfulWords = (text: string): readonly Kata[] =>
  readWords(text).filter(({ isFiller }) => !isFiller);

/** Signs outside ASCII that are no space: dashes, quotes, superscripts. */
const isStrange = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 127 && !/\s/.test(text.charAt(at));

/** A word as it stands between plain signs and beside strange ones. */
interface Kinds {
  readonly simple: Kata;
  readonly strange: Kata;
}

const kindsOf = perWord((word): Kinds => {
  const kata = /\d/.test(word) ? word.replaceAll('.', '').replace(/^0+(?=\d)/, '') : word;
  const plain = { kata, kunci: kataDasar(kata), isFiller: fillers.has(kata) };
  return { simple: { ...plain, isSimple: true }, strange: { ...plain, isSimple: false } };
});
