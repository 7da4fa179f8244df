// Results one after the other, their texts loaded as they are needed.
import type { Mesin } from './engine.ts';
import { makeExcerpt, type Dicari, type Potongan } from './excerpt.ts';
import type { PagefindHit, PagefindResult } from './pagefind.ts';

/** A result, ready to be shown. */
export interface Hasil {
  readonly url: string;
  readonly judul: string;
  readonly nomor: string;
  readonly klasifikasi: string;
  readonly tanggal: string;
  /** `Dicabut`, `Diganti`, or empty. */
  readonly status: string;
  /** Tells that the Atasan PPID has not reviewed it yet; empty otherwise. */
  readonly tinjauan: string;
  readonly rekap: string;
  readonly cuplikan: readonly Potongan[];
  /** True for the document whose number was asked for. */
  readonly tepat: boolean;
}

/** First the documents with the number that was asked for, then the records, best first; each once. */
export async function* results(
  exact: readonly PagefindHit[],
  records: readonly PagefindResult[],
  dicari: Dicari,
): AsyncGenerator<Hasil, void> {
  for (const hit of exact) yield { ...hasilOf(hit), cuplikan: [], tepat: true };
  const shown = new Set(exact.map(({ url }) => url));
  for await (const hit of load(records)) {
    if (shown.has(hit.url)) continue;
    yield { ...hasilOf(hit), cuplikan: makeExcerpt(hit.content, dicari), tepat: false };
  }
}

/** Records newer than the base of the index stand first in it, whichever their entry; here each comes to its place. */
export async function* byEntry(
  records: readonly PagefindResult[],
  { baru }: Pick<Mesin, 'baru'>,
): AsyncGenerator<Hasil, void> {
  const newer = await Promise.all(
    records.filter(({ id }) => baru.has(id)).map((record) => record.data()),
  );
  const waiting = newer.toSorted((a, b) => (rekap(a) < rekap(b) ? -1 : 1));
  for await (const hit of load(records.filter(({ id }) => !baru.has(id)))) {
    let next = waiting.at(-1);
    while (next !== undefined && rekap(next) > rekap(hit)) {
      yield plain(next);
      waiting.pop();
      next = waiting.at(-1);
    }
    yield plain(hit);
  }
  for (const hit of waiting.toReversed()) yield plain(hit);
}

const rekap = ({ meta }: PagefindHit): string => meta['rekap'] ?? '';

const plain = (hit: PagefindHit): Hasil => ({
  ...hasilOf(hit),
  cuplikan: makeExcerpt(hit.content, { keys: [], awalan: null }),
  tepat: false,
});

/** The texts of the records, some ahead. */
async function* load(records: readonly PagefindResult[]): AsyncGenerator<PagefindHit, void> {
  for (let start = 0; start < records.length; start += batch)
    yield* await Promise.all(records.slice(start, start + batch).map((record) => record.data()));
}

const batch = 10;

const hasilOf = ({ url, meta, filters }: PagefindHit): Omit<Hasil, 'cuplikan' | 'tepat'> => ({
  url,
  judul: meta['title'] ?? url,
  nomor: meta['nomor'] ?? '',
  klasifikasi: filters['klasifikasi']?.[0] ?? '',
  tanggal: meta['tanggal'] ?? '',
  status: meta['status'] ?? '',
  tinjauan: meta['tinjauan'] ?? '',
  rekap: meta['rekap'] ?? '',
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
