// What the archive refused, as a summary above the form and a sentence beside each field.
import type { Tolakan } from '#archive/usulan-permintaan.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { GalatRingkas } from '#site/meja/kolom.ts';

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

/** A refusal: lines for fields first, then what concerns the whole; the general sentence where nothing else is told. */
export function galatOf({ alasan, kolom = {}, temuan = [] }: Tolakan): Galat {
  const fields = galatKolom(kolom).ringkas;
  const others = temuan
    .filter((one) => one.severity === 'error' && !isTold(one, kolom))
    .map(({ message, fix }) => ({ pesan: message, perbaikan: fix, kolom: '' }));
  const all = [...fields, ...others];
  return { kolom, ringkas: all.length > 0 ? all : galatUmum(alasan).ringkas };
}

const isTold = ({ message }: Temuan, kolom: Readonly<Record<string, string>>): boolean =>
  Object.values(kolom).some((told) => told.includes(message));
