// The part of Pagefind's browser interface that is used here, and how its index is opened.

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
  readonly filters: () => Promise<Jumlah>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Pilihan },
  ) => Promise<{ readonly results: readonly PagefindResult[]; readonly filters: Jumlah }>;
}

/** The shape is Pagefind's promise; whether it is Pagefind at all is looked at here. */
const isPagefind = (value: unknown): value is Pagefind =>
  typeof value === 'object' && value !== null && 'search' in value && 'filters' in value;

/** Opens the index that the publisher put beside the pages; the only place that knows how many parts it has. */
export async function openPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new TypeError(`not Pagefind: ${address}`);
  return module;
}
