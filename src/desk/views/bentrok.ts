// A save over a newer version: what was typed here against what was saved meanwhile, field by field. Three states are
// compared: what the form was shown with, what was typed into it, and what is recorded now.
import { isianOf, type Formulir } from '#archive/usulan-isian.ts';
import { kolomFormulir, type KolomFormulir } from '#archive/usulan-kolom.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { Kolom } from '#site/meja/kolom.ts';
import type { KolomBentrok } from '#site/meja/usulan.ts';
import { labelKolom, sebutNilai, type BahanKolom } from './kolom-informasi.ts';
import type { Galat } from './galat.ts';

/** What a field held, as text that can be compared. */
type Keadaan = Readonly<Record<string, string | readonly string[]>>;

/** What became of the fields of a form while it was filled in. */
export interface Perbandingan {
  /** Changed there and not here: what is recorded stays. */
  readonly hanyaTersimpan: readonly KolomFormulir[];
  /** Changed on both sides to different values. */
  readonly bentrok: readonly KolomFormulir[];
}

/** The fields of a record, to be kept with its form and compared later. */
export function keadaanOf({ isiInformasi }: Pick<UsulanTerbaca, 'isiInformasi'>): Keadaan {
  const known: Keadaan = isiInformasi === null ? {} : { ...isianOf(isiInformasi) };
  return Object.fromEntries(kolomFormulir.map((nama) => [nama, known[nama] ?? '']));
}

/** The state as a form carries it; without the sign that begins a mark, wherever it may be put. */
export const tulisKeadaan = (keadaan: Keadaan): string =>
  JSON.stringify(keadaan).replaceAll('<', '\\u003c');

/** The state a form was shown with, as it came back; nothing where it did not come back whole. */
export function bacaKeadaan(text: string): Keadaan {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(isField));
  } catch {
    // Only makes the comparison more careful: every field then counts as changed there.
    return {};
  }
}

const isField = (entry: [string, unknown]): entry is [string, string | string[]] =>
  typeof entry[1] === 'string' || Array.isArray(entry[1]);

/** Compares the three states. */
export function bandingkan(asal: Keadaan, ketikan: Formulir, tersimpan: Keadaan): Perbandingan {
  const names = kolomFormulir.filter((nama) => nama in ketikan);
  const same = (a: Keadaan, b: Keadaan, nama: string): boolean => keyOf(a[nama]) === keyOf(b[nama]);
  const theirs = names.filter((nama) => !same(asal, tersimpan, nama));
  const open = theirs.filter((nama) => !same(ketikan, tersimpan, nama));
  const isMine = (nama: KolomFormulir): boolean => !same(asal, ketikan, nama);
  return { hanyaTersimpan: open.filter((nama) => !isMine(nama)), bentrok: open.filter(isMine) };
}

/** Blanks at ends, line ends and the order of ticks make no difference. */
const keyOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' || value === undefined
    ? (value ?? '').replaceAll('\r\n', '\n').trim()
    : value.toSorted().join('\n');

/** Name of the field in which is chosen whose value stays. */
export const kolomPilih = (nama: string): string => `pilih:${nama}`;
/** The two choices. */
export const pilihSaya = 'saya';
export const pilihTersimpan = 'tersimpan';

/** What the rows are made of. */
export interface BahanBentrok {
  readonly ketikan: Formulir;
  readonly tersimpan: Keadaan;
  readonly pilihan: (nama: string) => string;
  readonly galat: Galat;
  readonly kolom: BahanKolom;
}

/** One row a field: both values and the choice. */
export const barisBentrok = (nama: KolomFormulir, bahan: BahanBentrok): KolomBentrok => {
  const told = (value: string | readonly string[] | undefined): string => {
    const list = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    const words = list.filter((one) => one !== '').map((one) => sebutNilai(nama, one, bahan.kolom));
    return words.length === 0 ? '(kosong)' : words.join('; ');
  };
  const label = labelKolom(nama);
  const field: Kolom = {
    jenis: 'radio',
    nama: kolomPilih(nama),
    label: `Yang dipakai untuk ${label}`,
    petunjuk: '',
    galat: bahan.galat.kolom[kolomPilih(nama)] ?? '',
    isWajib: true,
    nilai: bahan.pilihan(nama),
    pilihan: [
      { nilai: pilihSaya, label: 'Isian saya', keterangan: '' },
      { nilai: pilihTersimpan, label: 'Yang tersimpan', keterangan: '' },
    ],
  };
  return {
    nama,
    label,
    milikSaya: told(bahan.ketikan[nama]),
    tersimpan: told(bahan.tersimpan[nama]),
    pilihan: field,
  };
};
