// One search: first the exact document number, then the records that hold the words or their relatives.
import type { Mesin } from './engine.ts';
import type { Dicari } from './excerpt.ts';
import { countValues } from './filters.ts';
import { findRecords, type Kecocokan } from './matching.ts';
import { lookUpNumber } from './number-lookup.ts';
import type { Jumlah, PagefindResult, Pilihan } from './pagefind.ts';
import { readQuery, type Permintaan } from './query.ts';
import { byEntry, results, type Hasil } from './results.ts';
import { findUnfinished } from './unfinished.ts';

/** What is asked. */
export interface Pertanyaan {
  readonly kata: string;
  readonly pilihan: Pilihan;
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
  const permintaan = readQuery(kata);
  const [number, found] = await Promise.all([
    lookUpNumber(kata, mesin.pagefind),
    findRecords(permintaan, pilihan, mesin),
  ]);
  const nomorTidakAda = number.isNomor && number.dokumen.length === 0;
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
async function listAll(pilihan: Pilihan, mesin: Mesin): Promise<Jawaban> {
  const { pagefind, saringan, urutan } = mesin;
  const found = await pagefind.search(null, { filters: pilihan });
  const place = ({ id }: PagefindResult): number => urutan.get(id) ?? 0;
  const records = found.results.toSorted((a, b) => place(a) - place(b));
  return {
    nomorTidakAda: false,
    kecocokan: records.length === 0 ? 'tidak' : 'semua',
    takDikenal: [],
    jumlah: records.length,
    saringan: countValues([...urutan.keys()], pilihan, saringan),
    hasil: byEntry(records, mesin),
  };
}

const wantedBy = ({ cari, unfinished }: Permintaan, isBegun: boolean): Dicari => ({
  keys: cari.map(({ kunci }) => kunci),
  awalan: isBegun ? unfinished : null,
});
