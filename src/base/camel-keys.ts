// Content keys are snake_case because officers read them; code is camelCase. This is the one bridge between the two.

type CamelKey<K extends string> = K extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelKey<Tail>>}`
  : K;

/** The same value with every object key in camelCase. */
export type CamelKeys<T> = T extends readonly (infer Item)[]
  ? readonly CamelKeys<Item>[]
  : T extends object
    ? { readonly [K in keyof T as K extends string ? CamelKey<K> : K]: CamelKeys<T[K]> }
    : T;

/** `waktu_pembuatan` → `waktuPembuatan`. */
export const camelKey = (key: string): string =>
  key.includes('_')
    ? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    : key;

/** Renames the keys of plain data, deeply; values stay as they are. */
export function camelKeys<T>(value: T): CamelKeys<T> {
  // The type follows the runtime exactly; TypeScript cannot see that through the recursion.
  return rename(value) as CamelKeys<T>;
}

function rename(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rename);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [keptKey(key), rename(item)]),
  );
}

/** Keys are few, and each is met in every record. */
const known = new Map<string, string>();

function keptKey(key: string): string {
  const found = known.get(key) ?? camelKey(key);
  if (known.size < keptKeys) known.set(key, found);
  return found;
}

const keptKeys = 1_000;
