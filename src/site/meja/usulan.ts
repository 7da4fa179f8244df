// View models of the proposals' pages: what waits for me, a new record, the three steps, and two people at one record.
import type { JamLangkah } from '#domain/jam-langkah.ts';
import type { ModelUnggah } from './unggah-model.ts';
import type { ButirLinimasa, GalatRingkas, KelompokKolom, Kolom, Waktu } from './kolom.ts';

/** A proposal in a list. */
export interface BarisUsulan {
  readonly href: string;
  /** `2026/0019`, or what it is about where it is about no record. */
  readonly nomor: string;
  readonly judul: string;
  /** What it wants, where that is not a new record; empty otherwise. */
  readonly jenis: string;
  /** Where it stands, in words. */
  readonly tahap: string;
  readonly dipegang: string;
  readonly jam: JamLangkah | null;
  /** Why it was returned, where it was and nothing was done since. */
  readonly kembali: Pengembalian | null;
  /** What the link invites to. */
  readonly ajakan: string;
}

/** A return with its reason in full. */
export interface Pengembalian {
  readonly alasan: string;
  readonly oleh: string;
  readonly waktu: Waktu;
}

/** A group of `Meja saya`; never empty. */
export interface KelompokUsulan {
  readonly judul: string;
  readonly id: string;
  readonly baris: readonly BarisUsulan[];
}

/** Head of every page about a proposal. */
export interface KepalaUsulan {
  readonly kode: string;
  readonly href: string;
  readonly ujung: string;
  readonly nomor: string;
  readonly judul: string;
  readonly jenis: string;
  readonly tahap: string;
  readonly dipegang: string;
  readonly jam: JamLangkah | null;
  /** What makes it worthless, where its history cannot have happened; empty when all is well. */
  readonly cacat: string;
}

/** A value that goes along with a form unseen. */
export interface NilaiTersembunyi {
  readonly nama: string;
  readonly nilai: string;
}

/** Unfinished input that was kept. */
export interface Tawaran {
  /** `10.14`, with the day where it was not today. */
  readonly pukul: string;
  readonly hrefPakai: string;
  /** Where a press of the button throws it away. */
  readonly aksiBuang: string;
}

/** What every page with a large form shows. */
export interface Formulir {
  readonly aksi: string;
  readonly galat: readonly GalatRingkas[];
  readonly kelompok: readonly KelompokKolom[];
  /** Goes along unseen: the state the form was shown for, and what its fields held then. */
  readonly tersembunyi: readonly NilaiTersembunyi[];
  /** Name under which unfinished input is kept. */
  readonly simpanSebagai: string;
  readonly tawaran: Tawaran | null;
  /** Whether what is shown is the kept input. */
  readonly isDipulihkan: boolean;
}

/** A softcopy of the record as the forms of the steps show it. */
export interface BerkasLangkah {
  readonly nama: string;
  readonly href: string;
  /** `PDF · 3 halaman · 214 KB`. */
  readonly rincian: string;
  /** Fields of its name and of what a picture shows. */
  readonly kolom: readonly Kolom[];
  /** The box that takes it out. */
  readonly hapus: readonly {
    readonly nama: string;
    readonly nilai: string;
    readonly isDicentang: boolean;
  }[];
}

/** Softcopies in a step that hands them over. */
export interface SoftcopyLangkah {
  readonly daftar: readonly BerkasLangkah[];
  readonly galat: string;
  /** Where new ones are brought. */
  readonly unggah: ModelUnggah | null;
}

/** A file in the receiver's hands. */
export interface BerkasDiperiksa {
  readonly nama: string;
  readonly sebutan: string;
  readonly href: string;
  readonly rincian: string;
  readonly sidikTercatat: string;
  readonly sidikDihitung: string;
  readonly isCocok: boolean;
}

/** Values taken over from the record of the subbagian that is most alike. */
export interface Salinan {
  readonly dari: string;
  readonly judul: string;
  readonly nilai: readonly {
    readonly nama: string;
    readonly label: string;
    readonly nilai: string;
  }[];
}

