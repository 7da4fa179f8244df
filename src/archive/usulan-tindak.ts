// Acts on proposals: one commit an act, refused where the table of `domain/izin.ts` or the content says no.
import type { ArsipKerja } from './usulan-kerja.ts';
import type { HasilTindakan, PelakuUsulan, Permintaan } from './usulan-permintaan.ts';

/** Does something to a proposal. */
export declare function bertindak(
  arsip: ArsipKerja,
  pelaku: PelakuUsulan,
  permintaan: Permintaan,
): Promise<HasilTindakan>;
