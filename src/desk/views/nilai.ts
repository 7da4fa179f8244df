// Where fields of a record get their values from: the record itself, a form that was posted, or input that was kept.
import type { Formulir } from '#archive/usulan-isian.ts';
import { isDaftar, type Isian, type KolomFormulir } from '#archive/usulan-kolom.ts';
import { formatWaktu, isWaktu } from '#base/tanggal.ts';
import { bacaWaktu } from './baca-waktu.ts';

/** Values of fields by name: what was typed, or what is recorded. */
export interface Nilai {
  readonly satu: (nama: string) => string;
  readonly semua: (nama: string) => readonly string[];
}

/** Fields as they were posted or kept. */
export type Pasangan = readonly (readonly [string, string])[];

/** Name of the hidden field that tells which groups of boxes were on the form: an empty group sends nothing. */
export const kolomAda = '_ada';

/** Fields that hold a year, month or day. */
export const kolomWaktu: ReadonlySet<string> = new Set(['waktu_pembuatan', 'pengecualian.sampai']);

/** Values as a form sent them. */
export function nilaiForm(pairs: Pasangan): Nilai {
  const semua = (nama: string): readonly string[] =>
    pairs.filter(([name]) => name === nama).map(([, value]) => value);
  return { semua, satu: (nama) => semua(nama).at(-1) ?? '' };
}

/** Values as the record has them, in the way officers write them. */
export function nilaiIsian(isian: Isian): Nilai {
  const known = new Map<string, string | readonly string[]>(Object.entries(isian));
  const semua = (nama: string): readonly string[] => {
    const value = known.get(nama);
    if (value === undefined) return [];
    if (typeof value !== 'string') return nama === 'kata_kunci' ? [value.join('\n')] : value;
    return [kolomWaktu.has(nama) && isWaktu(value) ? formatWaktu(value) : value];
  };
  return { semua, satu: (nama) => semua(nama).at(-1) ?? '' };
}

/** The fields of a posted form as the archive reads them; other fields are left aside. */
export function formulirOf(pairs: Pasangan, kolom: readonly KolomFormulir[]): Formulir {
  const nilai = nilaiForm(pairs);
  const shown = new Set([...pairs.map(([nama]) => nama), ...nilai.semua(kolomAda)]);
  return Object.fromEntries(
    kolom.filter((nama) => shown.has(nama)).map((nama) => [nama, typedValue(nama, nilai)]),
  );
}

function typedValue(nama: KolomFormulir, nilai: Nilai): string | readonly string[] {
  if (nama === 'kata_kunci')
    return nilai
      .satu(nama)
      .split(/[\n,;]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (isDaftar(nama)) return nilai.semua(nama);
  return kolomWaktu.has(nama) ? bacaWaktu(nilai.satu(nama)) : nilai.satu(nama);
}

/** The fields without those of these names, and without what told that their boxes were there. */
export const tanpaKolom = (pairs: Pasangan, names: readonly string[]): Pasangan =>
  pairs.filter(
    ([nama, value]) => !names.includes(nama) && !(nama === kolomAda && names.includes(value)),
  );
