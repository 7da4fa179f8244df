// What is asked of a proposal and what comes of it: the contract between the desk and the archive. Types only.
import type { JenisUsulan, Kejadian, Usulan } from '#domain/usulan.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Isian } from './usulan-kolom.ts';

/** Who acts and when. Roles are those that `petugas.yaml` on `main` gives now, never those of a session. */
export interface PelakuUsulan {
  /** Officer id. */
  readonly petugas: string;
  /** Moment on the server, ISO 8601 with any offset; written with the office's own. */
  readonly saat: string;
}

/** Whether what was done to a proposal can have been done; one that cannot is never approved. */
export interface CatatanUsulan {
  readonly sah: boolean;
  /** Why not, in a sentence; empty when it can. */
  readonly sebab: string;
}

/** A proposal as its branch and `main` tell it. */
export interface UsulanTerbaca extends Usulan {
  readonly catatan: CatatanUsulan;
  /** The record as it stands in the proposal; null where there is none or it cannot be read. */
  readonly isiInformasi: InformasiPublik | null;
}

/** How a proposal ended. */
export interface AkhirUsulan extends Pick<Kejadian, 'oleh' | 'saat' | 'commit' | 'pesan'> {
  readonly jenis: 'disetujui' | 'batal';
  readonly jenisUsulan: JenisUsulan | null;
}

/** A softcopy that was uploaded. */
export interface SoftcopyBaru {
  readonly nama: string;
  readonly bytes: Uint8Array;
  readonly sebutan: string;
  readonly teksAlternatif: string;
}

/** What becomes of a record's softcopies. */
export interface PerubahanSoftcopy {
  /** New ones; one with the name of a listed softcopy takes its place. */
  readonly tambah: readonly SoftcopyBaru[];
  /** Names of those taken out. */
  readonly hapus: readonly string[];
  /** What listed ones are called from now on. */
  readonly ubah?: readonly Omit<SoftcopyBaru, 'bytes'>[];
  /** Names in the order wanted; those left out come last in the order they had. */
  readonly urut?: readonly string[];
}

/** An officer as the form of `petugas.yaml` gives it: keys and values as in the file. */
export interface IsianPetugas {
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly subbagian: string;
  readonly contoh?: boolean;
  readonly peran: readonly {
    readonly peran: string;
    readonly sejak: string;
    /** Empty while it goes on. */
    readonly sampai: string;
    readonly keputusan: string;
    readonly sebagai: string;
  }[];
}

/** The yearly review of the SOP. */
export interface IsianTinjauan {
  /** `tetap-berlaku` or `perlu-diubah`. */
  readonly hasil: string;
  readonly catatan: string;
}

/** How a proposal begins. */
export type PermintaanBuat =
  | {
      readonly jenis: 'baru';
      readonly isian: Isian;
      /** Year of the buku rekap when a paper process of an earlier year is entered; else this year. */
      readonly tahun?: string;
    }
  | {
      readonly jenis: 'ganti';
      /** The record to be replaced. */
      readonly mengganti: string;
      readonly alasan: string;
      readonly isian: Isian;
    }
  | { readonly jenis: 'revisi'; readonly informasi: string; readonly alasan: string }
  | {
      readonly jenis: 'cabut';
      readonly informasi: string;
      readonly alasan: string;
      /** The record that revokes it, where there is one. */
      readonly dicabutOleh: string | null;
    }
  | {
      readonly jenis: 'petugas';
      readonly alasan: string;
      readonly petugas: readonly IsianPetugas[];
    }
  | { readonly jenis: 'tinjau-sop'; readonly tinjauan: IsianTinjauan };

/** What finishes a step. */
interface Penyelesaian {
  readonly isian?: Isian;
  readonly softcopy?: PerubahanSoftcopy;
  /** Quality marks that the officer gives: `mutakhir`, `terverifikasi`. */
  readonly tandaMutu?: readonly string[];
  /** Names of the softcopies whose digests the receiver compared; all of them in the step that stores. */
  readonly diperiksa?: readonly string[];
}

/** What is done, with what that needs. */
export type IsiTindakan =
  | { readonly tindakan: 'mulai' }
  | {
      readonly tindakan: 'simpan';
      readonly isian: Isian;
      readonly softcopy?: PerubahanSoftcopy;
    }
  | ({
      readonly tindakan: 'selesai';
      /** Why it took longer than the SOP allows; needed only then. */
      readonly keterangan?: string;
    } & Penyelesaian)
  | ({
      readonly tindakan: 'catat-kemudian';
      /** ISO 8601 with offset, as typed; the office's offset is added where there is none. */
      readonly mulai: string;
      readonly selesai: string;
      readonly alasan: string;
      /** Who executed the step; the officer who acts when left out. */
      readonly pelaksana?: readonly string[];
    } & Penyelesaian)
  | {
      readonly tindakan: 'ajukan';
      readonly pesan: string;
      /** What was mended; by the kind of the proposal. */
      readonly alasan?: string;
      readonly petugas?: readonly IsianPetugas[];
      readonly tinjauan?: IsianTinjauan;
    }
  | { readonly tindakan: 'kembalikan'; readonly alasan: string }
  | { readonly tindakan: 'komentari'; readonly pesan: string }
  | { readonly tindakan: 'batalkan'; readonly alasan: string }
  | { readonly tindakan: 'terbitkan-segera'; readonly alasan: string }
  | {
      readonly tindakan: 'setujui';
      /** The digest that the review page showed. */
      readonly isi: string;
      /** The digest of the warnings that were read; empty when there were none. */
      readonly peringatan: string;
      readonly pesan?: string;
    };

/** One thing to be done to one proposal, as the officer saw it. A comment does not mind a newer tip. */
export type Permintaan = IsiTindakan & { readonly kode: string; readonly ujung: string };

/** Why something was not done. */
export type SebabTolak =
  | 'tidak-boleh'
  | 'sudah-berubah'
  | 'isi-salah'
  | 'ada-kesalahan'
  | 'tidak-ada';

/** Not done, and why, in a sentence for the officer. */
export interface Tolakan {
  readonly ok: false;
  readonly alasan: string;
  readonly sebab: SebabTolak;
  /** What is wrong with which field of the form: `judul`, `retensi.jra`, `softcopy`, `keterangan`. */
  readonly kolom?: Readonly<Record<string, string>>;
  readonly temuan?: readonly Temuan[];
  /** The proposal as it stands now, where it moved. */
  readonly usulan?: UsulanTerbaca;
}

/** What came of it. */
export type HasilTindakan =
  | { readonly ok: true; readonly usulan: UsulanTerbaca; readonly commit: string }
  | Tolakan;
