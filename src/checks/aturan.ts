// The shape of a rule: facts in, violations out, and what it says of itself.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanInfo, Pelanggaran } from '#domain/temuan.ts';
import type { Fakta } from './fakta.ts';

/** A rule about one record at a time. */
export interface AturanInformasi extends AturanInfo {
  readonly lingkup: 'informasi';
  readonly check: (record: InformasiPublik, fakta: Fakta) => Iterable<Pelanggaran>;
}

/** A rule about the archive as a whole. */
export interface AturanArsip extends AturanInfo {
  readonly lingkup: 'arsip';
  readonly check: (fakta: Fakta) => Iterable<Pelanggaran>;
}

/** One rule. */
export type Aturan = AturanInformasi | AturanArsip;
