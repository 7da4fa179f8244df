// What a rule may see. Facts are gathered before any rule runs; a rule never reads a file or a clock.
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik, Langkah } from '#domain/informasi-publik.ts';
import { sopInForce, sopPendokumentasian, type LangkahSop, type Sop } from '#domain/sop.ts';
import { dayOf } from '#base/tanggal.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

/** Everything the rules judge by. */
export interface Fakta {
  readonly arsip: Arsip;
  /** The day of judgement, `YYYY-MM-DD`: today for `check`, the commit's day for `build`. */
  readonly hari: string;
  /** Facts of softcopies by path in the archive; a file that is not there has none. */
  readonly softcopy: ReadonlyMap<string, SoftcopyFacts>;
  /** What the archive was before the change that is judged; null when the whole is judged. */
  readonly sebelum: Arsip | null;
  /** All paths the change touches, also outside `content/`; empty when the whole is judged. */
  readonly diubah: readonly string[];
}

/** The SOP by which a record is judged: the one in force when its first step began, or on the day of judgement. */
export function sopOf(record: InformasiPublik, fakta: Fakta): Sop | undefined {
  return sopInForce(fakta.arsip.sop, sopPendokumentasian, hariPertama(record) ?? fakta.hari);
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
