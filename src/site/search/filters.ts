// The filters over records that are already found: which of them are chosen, and how many each value would leave.
import { namaSaringan } from './address.ts';
import type { Jumlah, Pagefind, Pilihan } from './pagefind.ts';

/** The records of each value of each filter. */
export type Saringan = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Asks the index once for the records of every value. */
export async function loadSaringan(pagefind: Pagefind): Promise<Saringan> {
  const all = await pagefind.filters();
  const loaded = await Promise.all(
    namaSaringan.map(async (name) => {
      const sets = await Promise.all(
        Object.keys(all[name] ?? {}).map(async (value) => {
          const { results } = await pagefind.search(null, { filters: { [name]: value } });
          return [value, new Set(results.map(({ id }) => id))] as const;
        }),
      );
      return [name, new Map(sets.filter(([, ids]) => ids.size > 0))] as const;
    }),
  );
  return new Map(loaded);
}

/** How many records each value of each filter has. */
export const countAll = (saringan: Saringan): Jumlah =>
  Object.fromEntries(
    [...saringan].map(([name, values]) => [
      name,
      Object.fromEntries([...values].map(([value, ids]) => [value, ids.size])),
    ]),
  );

/** Whether a record has every chosen value; the filter `except` does not count. */
function isChosen(id: string, pilihan: Pilihan, saringan: Saringan, except = ''): boolean {
  return Object.entries(pilihan).every(
    ([name, value]) => name === except || saringan.get(name)?.get(value)?.has(id) === true,
  );
}

/** The records that the chosen filters leave. */
export const chosen = (
  ids: readonly string[],
  pilihan: Pilihan,
  saringan: Saringan,
): readonly string[] => ids.filter((id) => isChosen(id, pilihan, saringan));

/** How many of the records each value would show if it were chosen in its filter. */
export function countValues(ids: readonly string[], pilihan: Pilihan, saringan: Saringan): Jumlah {
  return Object.fromEntries(
    [...saringan].map(([name, values]) => {
      const open = ids.filter((id) => isChosen(id, pilihan, saringan, name));
      const counts = [...values].map(([value, has]) => [
        value,
        open.filter((id) => has.has(id)).length,
      ]);
      return [name, Object.fromEntries(counts)];
    }),
  );
}
