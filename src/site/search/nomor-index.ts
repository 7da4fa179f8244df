// The lookup of document numbers: /cari/nomor.json. Exact, so that a near number is never taken for the one asked for.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { recordAddress } from '../route-data/entries.ts';

/** A document that bears a number. */
export interface NomorDitemukan {
  readonly url: string;
  readonly judul: string;
  readonly nomor: string;
}

/** Every number with the documents that bear it, as sorted JSON. */
export function nomorIndex(publikasi: Publikasi): string {
  const found = new Map<string, NomorDitemukan[]>();
  for (const { id, judul, nomorDokumen } of publikasi.arsip.informasi) {
    const entry = { url: recordAddress(id), judul, nomor: nomorDokumen };
    for (const key of [...nomorKeys(nomorDokumen), recapKey(id)]) {
      found.set(key, [...(found.get(key) ?? []), entry]);
    }
  }
  const sorted = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted))}\n`;
}

/** The key of a number in the buku rekap: `rekap 2025/0007`. */
export const recapKey = (id: string): string => `rekap ${id}`;
