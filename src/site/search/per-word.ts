// What is computed of a word is kept: texts repeat their words, and a search looks at many texts.

/** Words that are remembered; more than an office writes in years. */
const knownMax = 50_000;

/** The same function of a word, computed once for each of the first words it meets. */
export function perWord<V extends NonNullable<unknown>>(
  compute: (word: string) => V,
): (word: string) => V {
  const known = new Map<string, V>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const value = compute(word);
    if (known.size < knownMax) known.set(word, value);
    return value;
  };
}
