// Begins proposals: gives numbers, makes branches.
import type { ArsipKerja } from './usulan-kerja.ts';
import type { HasilTindakan, PelakuUsulan, PermintaanBuat } from './usulan-permintaan.ts';

/** Begins a proposal. */
export declare function buatUsulan(
  arsip: ArsipKerja,
  pelaku: PelakuUsulan,
  permintaan: PermintaanBuat,
): Promise<HasilTindakan>;
