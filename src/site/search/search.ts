// One search: first the exact document number, then Pagefind, without results that only resemble the number asked for.
import { readExcerpt, type Potongan } from './excerpt.ts';
import { lookUpNumber, type IndeksNomor, type NomorDitemukan } from './number-lookup.ts';
import { holdsNumbers, numberTokens } from './number-tokens.ts';
import type { Jumlah, Pagefind, PagefindHit, Pilihan } from './pagefind.ts';

/** What is asked. */
export interface Pertanyaan {
  readonly kata: string;
  readonly pilihan: Pilihan;
}

/** A result, ready to be shown. */
export interface Hasil {
  readonly url: string;
  readonly judul: string;
  readonly nomor: string;
  readonly klasifikasi: string;
  readonly tanggal: string;
  readonly status: string;
  readonly rekap: string;
  readonly cuplikan: readonly Potongan[];
  /** True for the document whose number was asked for. */
  readonly tepat: boolean;
}

/** The answer; further results are taken from `hasil` as they are needed. */
export interface Jawaban {
  /** True where the query is a document number and no document has it. */
  readonly nomorTidakAda: boolean;
  /** How many results there are; null where that is only known after looking into each. */
  readonly jumlah: number | null;
  /** Counts for the filters; null where they would count results that are left out. */
  readonly saringan: Jumlah | null;
  readonly hasil: AsyncGenerator<Hasil, void>;
}

/** Results that are looked into before giving up, when the query holds a number. */
const lookedInto = 120;

/** Searches. */
export async function search(
  { kata, pilihan }: Pertanyaan,
  pagefind: Pagefind,
  index: IndeksNomor,
): Promise<Jawaban> {
  const number = lookUpNumber(kata, index);
  const tokens = numberTokens(kata);
  const found = await pagefind.search(pagefindQuery(kata), { filters: pilihan });
  const hits = found.results.slice(0, tokens.length === 0 ? undefined : lookedInto);
  return {
    nomorTidakAda: number.isNomor && number.dokumen.length === 0,
    jumlah: tokens.length === 0 ? hits.length : null,
    saringan: tokens.length === 0 ? found.filters : null,
    hasil: results(number.dokumen, hits, tokens),
  };
}

async function* results(
  exact: readonly NomorDitemukan[],
  hits: readonly { readonly data: () => Promise<PagefindHit> }[],
  tokens: readonly string[],
): AsyncGenerator<Hasil, void> {
  for (const entry of exact) yield { ...entry, cuplikan: [], tepat: true };
  const shown = new Set(exact.map(({ url }) => url));
  for (let start = 0; start < hits.length; start += batch) {
    const loaded = await Promise.all(hits.slice(start, start + batch).map((hit) => hit.data()));
    for (const hit of loaded) {
      if (!shown.has(hit.url) && holdsNumbers(textOf(hit), tokens)) yield hasilOf(hit);
    }
  }
}

const batch = 10;

/** Slashes part numbers for Pagefind; an empty query lists what the filters leave. */
function pagefindQuery(kata: string): string | null {
  const text = kata.replaceAll('/', ' ').trim();
  return text === '' ? null : text;
}

const textOf = ({ meta, content }: PagefindHit): string =>
  [meta['title'], meta['nomor'], meta['tanggal'], meta['rekap'], content].join(' ');

const hasilOf = ({ url, meta, filters, excerpt }: PagefindHit): Hasil => ({
  url,
  judul: meta['title'] ?? url,
  nomor: meta['nomor'] ?? '',
  klasifikasi: filters['klasifikasi']?.[0] ?? '',
  tanggal: meta['tanggal'] ?? '',
  status: meta['status'] ?? '',
  rekap: meta['rekap'] ?? '',
  cuplikan: readExcerpt(excerpt),
  tepat: false,
});

/** The next results, at most `count`. */
export async function take(
  hasil: AsyncGenerator<Hasil, void>,
  count: number,
): Promise<readonly Hasil[]> {
  const taken: Hasil[] = [];
  while (taken.length < count) {
    const next = await hasil.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
