// Text as words with their keys: the same in the index, in a query and in an excerpt.
import { kataDasar } from '#base/kata-dasar.ts';

/** A word and the key that it shares with its relatives. */
export interface Kata {
  /** In lower case; a number without leading zeros and thousands separators. */
  readonly kata: string;
  readonly kunci: string;
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
  return [...folded.matchAll(wordPattern)].map(({ 0: word, index }) => {
    const kata = /\d/.test(word) ? word.replaceAll('.', '').replace(/^0+(?=\d)/, '') : word;
    const around = `${folded[index - 1] ?? ' '}${folded[index + word.length] ?? ' '}`;
    return { kata, kunci: keyOf(kata), isSimple: !strange.test(around) };
  });
}

/** Signs outside ASCII that are no space: dashes, quotes, superscripts. */
const strange = /[^\p{ASCII}\s]/u;

/** Whether the word says something by itself. */
export const isFiller = ({ kata }: Kata): boolean => fillers.has(kata);

const known = new Map<string, string>();
const knownMax = 50_000;

/** A text repeats its words, and a search looks at many texts. */
function keyOf(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const key = kataDasar(word);
  if (known.size < knownMax) known.set(word, key);
  return key;
}
