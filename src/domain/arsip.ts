// Arsip: everything one commit of the archive says, as plain values. What could not be read is not in it.
import type { ButirWajib } from './daftar-wajib.ts';
import type { Instansi } from './instansi.ts';
import type { InformasiPublik } from './informasi-publik.ts';
import type { Peraturan } from './dasar-hukum.ts';
import type { Petugas } from './peran.ts';
import type { Sop } from './sop.ts';

/** A page written by the office: profile, service pledge. */
export interface Halaman {
  /** Address: `profil` for `content/halaman/profil.md`. */
  readonly kode: string;
  readonly file: string;
  readonly judul: string;
  readonly ringkasan: string;
  /** Markdown. */
  readonly isi: string;
}

/** The archive at one moment. */
export interface Arsip {
  /** Commit id and committer date; null for a plain folder. */
  readonly commit: string | null;
  readonly date: string | null;
  /** Null when instansi.yaml is missing or broken. */
  readonly instansi: Instansi | null;
  readonly petugas: readonly Petugas[];
  readonly dasarHukum: readonly Peraturan[];
  readonly daftarWajib: readonly ButirWajib[];
  /** All versions of all SOPs, oldest first. */
  readonly sop: readonly Sop[];
  readonly halaman: readonly Halaman[];
  /** Records in order of their identity. */
  readonly informasi: readonly InformasiPublik[];
  /** Identities of records that exist but could not be read; links to them are not broken. */
  readonly informasiRusak: readonly string[];
  /** Every file of the archive, sorted. */
  readonly files: readonly string[];
}
