// Files in a record's folder that the record does not list.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { BerkasInformasi } from './fakta.ts';

/**
 * Names of files that are neither index.md, nor a listed softcopy, nor the text beside one; deeper files by their path
 * within the folder. Upper and lower case count as one, and the text beside an unlisted file goes with it: one mistake,
 * one name.
 */
export function unlistedNames(
  record: InformasiPublik,
  { names }: BerkasInformasi,
): readonly string[] {
  if (names.size <= 1) return [];
  const known = new Set(
    record.softcopy.flatMap(({ berkas }) => [berkas, `${berkas}.txt`]).map(fold),
  );
  const unlisted = [...names].filter((name) => name !== 'index.md' && !known.has(fold(name)));
  const all = new Set(unlisted);
  return unlisted.filter((name) => !(name.endsWith('.txt') && all.has(name.slice(0, -4))));
}

const fold = (name: string): string => name.toLowerCase();
