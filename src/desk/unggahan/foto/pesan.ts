// What goes between the desk and the process that works on photos for it.
import type { Susunan } from '../catatan.ts';

/** One photo and how it stands on its page. */
export interface FotoPdf extends Pick<Susunan, 'putar' | 'potong'> {
  readonly path: string;
}

/** A small picture of a photo, or a PDF of several. */
export type TugasFoto =
  | { readonly jenis: 'kecil'; readonly dari: string; readonly ke: string }
  | {
      readonly jenis: 'pdf';
      readonly foto: readonly FotoPdf[];
      readonly ke: string;
      readonly judul: string;
      /** The moment the PDF says it was made. */
      readonly saat: string;
    };

/** Why it could not be done, and with which photo, counted from 0. */
export interface GagalFoto {
  readonly sebab: 'rusak' | 'terlalu-besar';
  readonly foto: number;
}

/** What the process answers; `mati` asks to be ended, since its memory is used up. */
export type JawabanFoto =
  | { readonly jenis: 'selesai'; readonly gagal: GagalFoto | null }
  | { readonly jenis: 'mati' };
