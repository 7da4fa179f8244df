// Indexes that rules share. Built once for each archive or set of facts and forgotten with it, so that no rule is O(n²).

/** `build`, remembering its result for as long as the value lives. */
export function indexOf<K extends object, V>(build: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, { readonly result: V }>();
  return (value) => {
    const found = known.get(value) ?? { result: build(value) };
    known.set(value, found);
    return found.result;
  };
}
