// The part of Pagefind's browser interface that is used here, and how it is loaded.

/** Values chosen in the filters, by name of the filter. */
export type Pilihan = Readonly<Record<string, string>>;
/** Counts by filter and value. */
export type Jumlah = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A result with its text. */
export interface PagefindHit {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The engine, as far as it is used. */
export interface Pagefind {
  readonly options: (options: Readonly<Record<string, number>>) => Promise<void>;
  readonly filters: () => Promise<Jumlah>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Pilihan },
  ) => Promise<{
    readonly results: readonly { readonly data: () => Promise<PagefindHit> }[];
    readonly filters: Jumlah;
  }>;
}

/** The shape is Pagefind's promise; whether it is Pagefind at all is looked at here. */
const isPagefind = (value: unknown): value is Pagefind =>
  typeof value === 'object' && value !== null && 'search' in value && 'filters' in value;

/** Loads the engine that the publisher put beside the pages. */
export async function loadPagefind(url: string): Promise<Pagefind> {
  const module: unknown = await import(/* @vite-ignore */ url);
  if (!isPagefind(module)) throw new TypeError(`not Pagefind: ${url}`);
  await module.options({ excerptLength: 32 });
  return module;
}
