// What a rule may see. Facts are gathered before any rule runs; a rule never reads a file or a clock.
import { dayOf } from '#base/tanggal.ts';
import { oncePer } from '#base/memo.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik, Langkah } from '#domain/informasi-publik.ts';
import { sopInForce, sopPendokumentasian, type LangkahSop, type Sop } from '#domain/sop.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

/** Everything the rules judge by. */
export interface Fakta {
  readonly arsip: Arsip;
  /** The day of judgement, `YYYY-MM-DD`: today for `check`, the commit's day for `build`. */
  readonly hari: string;
  /** The files of each record, by its identity. */
  readonly berkas: ReadonlyMap<string, BerkasInformasi>;
  /** What the archive was before the change that is judged; null when the whole is judged. */
  readonly sebelum: Arsip | null;
  /** All paths the change touches, also outside `content/`; empty when the whole is judged. */
  readonly diubah: readonly string[];
}

/** The files in the folder of one record. */
export interface BerkasInformasi {
  /** Names of all of them; of those in a folder below with that folder's name. */
  readonly names: ReadonlySet<string>;
  /** Facts of listed softcopies and the texts beside them, by name; a file that is not there has none. */
  readonly facts: ReadonlyMap<string, FaktaSoftcopy>;
}

/** What is known of a softcopy; of its text no more than a digest, so that it can be kept for all of them. */
export interface FaktaSoftcopy extends Omit<SoftcopyFacts, 'text'> {
  /** The same for the same words, whatever the white space between them; null when there is no text. */
  readonly sidikTeks: string | null;
}

/** What all records are judged by alike. */
export interface Acuan extends Pick<
  Arsip,
  'instansi' | 'petugas' | 'dasarHukum' | 'daftarWajib' | 'sop'
> {
  readonly hari: string;
}

/** All that a rule about one record may see beside the record: nothing of any other record. */
export interface FaktaInformasi extends Acuan {
  readonly berkas: BerkasInformasi;
}

/** The part of the facts that all records are judged by. */
export const acuanOf: (fakta: Fakta) => Acuan = oncePer(({ arsip, hari }) => {
  const { instansi, petugas, dasarHukum, daftarWajib, sop } = arsip;
  return { instansi, petugas, dasarHukum, daftarWajib, sop, hari };
});

const noBerkas: BerkasInformasi = { names: new Set(), facts: new Map() };

/** The files of a record. */
export const berkasOf = ({ id }: InformasiPublik, fakta: Fakta): BerkasInformasi =>
  fakta.berkas.get(id) ?? noBerkas;

/** The SOP by which a record is judged: the one in force when its first step began, or on the day of judgement. */
export function sopOf(
  record: InformasiPublik,
  { sop, hari }: Pick<Acuan, 'sop' | 'hari'>,
): Sop | undefined {
  return sopInForce(sop, sopPendokumentasian, hariPertama(record) ?? hari);
}

/** The day on which the step with the lowest number began; null when there is no step. */
export function hariPertama(record: InformasiPublik): string | null {
  const first = Math.min(...record.langkah.map(({ nomor }) => nomor));
  const langkah = record.langkah.find(({ nomor }) => nomor === first);
  return langkah === undefined ? null : dayOf(langkah.mulai);
}

/** The step of the SOP that a carried-out step claims to be. */
export const langkahSopOf = (langkah: Langkah, sop: Sop): LangkahSop | undefined =>
  sop.langkah.find(({ nomor }) => nomor === langkah.nomor);
