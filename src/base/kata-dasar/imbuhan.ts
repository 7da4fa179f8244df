// The affixes of Indonesian and their sound changes: what may be left when one of them is taken off.

const particles = ['lah', 'kah', 'tah', 'pun'] as const;
const possessives = ['nya', 'ku', 'mu'] as const;
const suffixes = ['kan', 'an', 'i'] as const;

/** Prefixes, each with what it may have swallowed of the root: me- and pe- swallow k, t, s and p. */
const prefixes = [
  { pattern: /^(?:di|ke|se|me|pe)/, swallowed: [''] },
  { pattern: /^[bpt]er/, swallowed: [''] },
  { pattern: /^[bt]e(?=r)/, swallowed: [''] },
  { pattern: /^[mp]eny(?=[aeiou])/, swallowed: ['s'] },
  { pattern: /^[mp]enge(?=[a-z]{3})/, swallowed: [''] },
  { pattern: /^[mp]eng(?=[aeiou])/, swallowed: ['', 'k'] },
  { pattern: /^[mp]eng(?=[ghklx])/, swallowed: [''] },
  { pattern: /^[mp]en(?=[aeiou])/, swallowed: ['t'] },
  { pattern: /^[mp]en(?=[cdjstz])/, swallowed: [''] },
  { pattern: /^[mp]em(?=[aeiour])/, swallowed: ['p'] },
  { pattern: /^[mp]em(?=[bfpv])/, swallowed: [''] },
] as const;

/** Shortest piece that can be a root: uji, isi, hak. */
const rootLengthMin = 3;

/** What may be left of the word without its endings, the word itself first. */
export const withoutEndings = (word: string): readonly string[] =>
  [particles, possessives, suffixes].reduce<readonly string[]>(
    (found, kind) => found.concat(found.flatMap((piece) => cutEnd(piece, kind))),
    [word],
  );

const cutEnd = (word: string, endings: readonly string[]): readonly string[] =>
  endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= rootLengthMin)
    .map((ending) => word.slice(0, -ending.length));

/** What may be left of the word without one prefix. */
export function withoutPrefix(word: string): readonly string[] {
  return prefixes
    .flatMap(({ pattern, swallowed }) => {
      const [prefix] = pattern.exec(word) ?? [];
      return prefix === undefined
        ? []
        : swallowed.map((sound) => sound + word.slice(prefix.length));
    })
    .filter((rest) => rest.length >= rootLengthMin);
}
