// Metadata columns in which two versions of a record differ, under the names officers know.
import type { PerubahanKolom } from '#checks/perubahan.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { isRecordValue, namaKunci } from './nama-kunci.ts';

/** All columns that differ, in the order of the schema; one that is gone stands where it stood. */
export function compareKolom(
  old: InformasiPublik,
  young: InformasiPublik,
): readonly PerubahanKolom[] {
  const [before, after] = [columns(old), columns(young)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((nama) => {
    const [lama = '', baru = ''] = [before.get(nama), after.get(nama)];
    return lama === baru ? [] : [{ nama, lama, baru }];
  });
}

/** What stands beside the metadata and is compared elsewhere. */
const notMetadata = new Set(['id', 'tahun', 'nomor', 'file', 'folder', 'isi']);

/** Every value of the metadata as text, by the name of its column. */
function columns(record: InformasiPublik): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    if (!notMetadata.has(key)) collect(namaKunci(key), value, result);
  }
  return result;
}

function collect(nama: string, value: unknown, into: Map<string, string>): void {
  if (Array.isArray(value) && value.some(isRecordValue)) {
    for (const [index, item] of value.entries()) {
      collect(`${nama} ${itemName(item, index)}`, item, into);
    }
  } else if (isRecordValue(value)) {
    for (const [key, item] of Object.entries(value)) {
      collect(`${nama}: ${inSentence(namaKunci(key))}`, item, into);
    }
  } else {
    into.set(nama, formatValue(value));
  }
}

/** `Masa aktif` → `masa aktif`, and `SHA-256` as it is. */
const inSentence = (nama: string): string =>
  nama.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** Softcopies are told apart by file name, steps by number. */
function itemName(item: unknown, index: number): string {
  if (!isRecordValue(item)) return String(index + 1);
  const name = item['berkas'] ?? item['nomor'];
  return name === undefined ? String(index + 1) : String(name);
}

function formatValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}
