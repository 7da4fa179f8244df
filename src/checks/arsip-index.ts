// What rules look up: records by identity, and officers, instruments and obligations by id.
import { oncePer } from '#base/memo.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { ButirWajib } from '#domain/daftar-wajib.ts';
import type { Peraturan } from '#domain/dasar-hukum.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { parseNomorDokumen } from '#domain/nomor-dokumen.ts';
import type { Petugas } from '#domain/peran.ts';

/** Records in order of their identity, whatever the order in which they came. */
export const informasiUrut = oncePer((arsip: Arsip): readonly InformasiPublik[] =>
  arsip.informasi.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
);

/** Records by identity. */
export const informasiById = oncePer(
  (arsip: Arsip) => new Map(arsip.informasi.map((record) => [record.id, record])),
);

/** Identities of all records, also of those that could not be read. */
export const informasiIds = oncePer(
  (arsip: Arsip): ReadonlySet<string> =>
    new Set([...arsip.informasi.map(({ id }) => id), ...arsip.informasiRusak]),
);

/** The number of a record's document; null where it fits no known way of writing one. */
export const nomorOf = oncePer((record: InformasiPublik) => parseNomorDokumen(record.nomorDokumen));

/** Officers by id. */
export const petugasById = oncePer(
  (list: readonly Petugas[]) => new Map(list.map((petugas) => [petugas.id, petugas])),
);

/** Legal instruments by id. */
export const peraturanById = oncePer(
  (list: readonly Peraturan[]) => new Map(list.map((peraturan) => [peraturan.id, peraturan])),
);

/** Obligations by id. */
export const butirById = oncePer(
  (list: readonly ButirWajib[]) => new Map(list.map((butir) => [butir.id, butir])),
);
