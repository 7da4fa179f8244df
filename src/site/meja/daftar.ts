// View models of the archive's records on the desk, and of pages that are one form.
import type { GalatRingkas, KelompokKolom, Kolom } from './kolom.ts';

/** A record in a list. */
export interface BarisInformasi {
  readonly href: string;
  readonly nomor: string;
  readonly judul: string;
  readonly status: 'berlaku' | 'diganti' | 'dicabut';
  readonly klasifikasi: string;
  readonly subbagian: string;
  /** Whether a proposal about it is open. */
  readonly isDiusulkan: boolean;
}

/** What can be done with a record, and what that means. */
export interface TindakanInformasi {
  readonly label: string;
  readonly penjelasan: string;
  readonly href: string;
}

/** A link. */
interface Tautan {
  readonly label: string;
  readonly href: string;
}

/** The pages of this part. */
export interface HalamanDaftar {
  readonly 'informasi/daftar': {
    readonly cari: readonly Kolom[];
    readonly baris: readonly BarisInformasi[];
    /** `12 informasi`, `3 informasi memuat “pemilih”`. */
    readonly jumlah: string;
    readonly sebelum: string | null;
    readonly sesudah: string | null;
  };
  readonly 'informasi/lihat': {
    readonly nomor: string;
    readonly judul: string;
    readonly status: 'berlaku' | 'diganti' | 'dicabut';
    readonly alasanStatus: string;
    readonly rincian: readonly { readonly nama: string; readonly nilai: readonly string[] }[];
    readonly tautanPublik: string;
    /** The open proposal about it, where the officer may look at it, or a sentence that there is one. */
    readonly usulan: { readonly kalimat: string; readonly tautan: Tautan | null } | null;
    readonly tindakan: readonly TindakanInformasi[];
    /** Why nothing can be done here; empty where something can. */
    readonly tanpaTindakan: string;
  };
  /** A page that is one form. */
  readonly formulir: {
    readonly judul: string;
    readonly pengantar: string;
    readonly kembali: Tautan;
    readonly aksi: string;
    /** The state of the proposal that the form was shown for; empty where there is none. */
    readonly ujung: string;
    readonly galat: readonly GalatRingkas[];
    /** What to know before, as notices. */
    readonly catatan: readonly { readonly judul: string; readonly isi: string }[];
    readonly kelompok: readonly KelompokKolom[];
    readonly tombol: string;
  };
}
