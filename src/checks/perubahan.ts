// What a proposed change does, as data for reports: record by record, column by column, file by file.
import type { InformasiPublik } from '#domain/informasi-publik.ts';

/** What happened to a record. */
export type Kejadian = 'baru' | 'diubah' | 'diganti' | 'dicabut' | 'dihapus';

/** What the change does to one record. */
export interface PerubahanInformasi {
  readonly id: string;
  /** `content/informasi/2025/0007`. */
  readonly folder: string;
  readonly kejadian: Kejadian;
  /** Empty when it never could be read. */
  readonly judul: string;
  /** Null when it is new, or could not be read. */
  readonly sebelum: InformasiPublik | null;
  /** Null when it is gone, or cannot be read. */
  readonly sesudah: InformasiPublik | null;
  /** The row of the DIP, or of the DIK, that is proposed; empty when there is none. */
  readonly baris: readonly IsiKolom[];
  readonly langkah: readonly LangkahDitinjau[];
  /** Metadata that differs; empty for a new record. */
  readonly kolom: readonly PerubahanKolom[];
  readonly berkas: readonly PerubahanBerkas[];
  readonly teks: readonly PerubahanTeks[];
}

/** One column of a row, and what stands in it. */
export interface IsiKolom {
  readonly nama: string;
  readonly isi: string;
}

/** A step of the SOP beside what was done. */
export interface LangkahDitinjau {
  readonly nomor: number;
  readonly sebutan: string;
  /** Minutes the SOP allows; null for a step it does not know. */
  readonly batasMenit: number | null;
  /** Null when the step was not carried out. */
  readonly dilaksanakan: {
    readonly mulai: string;
    readonly selesai: string;
    readonly menit: number;
    /** Positions, not names. */
    readonly pelaksana: readonly string[];
    readonly keterangan: string;
  } | null;
}

/** A metadata field, old and new; empty text where there was nothing. */
export interface PerubahanKolom {
  readonly nama: string;
  readonly lama: string;
  readonly baru: string;
}

/** A softcopy file, old and new size; null where there was none. */
export interface PerubahanBerkas {
  readonly nama: string;
  readonly lama: number | null;
  readonly baru: number | null;
}

/** The lines of a text file that differ. */
export interface PerubahanTeks {
  /** File name within the record, or path for other files. */
  readonly nama: string;
  readonly peristiwa: 'baru' | 'diubah' | 'dihapus';
  /** Differing lines with a line around them; empty when there is nothing to show. */
  readonly baris: readonly BarisTeks[];
  /** Why not everything is shown; null when everything is. */
  readonly batas: 'terlalu-panjang' | 'dipotong' | 'bukan-teks' | null;
}

/** A line of a difference; `…` stands where equal lines were left out. */
export interface BarisTeks {
  readonly tanda: '+' | '-' | ' ' | '…';
  readonly teks: string;
}
