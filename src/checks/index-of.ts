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

/** `build`, remembering its result for each item for as long as the whole lives. */
export function indexEach<Item, Whole extends object, V>(
  build: (item: Item, whole: Whole) => V,
): (item: Item, whole: Whole) => V {
  const known = new WeakMap<Whole, Map<Item, { readonly result: V }>>();
  return (item, whole) => {
    const items = known.get(whole) ?? new Map<Item, { readonly result: V }>();
    known.set(whole, items);
    const found = items.get(item) ?? { result: build(item, whole) };
    items.set(item, found);
    return found.result;
  };
}
