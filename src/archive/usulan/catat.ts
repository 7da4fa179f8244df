// An act becomes a commit: on the proposal's branch, or on `main` as a merge.
import { isFailure } from '#base/failure.ts';
import type { JenisUsulan, Tindakan } from '#domain/usulan.ts';
import type { OverlayEdit } from '#storage/overlay.ts';
import { begin, type Basis } from '#storage/transaction.ts';
import type { Trailer } from '#storage/trailers.ts';
import type { Petugas } from '#domain/peran.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import { penulisOf } from './orang.ts';
import { formatPesan, judulPesan, namaUsulan } from './pesan-commit.ts';

/** One act. */
export interface Catatan {
  readonly kode: string;
  readonly jenis: JenisUsulan;
  readonly tindakan: Tindakan;
  /** Title of the record; null where there is none. */
  readonly judul: string | null;
  /** Number of the step at hand; null where there is none. */
  readonly nomor: number | null;
  readonly petugas: Petugas;
  readonly saat: string;
  readonly pesan: string;
  readonly trailers: readonly Trailer[];
}

/** Where it is written, and what it changes. */
export interface Tempat {
  readonly basis: Basis;
  /** Further parents: the tip that a merge takes in. */
  readonly parents?: readonly string[];
  readonly suntingan: ReadonlyMap<string, OverlayEdit>;
}

/** Writes the commit and gives its id; null when the branch moved or another program is writing to it. */
export async function catat(
  { repository }: ArsipKerja,
  { basis, parents = [], suntingan }: Tempat,
  catatan: Catatan,
): Promise<string | null> {
  const change = begin(repository, basis);
  for (const [path, edit] of suntingan) {
    if (edit === null) change.remove(path);
    else if (typeof edit === 'string') change.place(path, edit);
    else await change.write(path, edit);
  }
  const { kode, jenis, judul, nomor, petugas, saat, pesan, trailers } = catatan;
  const pokok = {
    jenis,
    nama: namaUsulan(kode, judul),
    langkah: nomor === null ? 'langkah' : `langkah ${nomor}`,
  };
  try {
    return await change.commit({
      message: formatPesan({ judul: judulPesan(catatan.tindakan, pokok), pesan, trailers }),
      author: penulisOf(petugas, saat),
      parents,
      allowEmpty: true,
    });
  } catch (error) {
    if (isFailure(error, 'storage/commit-moved') || isFailure(error, 'storage/locked')) return null;
    throw error;
  }
}
