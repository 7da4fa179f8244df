// The lookup of document numbers: /cari/nomor.json. Exact, so that a near number is never taken for the one asked for.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { entriOf, namaStatus } from '../route-data/entries.ts';
import { recapKey, type NomorDitemukan } from './number-lookup.ts';

/** Every number with the documents that bear it, as sorted JSON. */
export function nomorIndex(publikasi: Publikasi): string {
  const found = new Map<string, NomorDitemukan[]>();
  for (const record of publikasi.arsip.informasi) {
    const { href, judul, nomorDokumen, namaKlasifikasi, waktu } = entriOf(record, publikasi);
    const entry = {
      url: href,
      judul,
      nomor: nomorDokumen,
      klasifikasi: namaKlasifikasi,
      tanggal: waktu,
      status: namaStatus[record.status],
      rekap: record.id,
    };
    for (const key of [...nomorKeys(nomorDokumen), recapKey(record.id)]) {
      found.set(key, [...(found.get(key) ?? []), entry]);
    }
  }
  const sorted = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted))}\n`;
}
