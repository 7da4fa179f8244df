// View models of the review page, and of what follows an approval.
import type { BerkasDiperiksa, KepalaUsulan } from './usulan.ts';
import type { ButirLinimasa, GalatRingkas, Kolom, Waktu } from './kolom.ts';

/** A link to another proposal that waits. */
export interface UsulanTetangga {
  readonly href: string;
  readonly judul: string;
}

/** The place of a proposal among those that wait for the reviewer. */
export interface Antrean {
  /** `Usulan 2 dari 5`; empty where it is not among them. */
  readonly kedudukan: string;
  readonly sebelum: UsulanTetangga | null;
  readonly sesudah: UsulanTetangga | null;
}

/** A public page as it will look. */
export interface Pratinjau {
  readonly judul: string;
  readonly href: string;
}

/** A file to look at before it is approved. */
export interface BerkasTinjau extends Omit<BerkasDiperiksa, 'sidikTercatat'> {
  readonly hrefUnduh: string;
  readonly tampil: 'pdf' | 'gambar' | 'unduh';
  readonly teksAlternatif: string;
}

/** A step beside what the SOP asks. */
export interface LangkahTinjau {
  readonly nomor: number;
  readonly sebutan: string;
  /** Empty where the step was not carried out. */
  readonly pelaksana: string;
  /** `6 Januari 2025, 08.00–08.45 WIB`; empty where the step was not carried out. */
  readonly waktu: string;
  /** `12 menit dari 60 menit`. */
  readonly lama: string;
  readonly isLewat: boolean;
  readonly isDicatatKemudian: boolean;
  readonly keterangan: string;
}

/** A finding as the reviewer reads it. */
export interface TemuanTinjau {
  readonly pesan: string;
  readonly perbaikan: string;
  /** Where: `2026/0019`, or what the file is. */
  readonly tempat: string;
}

/** A warning and the box that says it was read. */
export interface PeringatanTinjau extends TemuanTinjau {
  readonly nilai: string;
  readonly isDibaca: boolean;
}

/** A field that differs, or one of a row that is new. */
export interface BarisPerubahan {
  readonly nama: string;
  readonly lama: string;
  readonly baru: string;
}

/** Lines of a text that differ. */
export interface BedaTeks {
  readonly nama: string;
  readonly keterangan: string;
  /** Whether it is shown only on demand: all of it is new, or sentences tell it already. */
  readonly isTerlipat: boolean;
  readonly baris: readonly {
    readonly jenis: 'tambah' | 'hapus' | 'tetap' | 'sela';
    readonly teks: string;
  }[];
}

/** What a proposal does to one record, or to a file that belongs to none. */
export interface PerubahanTinjau {
  readonly judul: string;
  readonly kejadian: string;
  /** The row of a register that is new, as pairs. */
  readonly baris: readonly { readonly nama: string; readonly nilai: readonly string[] }[];
  readonly kolom: readonly BarisPerubahan[];
  /** Fields that follow from files and steps. */
  readonly kolomTeknis: readonly BarisPerubahan[];
  readonly berkas: readonly string[];
  readonly teks: readonly BedaTeks[];
}

/** What the reviewer may decide. */
export interface KeputusanTinjau {
  readonly aksiSetujui: string;
  readonly aksiKembalikan: string;
  readonly isi: string;
  readonly peringatan: string;
  /** Whether nothing stands in the way of approving it. */
  readonly bolehSetujui: boolean;
  readonly catatan: Kolom;
  readonly alasan: Kolom;
  /** Whether the part for returning is open: something in it is wrong. */
  readonly isMengembalikan: boolean;
}

/** The pages of this part. */
export interface HalamanTinjau {
  readonly 'usulan/tinjau': {
    readonly kepala: KepalaUsulan;
    readonly galat: readonly GalatRingkas[];
    readonly antrean: Antrean;
    /** Whether anything stands in its way, in one sentence. */
    readonly ringkasan: string;
    /** What keeps it from being approved by anybody. */
    readonly halangan: readonly TemuanTinjau[];
    readonly peringatan: readonly PeringatanTinjau[];
    readonly galatPeringatan: string;
    /** Whether it is about a record, which has a page and files. */
    readonly isTentangInformasi: boolean;
    readonly pratinjau: readonly Pratinjau[];
    /** Why there is no page to be shown; empty when there is. */
    readonly tanpaPratinjau: string;
    readonly berkas: readonly BerkasTinjau[];
    readonly perubahan: readonly PerubahanTinjau[];
    readonly langkah: readonly LangkahTinjau[];
    readonly linimasa: readonly ButirLinimasa[];
    /** Null for whoever may decide nothing here. */
    readonly keputusan: KeputusanTinjau | null;
    /** Why the officer may not approve it; empty where he may. */
    readonly alasanTidakBoleh: string;
    readonly hrefSegera: string | null;
  };
  /** After an approval or an urgent publication. */
  readonly 'usulan/terbit': {
    readonly judul: string;
    readonly nomor: string;
    readonly peristiwa: string;
    readonly oleh: string;
    readonly waktu: Waktu;
    readonly keadaan: 'berjalan' | 'terbit' | 'gagal';
    readonly href: string;
    /** Where the script asks how it stands. */
    readonly hrefKeadaan: string;
    readonly aksiUlang: string;
    readonly tautan: { readonly label: string; readonly href: string };
    readonly berikutnya: UsulanTetangga | null;
  };
}
