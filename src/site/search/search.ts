// One search: first the exact document number, then the records that hold the words or their relatives.
import type { Mesin } from './engine.ts';
import { makeExcerpt, type Dicari, type Potongan } from './excerpt.ts';
import { countValues } from './filters.ts';
import { findRecords, type Kecocokan } from './matching.ts';
import { lookUpNumber, type NomorDitemukan } from './number-lookup.ts';
import type { Jumlah, PagefindHit, PagefindResult, Pilihan } from './pagefind.ts';
import { readQuery, type Permintaan } from './query.ts';
import { findUnfinished } from './unfinished.ts';

/** What is asked. */
export interface Pertanyaan {
  readonly kata: string;
  readonly pilihan: Pilihan;
}

/** A result, ready to be shown. */
export interface Hasil extends NomorDitemukan {
  readonly cuplikan: readonly Potongan[];
  /** True for the document whose number was asked for. */
  readonly tepat: boolean;
}

/** The answer; further results are taken from `hasil` as they are needed. */
export interface Jawaban {
  /** True where the query is a document number and no document has it. */
  readonly nomorTidakAda: boolean;
  readonly kecocokan: Kecocokan;
  /** Words of the query that no record holds. */
  readonly takDikenal: readonly string[];
  /** How many results there are; null where that is only known after looking into each. */
  readonly jumlah: number | null;
  /** Counts for the filters; null where they cannot be told. */
  readonly saringan: Jumlah | null;
  readonly hasil: AsyncGenerator<Hasil, void>;
}

/** Searches. */
export async function search({ kata, pilihan }: Pertanyaan, mesin: Mesin): Promise<Jawaban> {
  if (kata.trim() === '') return listAll(pilihan, mesin);
  const number = lookUpNumber(kata, mesin.nomor);
  const nomorTidakAda = number.isNomor && number.dokumen.length === 0;
  const permintaan = readQuery(kata);
  const found = await findRecords(permintaan, pilihan, mesin);
  const awalan = permintaan.unfinished;
  const begun =
    awalan === null || found.takDikenal.at(-1) !== awalan
      ? null
      : await findUnfinished({ awalan, sebelumnya: found.istilah.slice(0, -1) }, pilihan, mesin);
  const loose = nomorTidakAda && found.kecocokan === 'sebagian';
  const records = begun ?? (loose ? [] : found.hasil);
  return {
    nomorTidakAda,
    kecocokan: begun === null ? found.kecocokan : 'semua',
    takDikenal: begun === null ? found.takDikenal : [],
    jumlah: number.dokumen.length > 0 ? null : records.length,
    saringan: begun === null ? found.saringan : null,
    hasil: results(number.dokumen, records, wantedBy(permintaan, begun !== null)),
  };
}

/** Without words: everything that the filters leave, the latest entries first. */
async function listAll(pilihan: Pilihan, { pagefind, saringan, urutan }: Mesin): Promise<Jawaban> {
  const found = await pagefind.search(null, { filters: pilihan });
  const place = ({ id }: PagefindResult): number => urutan.get(id) ?? 0;
  const records = found.results.toSorted((a, b) => place(a) - place(b));
  return {
    nomorTidakAda: false,
    kecocokan: records.length === 0 ? 'tidak' : 'semua',
    takDikenal: [],
    jumlah: records.length,
    saringan: countValues([...urutan.keys()], pilihan, saringan),
    hasil: results([], records, { keys: [], awalan: null }),
  };
}

const wantedBy = ({ cari, unfinished }: Permintaan, isBegun: boolean): Dicari => ({
  keys: cari.map(({ kunci }) => kunci),
  awalan: isBegun ? unfinished : null,
});

async function* results(
  exact: readonly NomorDitemukan[],
  records: readonly PagefindResult[],
  dicari: Dicari,
): AsyncGenerator<Hasil, void> {
  for (const entry of exact) yield { ...entry, cuplikan: [], tepat: true };
  const shown = new Set(exact.map(({ url }) => url));
  for (let start = 0; start < records.length; start += batch) {
    const loaded = await Promise.all(records.slice(start, start + batch).map((one) => one.data()));
    for (const hit of loaded) if (!shown.has(hit.url)) yield hasilOf(hit, dicari);
  }
}

const batch = 10;

const hasilOf = ({ url, meta, filters, content }: PagefindHit, dicari: Dicari): Hasil => ({
  url,
  judul: meta['title'] ?? url,
  nomor: meta['nomor'] ?? '',
  klasifikasi: filters['klasifikasi']?.[0] ?? '',
  tanggal: meta['tanggal'] ?? '',
  status: meta['status'] ?? '',
  rekap: meta['rekap'] ?? '',
  cuplikan: makeExcerpt(content, dicari),
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