/** The step at hand, where it is mine. */
export type LangkahSaya =
  | {
      readonly jenis: 'mulai';
      readonly nomor: number;
      readonly sebutan: string;
      readonly uraian: string;
      readonly batas: number;
      readonly aksi: string;
      readonly hrefKemudian: string;
      readonly hrefKembalikan: string | null;
    }
  | ({
      readonly jenis: 'isian';
      readonly nomor: number;
      readonly sebutan: string;
      readonly uraian: string;
      /** Label of the button that finishes it. */
      readonly tombol: string;
      /** Softcopies; null in a step without. */
      readonly softcopy: SoftcopyLangkah | null;
      readonly salinan: Salinan | null;
    } & Formulir)
  | ({
      readonly jenis: 'periksa';
      readonly nomor: number;
      readonly sebutan: string;
      readonly uraian: string;
      readonly tombol: string;
      readonly berkas: readonly BerkasDiperiksa[];
      readonly isCocok: boolean;
      readonly hrefKembalikan: string | null;
    } & Formulir);

/** Something else that can be done. */
export interface TindakanLain {
  readonly label: string;
  readonly href: string;
}

/** One field that two people changed. */
export interface KolomBentrok {
  readonly nama: string;
  readonly label: string;
  /** What was typed here, and what was saved meanwhile; lists in one line. */
  readonly milikSaya: string;
  readonly tersimpan: string;
  readonly pilihan: Kolom;
}

/** The pages of this part. */
export interface HalamanUsulan {
  readonly 'meja-saya': {
    readonly kelompok: readonly KelompokUsulan[];
    readonly bolehMulai: boolean;
    /** What to do next where nothing waits; empty otherwise. */
    readonly kosong: string;
  };
  readonly 'informasi/baru': Formulir;
  readonly 'usulan/lihat': {
    readonly kepala: KepalaUsulan;
    readonly kembali: Pengembalian | null;
    /** Who else has it open now, in a sentence; empty for nobody. */
    readonly orangLain: string;
    readonly langkah: LangkahSaya | null;
    /** Where somebody else's turn is, or nothing is to be done: what comes next, in a sentence. */
    readonly selanjutnya: string;
    /** Leads to the review page, where the officer may review. */
    readonly hrefTinjau: string | null;
    readonly linimasa: readonly ButirLinimasa[];
    readonly komentar: Kolom | null;
    readonly galatKomentar: readonly GalatRingkas[];
    readonly lain: readonly TindakanLain[];
    /** What is recorded so far, for those who only look. */
    readonly rincian: readonly { readonly nama: string; readonly nilai: readonly string[] }[];
    readonly berkas: readonly {
      readonly nama: string;
      readonly href: string;
      readonly rincian: string;
    }[];
  };
  /** A page that asks for a reason before it does what cannot be undone at once: give up, return. */
  readonly 'usulan/alasan': {
    readonly kepala: KepalaUsulan;
    readonly judul: string;
    readonly penjelasan: string;
    readonly aksi: string;
    readonly galat: readonly GalatRingkas[];
    readonly kolom: readonly Kolom[];
    readonly tombol: string;
  };
  readonly 'usulan/catat-kemudian': Formulir & {
    readonly kepala: KepalaUsulan;
    readonly nomor: number;
    readonly sebutan: string;
    readonly batas: number;
    readonly softcopy: SoftcopyLangkah | null;
    readonly berkas: readonly BerkasDiperiksa[];
  };
  /** A save over a newer version. */
  readonly 'usulan/bentrok': {
    readonly kepala: KepalaUsulan;
    readonly penjelasan: string;
    readonly aksi: string;
    readonly galat: readonly GalatRingkas[];
    readonly kolom: readonly KolomBentrok[];
    /** Fields that go along unseen: typed here and the same on both sides. */
    readonly ikut: readonly NilaiTersembunyi[];
    /** What the button does: `simpan` or `selesai`. */
    readonly tombol: { readonly nilai: string; readonly label: string };
    /** Whether it can be saved at all; where the step is over, what was typed is only shown. */
    readonly bolehSimpan: boolean;
  };
}
