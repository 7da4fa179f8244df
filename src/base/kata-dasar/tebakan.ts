// A guess at the root of a word whose root we do not know: only what is almost always an affix is taken off.

const isLongEnough = (word: string): boolean =>
  word.length >= 4 && (word.match(/[aeiou]/g) ?? []).length >= 2;

/** -i after a verb's prefix, but not the end of a borrowed -asi, -isi, -usi, -ksi, -psi. */
const verbEnding = '(?:kan|(?<![aiukp]s)i)?';

/** What is around the root, from the outside in, with the sound that was most likely swallowed. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^(.+)(?:nya|lah|kah|pun)$/, ''],
  [new RegExp(`^meny([aeiou].+?)${verbEnding}$`), 's'],
  [new RegExp(`^meng([aeioughkx].+?)${verbEnding}$`), ''],
  [new RegExp(`^men([aeiou].+?)${verbEnding}$`), 't'],
  [new RegExp(`^men([cdjstz].+?)${verbEnding}$`), ''],
  [new RegExp(`^mem([aeiour].+?)${verbEnding}$`), 'p'],
  [new RegExp(`^mem([bfpv].+?)${verbEnding}$`), ''],
  [new RegExp(`^me([lmnrwy].+?)${verbEnding}$`), ''],
  [/^peny([aeiou].+?)(?:an)?$/, 's'],
  [/^peng([aeioughkx].+?)(?:an)?$/, ''],
  [/^pen([aeiou].+?)(?:an)?$/, 't'],
  [/^pen([cdjstz].+?)(?:an)?$/, ''],
  [/^pem([aeiour].+?)(?:an)?$/, 'p'],
  [/^pem([bfpv].+?)(?:an)?$/, ''],
  [/^pe(r[aeiou].+?|[lmnwy].+?)an$/, ''],
  [/^ke(?:ber|ter)?(.+)an$/, ''],
  [new RegExp(`^(?:diper|di)(.+?)${verbEnding}$`), ''],
  [/^(?:ber|per|ter)(.+?)(?:an)?$/, ''],
  // After a vowel the k of -kan may be the root's own: gosok-an, but siram-kan.
  [/^(.+[^aeiou])kan$/, ''],
  [/^(.+)an$/, ''],
];

/**
 * One step towards a root. After meng- nobody can tell whether a k was swallowed (mengupas: kupas, upas), so the class
 * of both stands for either: a k before a vowel is dropped.
 */
export function guess(word: string): string {
  for (const [pattern, sound] of patterns) {
    const rest = pattern.exec(word)?.[1];
    if (rest !== undefined && isLongEnough(rest)) return sound + rest;
  }
  return /^k[aeiou]/.test(word) && isLongEnough(word.slice(1)) ? word.slice(1) : word;
}
