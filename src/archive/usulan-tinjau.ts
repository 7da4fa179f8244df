// Tinjauan: a proposal as its reviewer sees it, merged into `main` as it would be, and judged.
import type { Publikasi } from '#domain/publikasi.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { Perubahan } from './perubahan.ts';
import type { ArsipKerja } from './usulan-kerja.ts';
import type { UsulanTerbaca } from './usulan-permintaan.ts';

/** Everything the review page shows. */
export interface Tinjauan {
  readonly usulan: UsulanTerbaca;
  /** The commit of `main` it would be merged into, the commit they parted at, and the tip that is reviewed. */
  readonly utama: string;
  readonly dasar: string;
  readonly ujung: string;
  /** All paths that the proposal changes, sorted. */
  readonly diubah: readonly string[];
  /** Those of them that `main` changed as well; then it cannot be approved. */
  readonly bentrok: readonly string[];
  /** The files as they would be after approval. */
  readonly snapshot: Snapshot;
  /** What the public would see, errors or not; null when instansi.yaml cannot be read. */
  readonly publikasi: Publikasi | null;
  /** What is found in the files and records that the proposal changes, and what is new elsewhere. */
  readonly temuan: readonly Temuan[];
  readonly perubahan: Perubahan;
  /** `sha256:…` over all files of the records, and single files, that the proposal changes. */
  readonly isi: string;
  /** Digest of the warnings, to be given back with the approval; empty when there are none. */
  readonly peringatan: string;
}

/** Reviews an open proposal; null when there is none of this name. */
export declare function tinjauUsulan(arsip: ArsipKerja, kode: string): Promise<Tinjauan | null>;
