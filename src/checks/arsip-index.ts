// What rules look up in an archive: by identity, by id, by folder.
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { indexOf } from './index-of.ts';

/** Records in order of their identity, whatever the order in which they came. */
export const informasiUrut = indexOf((arsip: Arsip): readonly InformasiPublik[] =>
  arsip.informasi.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
);

/** Records by identity. */
export const informasiById = indexOf(
  (arsip: Arsip) => new Map(arsip.informasi.map((record) => [record.id, record])),
);

/** Identities of all records, also of those that could not be read. */
export const informasiIds = indexOf(
  (arsip: Arsip): ReadonlySet<string> =>
    new Set([...arsip.informasi.map(({ id }) => id), ...arsip.informasiRusak]),
);

/** Officers by id. */
export const petugasById = indexOf(
  (arsip: Arsip) => new Map(arsip.petugas.map((petugas) => [petugas.id, petugas])),
);

/** Legal instruments by id. */
export const peraturanById = indexOf(
  (arsip: Arsip) => new Map(arsip.dasarHukum.map((peraturan) => [peraturan.id, peraturan])),
);

/** Obligations by id. */
export const butirById = indexOf(
  (arsip: Arsip) => new Map(arsip.daftarWajib.map((butir) => [butir.id, butir])),
);

/** Paths of all files. */
export const presentFiles = indexOf((arsip: Arsip): ReadonlySet<string> => new Set(arsip.files));

/** Names of the files in a record's folder, by the folder's path; those in a folder below with that folder's name. */
export const namesByFolder = indexOf((arsip: Arsip): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, string[]>();
  for (const file of arsip.files) {
    const match = inInformasi.exec(file);
    if (match === null) continue;
    const [, folder = '', name = ''] = match;
    const names = folders.get(folder) ?? [];
    names.push(name);
    folders.set(folder, names);
  }
  return folders;
});

const inInformasi = /^(content\/informasi\/\d{4}\/\d{4})\/(.+)$/;
