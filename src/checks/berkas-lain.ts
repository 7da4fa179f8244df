// Files in a record's folder that the record does not list.
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { namesByFolder } from './arsip-index.ts';

/** Names of files that are neither index.md, nor a listed softcopy, nor the text beside one. */
export function unlistedNames(record: InformasiPublik, arsip: Arsip): readonly string[] {
  const known = new Set([
    'index.md',
    ...record.softcopy.flatMap(({ berkas }) => [berkas, `${berkas}.txt`]),
  ]);
  return (namesByFolder(arsip).get(record.folder) ?? []).filter((name) => !known.has(name));
}
