// The shape of a rule: facts in, violations out, and what it says of itself.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanInfo, Pelanggaran } from '#domain/temuan.ts';
import type { Fakta, FaktaInformasi } from './fakta.ts';

/**
 * A rule about one record by itself. It sees nothing of other records and speaks of the record's own file only, so what it
 * found stays true until the record, its files or what all records are judged by changes.
 */
export interface AturanInformasi extends AturanInfo {
  readonly lingkup: 'informasi';
  readonly check: (record: InformasiPublik, fakta: FaktaInformasi) => Iterable<Pelanggaran>;
}

/** A rule about one record among the others, or beside what it was before. */
export interface AturanHubungan extends AturanInfo {
  readonly lingkup: 'hubungan';
  readonly check: (record: InformasiPublik, fakta: Fakta) => Iterable<Pelanggaran>;
}

/** A rule about the archive as a whole. */
export interface AturanArsip extends AturanInfo {
  readonly lingkup: 'arsip';
  readonly check: (fakta: Fakta) => Iterable<Pelanggaran>;
}

/** One rule. */
export type Aturan = AturanInformasi | AturanHubungan | AturanArsip;
