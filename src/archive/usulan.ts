// Usulan as branches tell them: what was done is read from commits, and where a proposal stands is replayed.
import type { ArsipKerja } from './usulan-kerja.ts';
import type { AkhirUsulan, UsulanTerbaca } from './usulan-permintaan.ts';

/** Open proposals, in order of their code. */
export declare function listUsulan(arsip: ArsipKerja): Promise<readonly UsulanTerbaca[]>;

/** An open proposal; null when there is none of this name. */
export declare function readUsulan(arsip: ArsipKerja, kode: string): Promise<UsulanTerbaca | null>;

/** How a proposal ended that was at a tip, or the last one of this name; null when none did. */
export declare function readAkhirUsulan(
  arsip: ArsipKerja,
  kode: string,
  ujung?: string,
): Promise<AkhirUsulan | null>;
