// All text an officer typed into a record, with its place: for rules that look at words, whatever the field.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { KeyPath } from '#domain/temuan.ts';

/** A text and where it stands; an empty key means the text below the metadata. */
export interface TeksBerkunci {
  readonly key: KeyPath;
  readonly text: string;
}

/** What a machine filled in or what follows from the folder is not an officer's text. */
const notTyped: ReadonlySet<string> = new Set([
  'id',
  'tahun',
  'nomor',
  'file',
  'folder',
  'isi',
  'sha256',
]);

/** The texts of a record in the order of its fields, then the text below the metadata. */
export function teksInformasi(record: InformasiPublik): readonly TeksBerkunci[] {
  const found: TeksBerkunci[] = [];
  for (const [name, value] of Object.entries(record)) {
    if (!notTyped.has(name)) collect(value, [snakeKey(name)], found);
  }
  return [...found, { key: [], text: record.isi }];
}

/** The texts of plain data below a key. */
export function teksData(value: unknown, key: KeyPath): readonly TeksBerkunci[] {
  const found: TeksBerkunci[] = [];
  collect(value, key, found);
  return found;
}

function collect(value: unknown, key: KeyPath, found: TeksBerkunci[]): void {
  if (typeof value === 'string') {
    if (value !== '') found.push({ key, text: value });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, [...key, index], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (!notTyped.has(name)) collect(item, [...key, snakeKey(name)], found);
    }
  }
}

/** `nomorDokumen` → `nomor_dokumen`, as officers see the key. */
const snakeKey = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
