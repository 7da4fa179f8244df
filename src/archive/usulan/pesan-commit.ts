// Commit messages of proposals: an Indonesian sentence, what was said, and the trailers by which it is read again.
import { limits } from '#base/limits.ts';
import { informasiOfKode, type JenisUsulan, type Tindakan } from '#domain/usulan.ts';
import { parseTrailers, withTrailers, type Trailer } from '#storage/trailers.ts';

/** What a message says. */
export interface IsiPesan {
  readonly judul: string;
  /** Reason or comment; empty where none was given. */
  readonly pesan: string;
  readonly trailers: readonly Trailer[];
}

/** The message; nothing that a person typed can become a trailer or hide one. */
export function formatPesan({ judul, pesan, trailers }: IsiPesan): string {
  const body = cleanText(pesan);
  const subject = cleanText(judul).replace(/\s+/g, ' ');
  return withTrailers(body === '' ? subject : `${subject}\n\n${body}`, trailers);
}

/** Text without control characters; a line that begins with `#` is moved in, for git would take it for a note. */
const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
    .trim()
    .slice(0, limits.reasonLength)
    .split('\n')
    .map((line) => (line.startsWith('#') ? ` ${line}` : line).trimEnd())
    .join('\n');

/** What a person said in a message: all between its first line and its trailers. */
export function pesanOf(message: string): string {
  const start = message.indexOf('\n\n');
  const end = message.trimEnd().lastIndexOf('\n\n');
  return start < 0 || end <= start ? '' : message.slice(start, end).trim();
}

/** Values by key of a message's trailers. */
export function trailersOf(message: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { key, value } of parseTrailers(message))
    values.set(key, [...(values.get(key) ?? []), value]);
  return values;
}

/** What a subject tells of. */
interface Pokok {
  readonly jenis: JenisUsulan;
  /** `2026/0019 (Judul)`. */
  readonly nama: string;
  /** `langkah 1`; empty where there is none. */
  readonly langkah: string;
}

/** The subject of an act, as `git log --oneline` tells the story. */
export function judulPesan(tindakan: Tindakan, { jenis, nama, langkah }: Pokok): string {
  const sentences: Readonly<Record<Tindakan, string>> = {
    buat: `${awalan[jenis]} ${nama}`,
    mulai: `Memulai ${langkah}: ${nama}`,
    simpan: `Menyimpan isian ${langkah}: ${nama}`,
    selesai: `Menyelesaikan ${langkah}: ${nama}`,
    'catat-kemudian': `Mencatat kemudian ${langkah}: ${nama}`,
    ajukan: `Mengajukan kembali ${nama}`,
    kembalikan: `Mengembalikan ${nama}`,
    komentari: `Mengomentari ${nama}`,
    batalkan: `Membatalkan usulan ${nama}`,
    'terbitkan-segera': `Menerbitkan segera ${nama}`,
    setujui: `Menyetujui ${nama}`,
  };
  return sentences[tindakan];
}

const awalan: Readonly<Record<JenisUsulan, string>> = {
  baru: 'Memulai informasi baru',
  ganti: 'Memulai informasi pengganti',
  revisi: 'Mengusulkan perbaikan',
  cabut: 'Mengusulkan pencabutan',
  petugas: 'Mengusulkan perubahan',
  'tinjau-sop': 'Mengusulkan',
};

const titleLength = 60;

/** What a proposal is about, for a subject: `2026/0019 (Judul)`. */
export function namaUsulan(kode: string, judul: string | null): string {
  if (kode === 'petugas') return 'daftar petugas';
  if (kode === 'sop') return 'tinjauan SOP';
  const title = judul ?? '';
  const short = title.length > titleLength ? `${title.slice(0, titleLength - 1)}…` : title;
  return `${informasiOfKode(kode) ?? kode}${short === '' ? '' : ` (${short})`}`;
}
