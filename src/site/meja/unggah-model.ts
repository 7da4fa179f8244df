// What the part of a page where files and photos are brought shows.

/** A file that waits, inspected. */
export interface ButirUnggah {
  readonly id: string;
  /** Its name in the archive. */
  readonly nama: string;
  /** `PDF · 3 halaman · 214 KB`. */
  readonly rincian: string;
  /** Why it is not taken; empty when all is well. */
  readonly masalah: string;
  /** Whether people who cannot see need to be told what it shows. */
  readonly isGambar: boolean;
  /** What was typed of it before. */
  readonly sebutan: string;
  readonly teksAlternatif: string;
}

/** A photo that waits for its PDF, and how it stood in the last one. */
export interface ButirFoto {
  readonly id: string;
  readonly nama: string;
  readonly masalah: string;
  /** Whether a PDF was made of it as it stands. */
  readonly isDalamPdf: boolean;
  readonly putar: number;
  readonly potong: {
    readonly kiri: number;
    readonly atas: number;
    readonly kanan: number;
    readonly bawah: number;
  };
}

/** The whole part. */
export interface ModelUnggah {
  /** The proposal. */
  readonly kode: string;
  /** Id of the form that takes the files over; the fields of each file belong to it. */
  readonly formulir: string;
  /** `50 MB`, and the same in bytes. */
  readonly batas: string;
  readonly batasByte: number;
  /** Kinds that are taken, in words, and as endings for the file picker. */
  readonly jenis: string;
  readonly akhiran: string;
  readonly berkas: readonly ButirUnggah[];
  readonly foto: readonly ButirFoto[];
  /** Suggested title of the PDF: the record's. */
  readonly judul: string;
}

/** The four sides a photo is cropped from. */
export const sisiFoto = ['kiri', 'atas', 'kanan', 'bawah'] as const;
