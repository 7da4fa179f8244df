// What is known of one softcopy after looking at its bytes. Plain data that survives a message between threads;
// it never holds the personal data it reports, and it never judges.
import type { SoftcopyType } from './types.ts';

export const softcopyProblems = [
  /** No bytes at all. */
  'kosong',
  /** More bytes than limits.softcopyBytes. */
  'terlalu-besar',
  /** More pages than limits.pdfPages or more text than limits.softcopyTextLength. */
  'terlalu-panjang',
  /** Content that is not on the allow-list, whatever the name says. */
  'jenis-tidak-diizinkan',
  /** A text file in another encoding than UTF-8. */
  'bukan-utf8',
  /** Cut off or damaged. */
  'rusak',
  /** Opens only with a password. */
  'terenkripsi',
  /** A ZIP container that unpacks to more than limits.unzippedBytes. */
  'bom-zip',
  /** Macros, or JavaScript or programs started from a PDF. */
  'isi-aktif',
  /** Inspection took longer than limits.inspectMs. */
  'waktu-habis',
  /** Inspection needed more memory than it may have. */
  'memori-habis',
] as const;

/** Why a softcopy could not be read as it should, or must not be taken. */
export type SoftcopyProblem = (typeof softcopyProblems)[number];

/** Where a softcopy's text came from. */
export type TextSource = 'lapisan-teks' | 'tidak-ada';

/** Which kind of personal number: NIK, family card, mobile telephone, tax number, bank account. */
export type PersonalDataKind = 'nik' | 'nkk' | 'telepon' | 'npwp' | 'rekening';

/** A personal number in a text. */
export interface PersonalDataHit {
  readonly kind: PersonalDataKind;
  /** Counted from 1 by form feeds; null when the text has none. */
  readonly page: number | null;
  /** Counted from 1, within the page where there are pages. */
  readonly line: number;
  /** At most the first four digits, every other place a dot: `1872••••••••••••`. */
  readonly sample: string;
  /** How many digits of it the document shows; fewer than all when it is masked, but too weakly. */
  readonly visibleDigits: number;
}

/** Which part of a softcopy personal data was seen in; `tersembunyi` is what a reader does not see at once (notes, headers, form fields). */
export type PersonalDataSource = 'teks' | 'properti' | 'tersembunyi' | 'nama-berkas';

/** Personal data in a softcopy. */
export interface SoftcopyPersonalData extends PersonalDataHit {
  readonly source: PersonalDataSource;
}

/** What is found by reading the content. */
export interface ContentFacts {
  /** The real type by content when it is on the allow-list, else null. */
  readonly type: SoftcopyType | null;
  /** Whatever MIME type was detected, for the message; null when nothing is known. */
  readonly detected: string | null;
  /** Pages of a PDF; null for other types. */
  readonly pages: number | null;
  readonly textSource: TextSource;
  /** Plain text in NFC with \n line ends; \f between the pages of a PDF; null when there is none. */
  readonly text: string | null;
  /** The title in the document's own properties. */
  readonly title: string | null;
  /** The language in the document's own properties, as written there. */
  readonly language: string | null;
  readonly personalData: readonly SoftcopyPersonalData[];
  readonly problem: SoftcopyProblem | null;
}

/** What is known of one softcopy. */
export interface SoftcopyFacts extends ContentFacts {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Facts of content of which nothing could be read, because of `problem`. */
export function unreadable(problem: SoftcopyProblem): ContentFacts {
  return {
    type: null,
    detected: null,
    pages: null,
    textSource: 'tidak-ada',
    text: null,
    title: null,
    language: null,
    personalData: [],
    problem,
  };
}
