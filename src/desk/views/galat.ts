// What the archive refused, as a summary above the form and a sentence beside each field.
import { semuaKolom } from '#archive/usulan-kolom.ts';
import type { Tolakan } from '#archive/usulan-permintaan.ts';
import { perbaikanMeja } from './perbaikan.ts';
import type { KeyPath } from '#domain/temuan.ts';
import type { GalatRingkas, KelompokKolom } from '#site/meja/kolom.ts';

/** What is wrong, by field, and all of it in lines. */
export interface Galat {
  readonly kolom: Readonly<Record<string, string>>;
  readonly ringkas: readonly GalatRingkas[];
}

/** Nothing is wrong. */
export const tanpaGalat: Galat = { kolom: {}, ringkas: [] };

/** What is wrong with fields. */
export const galatKolom = (kolom: Readonly<Record<string, string>>): Galat => ({
  kolom,
  ringkas: Object.entries(kolom).map(([nama, pesan]) => ({ pesan, perbaikan: '', kolom: nama })),
});

/** Something that concerns no single field. */
export const galatUmum = (pesan: string): Galat => ({
  kolom: {},
  ringkas: [{ pesan, perbaikan: '', kolom: '' }],
});

/** Marks of the step stand in one group of boxes. */
const kolomLain: Readonly<Record<string, string>> = {
  mutakhir: 'tanda_mutu',
  terverifikasi: 'tanda_mutu',
};

/** A refusal: lines for fields first, then what concerns the whole; the general sentence where nothing else is told. */
export function galatOf({ alasan, kolom = {}, temuan = [] }: Tolakan): Galat {
  const fields = Object.fromEntries(
    Object.entries(kolom).map(([nama, pesan]) => [kolomLain[nama] ?? nama, pesan]),
  );
  const errors = temuan.filter(({ severity }) => severity === 'error');
  const placed = errors.map(({ rule, message, fix, key }) => ({
    message,
    fix: perbaikanMeja({ rule, fix }),
    kolom: kolomTemuan(key ?? []),
  }));
  const ringkas = [
    ...galatKolom(fields).ringkas,
    ...placed.map(({ message, fix, kolom: nama }) => ({
      pesan: message,
      perbaikan: fix,
      kolom: nama,
    })),
  ];
  const beside = Object.fromEntries(
    placed
      .filter((one) => one.kolom !== '')
      .map((one) => [one.kolom, `${one.message} ${one.fix}`.trim()]),
  );
  return {
    kolom: { ...beside, ...fields },
    ringkas: ringkas.length > 0 ? ringkas : galatUmum(alasan).ringkas,
  };
}

/** Fields of a group that is meant as a whole. */
const kolomKelompok: Readonly<Record<string, string>> = {
  retensi: 'retensi.jra',
  pengecualian: 'pengecualian.badan',
  hardcopy: 'hardcopy.lokasi',
};

const known: ReadonlySet<string> = new Set(semuaKolom);

/** The field that a finding concerns; empty where there is none on the form. */
function kolomTemuan(key: KeyPath): string {
  const [top, below] = key;
  if (typeof top !== 'string') return '';
  if (top === 'softcopy') return 'softcopy';
  const nested = `${top}.${String(below)}`;
  return known.has(nested) ? nested : (kolomKelompok[top] ?? (known.has(top) ? top : ''));
}

/** The lines in the order in which their fields stand on the page; what concerns no field comes last. */
export function urutGalat(
  ringkas: readonly GalatRingkas[],
  kelompok: readonly KelompokKolom[],
): readonly GalatRingkas[] {
  const fields = kelompok.flatMap(({ kolom }) => kolom);
  const names = fields.map(({ nama }) => nama);
  const place = ({ kolom }: GalatRingkas): number => {
    const index = names.indexOf(kolom);
    return index === -1 ? names.length : index;
  };
  return ringkas
    .toSorted((a, b) => place(a) - place(b))
    .map(({ pesan, perbaikan, kolom }) => {
      const label = fields.find(({ nama }) => nama === kolom)?.label ?? '';
      return { pesan: bernama(pesan, label), perbaikan, kolom };
    });
}

/** Above the form a sentence has to say which field it means; beside the field it need not. */
function bernama(pesan: string, label: string): string {
  const [first = ''] = label.toLowerCase().split(' ');
  return first === '' || pesan.toLowerCase().includes(first) ? pesan : `${label}: ${pesan}`;
}
