// The canonical form of an Indonesian word, so that kelola, mengelola and pengelolaan share one key.
// Affixes with their sound changes are rules, as in the stemmers of Nazief and Adriani and of Arifin; instead of a
// dictionary of the language there is a list of roots of this field, and a cautious guess for every other word.
import { akar } from './kata-dasar/akar.ts';
import { withoutEndings, withoutPrefix } from './kata-dasar/imbuhan.ts';
import { takBeraturan } from './kata-dasar/tak-beraturan.ts';
import { guess } from './kata-dasar/tebakan.ts';

/** di-, per- and the like may stand before one another: diperbarui, keberlanjutan, memberlakukan. */
const prefixesMax = 3;

/**
 * The key that all forms of a word share; usually its root. For a root that is not in the list it is a stable class
 * of its forms, and not always a word. Words with digits and words of other scripts come back in lower case.
 */
export function kataDasar(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(plain)) return plain === '' ? word : plain;
  const keys = [...new Set(plain.split('-').map(keyOf))];
  return keys.join('-');
}

function keyOf(word: string): string {
  let key = word;
  for (let next = step(key); next !== key; next = step(key)) key = next;
  return key;
}

const step = (word: string): string => rootOf(word) ?? guess(word);

/** The longest known root that the word can be made of; of equals the one with the fewest affixes. */
function rootOf(word: string): string | null {
  let best = takBeraturan.get(word) ?? null;
  if (best !== null) return best;
  let stems = withoutEndings(word);
  for (let depth = 0; depth <= prefixesMax; depth += 1) {
    for (const stem of stems) {
      const root = takBeraturan.get(stem) ?? (akar.has(stem) ? stem : null);
      if (root !== null && root.length > (best?.length ?? 0)) best = root;
    }
    if (best === word) return best;
    stems = stems.flatMap(withoutPrefix);
  }
  return best;
}
