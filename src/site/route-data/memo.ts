// What is computed once and kept, so that ten thousand pages do not repeat the work of one; and digests of plain values.
import { hash } from 'node:crypto';

/** A short digest of a text. */
export const hashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** A short digest of a plain value; different values have different digests. */
export const digestOf = (value: unknown): string => hashOf(JSON.stringify(value) ?? '');

/** The same function of an object, computed once for each object and forgotten with it. */
export function oncePer<K extends WeakKey, V extends NonNullable<unknown>>(
  compute: (key: K) => V,
): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/**
 * Keeps a value of an object as long as everything else it is made of stays the same. Between two publications most
 * records are the same objects, and so are their values.
 */
export function keepWhileSame<K extends WeakKey, V>(): (
  key: K,
  inputs: readonly unknown[],
  compute: () => V,
) => V {
  const known = new WeakMap<K, { readonly inputs: readonly unknown[]; readonly value: V }>();
  return (key, inputs, compute) => {
    const kept = known.get(key);
    if (kept !== undefined && areSame(kept.inputs, inputs)) return kept.value;
    const value = compute();
    known.set(key, { inputs, value });
    return value;
  };
}

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
