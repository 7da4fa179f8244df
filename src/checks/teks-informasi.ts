// All text an officer typed into a record, with its place: for rules that look at words, whatever the field.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { KeyPath } from '#domain/temuan.ts';

/** A text and where it stands; an empty key means the text below the metadata. */
export interface TeksBerkunci {
  readonly key: KeyPath;
  readonly text: string;
}

/** What a machine filled in, what follows from the folder, and moments are no words of an officer. */
const notTyped: ReadonlySet<string> = new Set([
  'id',
  'tahun',
  'nomor',
  'file',
  'folder',
  'isi',
  'sha256',
  'waktuPembuatan',
  'mulai',
  'selesai',
]);

/** The texts of a record that are wanted, in the order of its fields; the text below the metadata comes last. */
export function teksInformasi(
  record: InformasiPublik,
  isWanted: (text: string) => boolean,
): readonly TeksBerkunci[] {
  const found = teksData(record, [], isWanted);
  return isWanted(record.isi) ? [...found, { key: [], text: record.isi }] : found;
}

/** The wanted texts of plain data that stands at a key. */
export function teksData(
  value: unknown,
  at: KeyPath,
  isWanted: (text: string) => boolean,
): readonly TeksBerkunci[] {
  const found: TeksBerkunci[] = [];
  // One path that grows and shrinks on the way, copied only for a text that is wanted: there are few of those.
  const path = [...at];
  const collect = (item: unknown): void => {
    if (typeof item === 'string') {
      if (isWanted(item)) found.push({ key: path.map(snakeKey), text: item });
    } else if (Array.isArray(item)) {
      for (let index = 0; index < item.length; index += 1) enter(index, item[index]);
    } else if (typeof item === 'object' && item !== null) {
      for (const [name, child] of Object.entries(item)) if (!notTyped.has(name)) enter(name, child);
    }
  };
  const enter = (part: string | number, item: unknown): void => {
    path.push(part);
    collect(item);
    path.pop();
  };
  collect(value);
  return found;
}

/** `nomorDokumen` → `nomor_dokumen`, as officers see the key. */
const snakeKey = (part: string | number): string | number => {
  if (typeof part === 'number') return part;
  const known = snakeKeys.get(part) ?? toSnake(part);
  snakeKeys.set(part, known);
  return known;
};

/** Fields are few, and each is met in every record. */
const snakeKeys = new Map<string, string>();
const toSnake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
