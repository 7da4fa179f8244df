// Publikasi: what the public may see of one commit. Built once, then only read by pages, search and exports.
import type { Arsip } from './arsip.ts';
import type { Instansi } from './instansi.ts';
import type { InformasiPublik } from './informasi-publik.ts';
import type { Persetujuan } from './persetujuan.ts';
import type { Temuan } from './temuan.ts';

/** The archive at one commit, fit to be published. */
export interface Publikasi {
  readonly arsip: Arsip;
  readonly instansi: Instansi;
  /** The day on which pages are true: the commit's day. */
  readonly hari: string;
  /** Records, newest entry first. */
  readonly informasi: readonly InformasiPublik[];
  readonly byId: ReadonlyMap<string, InformasiPublik>;
  /** Extracted text by path of the softcopy. */
  readonly teks: ReadonlyMap<string, string>;
  /** How each record came onto `main`, by identity. */
  readonly persetujuan: ReadonlyMap<string, Persetujuan>;
  /** Warnings that stay visible. */
  readonly temuan: readonly Temuan[];
}

/** A page of the public site. */
export interface Address {
  /** `/informasi/2025/0007/`. */
  readonly path: string;
  /** Digest of everything the page shows: where it is the same, the page's bytes are the same. */
  readonly fingerprint: string;
}
