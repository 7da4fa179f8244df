// What is computed once and kept by identity: forgotten with its object, and never older than what it is made of.

/** The same function of an object, computed once for each object. */
export function oncePer<K extends WeakKey, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}

/** What was computed for an object, and all else that it was made of. */
interface Kept<V> {
  readonly inputs: readonly unknown[];
  readonly value: V;
}

/** Keeps a value of an object for as long as everything else it is made of stays the same. */
export function keepWhileSame<K extends WeakKey, V>(): (
  key: K,
  inputs: readonly unknown[],
  compute: () => V,
) => V {
  const known = new WeakMap<K, Kept<V>>();
  return (key, inputs, compute) => {
    const kept = known.get(key);
    if (kept !== undefined && areSame(kept.inputs, inputs)) return kept.value;
    const value = compute();
    known.set(key, { inputs, value });
    return value;
  };
}

/** Whether two lists hold the very same things in the same order. */
const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
