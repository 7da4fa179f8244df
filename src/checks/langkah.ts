// Steps as they were carried out, seen beside the SOP they follow.
import { keepWhileSame } from '#base/memo.ts';
import { dayOf, isBefore } from '#base/tanggal.ts';
import type { InformasiPublik, Langkah } from '#domain/informasi-publik.ts';
import { peranOn, type Peran, type Petugas } from '#domain/peran.ts';
import type { LangkahSop } from '#domain/sop.ts';
import { sopOf, type Acuan } from './fakta.ts';

/** A step that was carried out, its place in the record, and what the SOP says of it. */
export interface LangkahDijalani {
  readonly langkah: Langkah;
  /** Place in the record's list. */
  readonly index: number;
  readonly menurutSop: LangkahSop;
}

/** Steps the SOP knows, in the SOP's order, each once; none when no SOP was in force. */
export const langkahDijalani = (
  record: InformasiPublik,
  acuan: Acuan,
): readonly LangkahDijalani[] =>
  keep(record, [acuan.sop, acuan.hari], () =>
    (sopOf(record, acuan)?.langkah ?? []).flatMap((menurutSop) => {
      const index = record.langkah.findIndex(({ nomor }) => nomor === menurutSop.nomor);
      const langkah = record.langkah[index];
      return langkah === undefined ? [] : [{ langkah, index, menurutSop }];
    }),
  );

const keep = keepWhileSame<InformasiPublik, readonly LangkahDijalani[]>();

/**
 * The same without steps that lie in the future. Their dates are wrong, sop/tanggal-mendatang says so, and nothing else
 * should be concluded from them.
 */
export const langkahTerjadi = (record: InformasiPublik, acuan: Acuan): readonly LangkahDijalani[] =>
  langkahDijalani(record, acuan).filter(
    ({ langkah: { mulai, selesai } }) => dayOf(mulai) <= acuan.hari && dayOf(selesai) <= acuan.hari,
  );

/**
 * The step that wrote the row of the buku rekap; undefined when it was not carried out, or when its dates contradict each
 * other, which is the finding of sop/langkah-berurutan.
 */
export const langkahPencatatan = (
  record: InformasiPublik,
  acuan: Acuan,
): LangkahDijalani | undefined =>
  langkahTerjadi(record, acuan).find(
    ({ menurutSop, langkah }) =>
      menurutSop.mencatatBukuRekap && !isBefore(langkah.selesai, langkah.mulai),
  );

/** The day on which the record entered the buku rekap; null when it did not. */
export const hariTercatat = (record: InformasiPublik, acuan: Acuan): string | null =>
  keepHari(record, [acuan.sop, acuan.hari], () => {
    const step = langkahPencatatan(record, acuan);
    return step === undefined ? null : dayOf(step.langkah.selesai);
  });

const keepHari = keepWhileSame<InformasiPublik, string | null>();

/** The roles an officer held from the beginning of a step to its end. */
export function peranSelama(petugas: Petugas, langkah: Langkah): readonly Peran[] {
  const first = peranOn(petugas, dayOf(langkah.mulai));
  if (!isBefore(langkah.mulai, langkah.selesai)) return first;
  const last = peranOn(petugas, dayOf(langkah.selesai));
  return first.filter((peran) => last.includes(peran));
}
