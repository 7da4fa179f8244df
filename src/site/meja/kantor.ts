// View models of what surrounds the records: officers and their roles, the SOP's reviews, the buku rekap, the guide.
import type { GalatRingkas, KelompokKolom, Kolom, Waktu } from './kolom.ts';

/** An officer in the list. */
export interface BarisPetugas {
  readonly nama: string;
  readonly jabatan: string;
  readonly subbagian: string;
  /** Roles held today, and those that begin later, in words. */
  readonly peran: readonly string[];
  /** Roles that ended. */
  readonly dahulu: readonly string[];
  readonly isContoh: boolean;
}

/** A role in the form. */
export interface PeranIsian {
  readonly judul: string;
  readonly kolom: readonly Kolom[];
}

/** An officer in the form. */
export interface PetugasIsian {
  /** Officer id; for a new one it is a field. */
  readonly id: string;
  readonly judul: string;
  /** Roles in a few words, beside the heading. */
  readonly ringkas: string;
  readonly isTerbuka: boolean;
  readonly kolom: readonly Kolom[];
  readonly peran: readonly PeranIsian[];
  /** Value of the button that adds a row for a role. */
  readonly tambahPeran: string;
}

/** An open proposal about what is shown, and what may be done. */
export interface UsulanTerkait {
  readonly kalimat: string;
  readonly href: string;
}

/** A review of the SOP. */
export interface ButirTinjauanSop {
  readonly tanggal: string;
  readonly oleh: string;
  readonly hasil: string;
  readonly catatan: string;
}

/** A row of the buku rekap. */
export interface BarisRekapMeja {
  readonly nomor: string;
  readonly href: string;
  readonly dicatat: Waktu | null;
  readonly judul: string;
  readonly nomorDokumen: string;
  readonly klasifikasi: string;
  readonly subbagian: string;
  readonly hardcopy: string;
  readonly softcopy: readonly string[];
  readonly petugas: string;
  readonly status: 'berlaku' | 'diganti' | 'dicabut';
}

/** The pages of this part. */
export interface HalamanKantor {
  readonly 'petugas/daftar': {
    readonly baris: readonly BarisPetugas[];
    readonly usulan: UsulanTerkait | null;
    readonly bolehUbah: boolean;
    readonly penjelasan: string;
  };
  readonly 'petugas/ubah': {
    readonly judul: string;
    readonly pengantar: string;
    readonly kembali: { readonly label: string; readonly href: string };
    readonly aksi: string;
    readonly ujung: string;
    readonly galat: readonly GalatRingkas[];
    readonly alasan: Kolom;
    readonly petugas: readonly PetugasIsian[];
    readonly tombol: string;
  };
  readonly sop: {
    readonly judul: string;
    readonly berlakuSejak: string;
    readonly jatuhTempo: string;
    readonly isLewat: boolean;
    readonly tinjauan: readonly ButirTinjauanSop[];
    readonly usulan: UsulanTerkait | null;
    /** The state of the proposal that the form was shown for; empty where there is none. */
    readonly ujung: string;
    /** The form that records a review; null for whoever may not, or while one is proposed. */
    readonly formulir: {
      readonly aksi: string;
      readonly galat: readonly GalatRingkas[];
      readonly kelompok: readonly KelompokKolom[];
    } | null;
    readonly tautanPublik: string;
  };
  readonly 'buku-rekap': {
    readonly tahun: string;
    readonly kantor: string;
    readonly tahunLain: readonly { readonly tahun: string; readonly href: string }[];
    readonly cari: Kolom;
    readonly jumlah: string;
    readonly baris: readonly BarisRekapMeja[];
    /** Numbers of the year that are given and not yet approved. */
    readonly dalamUsulan: readonly string[];
    readonly hrefUnduh: string;
  };
  readonly panduan: {
    /** Roles held today, so that their part stands open. */
    readonly peran: readonly string[];
  };
}
