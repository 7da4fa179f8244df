// The buku rekap: one row a record, in the order in which they were entered.
import type { InformasiPublik, Langkah } from './informasi-publik.ts';
import type { Sop } from './sop.ts';

/** The step by which a record entered the buku rekap, as carried out; undefined when it was not. */
export function langkahRekap(record: InformasiPublik, sop: Sop): Langkah | undefined {
  const wanted = sop.langkah.find(({ mencatatBukuRekap }) => mencatatBukuRekap);
  return record.langkah.find(({ nomor }) => nomor === wanted?.nomor);
}

/** Years that have rows, newest first. */
export const tahunRekap = (records: readonly InformasiPublik[]): readonly string[] =>
  [...new Set(records.map(({ tahun }) => tahun))].toSorted().toReversed();

/** The next free number of a year, given every identity that was ever used: `0008`. */
export function nextNomor(ids: readonly string[], tahun: string): string {
  const used = ids.filter((id) => id.startsWith(`${tahun}/`)).map((id) => Number(id.slice(5)));
  return String(Math.max(0, ...used) + 1).padStart(4, '0');
}
