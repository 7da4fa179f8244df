// The part of Pagefind's browser interface that is used here, and how its index is opened as if it were one.
import { baseFolder, deltaFolder, readParts, type Bagian } from './parts.ts';

/** Values chosen in the filters, by name of the filter. */
export type Pilihan = Readonly<Record<string, string>>;
/** Counts by filter and value. */
export type Jumlah = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A record as the index holds it. */
export interface PagefindHit {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A result before its text is loaded; the same record has the same id in every search. */
export interface PagefindResult {
  readonly id: string;
  /** Metadata fields in which the query was found. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindHit>;
}

/** The engine, as far as it is used. */
export interface Pagefind {
  /** Names and values of all filters; records that are out of date count as well. */
  readonly filters: () => Promise<Jumlah>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Pilihan },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** The index with all its parts. */
export interface IndeksTerbuka {
  readonly pagefind: Pagefind;
  /** Ids of the records that are newer than the base. */
  readonly baru: ReadonlySet<string>;
  /** Whether its files are still those that are public. */
  readonly isCurrent: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** An engine of Pagefind's own, with what is needed to open and close it. */
interface Instance extends Pagefind {
  readonly mergeIndex: (
    folder: string,
    options: { readonly baseUrl: string; readonly mergeFilter: Pilihan },
  ) => Promise<unknown>;
  readonly destroy: () => Promise<unknown>;
}
interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string;
    readonly baseUrl: string;
  }) => Instance;
}

/** The shape is Pagefind's promise; whether it is Pagefind at all is looked at here. */
const isPagefind = (value: unknown): value is PagefindModule =>
  typeof value === 'object' && value !== null && 'createInstance' in value;

/** A filter that marks the records of one part; the search page does not show it. */
const newer = { bagian: 'baru' } as const;

/** Opens the index that the publisher put beside the pages; the only place that knows how many parts it has. */
export async function openPagefind(): Promise<IndeksTerbuka> {
  const address = `${baseFolder}pagefind.js`;
  const [module, parts]: readonly [unknown, Bagian] = await Promise.all([
    import(/* @vite-ignore */ address),
    readParts(),
  ]);
  if (!isPagefind(module)) throw new TypeError(`not Pagefind: ${address}`);
  const instance = module.createInstance({ basePath: baseFolder, baseUrl: '/' });
  try {
    const baru = await mergeNewer(instance, parts);
    return {
      pagefind: without(parts.usang, baru, instance),
      baru,
      isCurrent: async () => (await readParts()).versi === parts.versi,
      close: async () => void (await instance.destroy()),
    };
  } catch (error) {
    await instance.destroy();
    throw error;
  }
}

/** Adds the newer part and tells its records. */
async function mergeNewer(instance: Instance, { baru }: Bagian): Promise<ReadonlySet<string>> {
  // Fails where the base cannot be loaded; adding to it would wait for it without end.
  await instance.filters();
  if (!baru) return new Set();
  await instance.mergeIndex(deltaFolder, { baseUrl: '/', mergeFilter: newer });
  const { results } = await instance.search(null, { filters: newer });
  return new Set(results.map(({ id }) => id));
}

/** The engine without what is out of date in the base, and with the newer records first where nothing is asked for. */
const without = (
  usang: ReadonlySet<string>,
  baru: ReadonlySet<string>,
  { filters, search }: Pagefind,
): Pagefind => ({
  filters,
  search: async (query, options) => {
    const { results } = await search(query, options);
    const current = results.filter(({ id }) => !usang.has(id));
    if (query !== null) return { results: current };
    return {
      results: [
        ...current.filter(({ id }) => baru.has(id)),
        ...current.filter(({ id }) => !baru.has(id)),
      ],
    };
  },
});
