// Usulan: a proposed change on its way to the Atasan PPID, told by what was done to it. Pure: what was done comes in,
// where it stands comes out; nobody can write down where it stands.
import type { Sop } from './sop.ts';

/** What a proposal wants: a new record, a new one in place of another, a correction, a revocation, or a change around records. */
export const jenisUsulanList = [
  'baru',
  'ganti',
  'revisi',
  'cabut',
  'petugas',
  'tinjau-sop',
] as const;
/** Kind of a proposal. */
export type JenisUsulan = (typeof jenisUsulanList)[number];

/** What can be done to a proposal. */
export const tindakanList = [
  'buat',
  'mulai',
  'simpan',
  'selesai',
  'catat-kemudian',
  'ajukan',
  'kembalikan',
  'komentari',
  'batalkan',
  'terbitkan-segera',
  'setujui',
] as const;
/** One thing done to a proposal. */
export type Tindakan = (typeof tindakanList)[number];

/** Where a proposal stands. */
export const tahapList = [
  'langkah-menunggu',
  'langkah-berjalan',
  'perbaikan',
  'persetujuan',
  'terbit-segera',
  'disetujui',
  'batal',
] as const;
/** Name of a place where a proposal can stand. */
export type JenisTahap = (typeof tahapList)[number];
/** Where a proposal stands; a step of the SOP by its number, and since when it is worked on (ISO 8601). */
export type Tahap =
  | { readonly jenis: 'langkah-menunggu'; readonly nomor: number }
  | { readonly jenis: 'langkah-berjalan'; readonly nomor: number; readonly mulai: string }
  | { readonly jenis: Exclude<JenisTahap, 'langkah-menunggu' | 'langkah-berjalan'> };

/** Something that was done: one commit. */
export interface Kejadian {
  readonly tindakan: Tindakan;
  /** Officer id. */
  readonly oleh: string;
  /** Moment on the server, ISO 8601 with offset. */
  readonly saat: string;
  readonly commit: string;
  /** Reason or comment; empty where none is asked. */
  readonly pesan: string;
}

/** A proposal. */
export interface Usulan {
  /** `2026-0019` for a record, `petugas`, or `sop`. */
  readonly kode: string;
  readonly jenis: JenisUsulan;
  /** The record it is about; null for `petugas` and `tinjau-sop`. */
  readonly informasi: string | null;
  /** Code of the subbagian that holds the record; empty when there is none. */
  readonly subbagian: string;
  /** The commit of `main` it was made from, and the commit it is at. */
  readonly dasar: string;
  readonly ujung: string;
  readonly tahap: Tahap;
  /** Officers whom the record in the proposal names as having executed a step. */
  readonly pelaksana: readonly string[];
  /** Oldest first; the first is `buat`. */
  readonly kejadian: readonly Kejadian[];
}

/** The code of a proposal about a record: `2026-0019` for `2026/0019`. */
export const kodeOfInformasi = (id: string): string => id.replace('/', '-');

/** The record that a code means; null for `petugas` and `sop`. */
export const informasiOfKode = (kode: string): string | null =>
  /^\d{4}-\d{4}$/.test(kode) ? kode.replace('-', '/') : null;

/** The steps a proposal goes through: those of the SOP in force. */
export type Alur = Pick<Sop, 'langkah'>;

/** The step that writes the row of the buku rekap: corrections begin there, and returned proposals go back to it. */
export function langkahPendataan({ langkah }: Alur): number {
  const recording = langkah.find(({ mencatatBukuRekap }) => mencatatBukuRekap) ?? langkah[0];
  return recording?.nomor ?? 1;
}

/** Where a proposal of a kind begins. */
export function tahapAwal(jenis: JenisUsulan, alur: Alur): Tahap {
  if (jenis === 'baru' || jenis === 'ganti')
    return { jenis: 'langkah-menunggu', nomor: alur.langkah[0]?.nomor ?? 1 };
  if (jenis === 'revisi') return { jenis: 'langkah-menunggu', nomor: langkahPendataan(alur) };
  return { jenis: 'persetujuan' };
}

/** Whether a proposal goes through steps of the SOP, or straight to approval. */
export const isBerlangkah = (jenis: JenisUsulan): boolean =>
  jenis === 'baru' || jenis === 'ganti' || jenis === 'revisi';

/** What a step from one place to the next is worked out from. */
interface Langkahan {
  readonly jenis: JenisUsulan;
  readonly tahap: Tahap;
  readonly saat: string;
  readonly alur: Alur;
}

const perpindahan: Readonly<Record<Tindakan, (at: Langkahan) => Tahap | null>> = {
  buat: () => null,
  mulai: ({ tahap, saat }) =>
    tahap.jenis === 'langkah-menunggu'
      ? { jenis: 'langkah-berjalan', nomor: tahap.nomor, mulai: saat }
      : null,
  simpan: ({ tahap }) => (tahap.jenis === 'langkah-berjalan' ? tahap : null),
  selesai: ({ tahap, alur }) =>
    tahap.jenis === 'langkah-berjalan' ? tahapBerikut(tahap.nomor, alur) : null,
  'catat-kemudian': ({ tahap, alur }) =>
    'nomor' in tahap ? tahapBerikut(tahap.nomor, alur) : null,
  ajukan: ({ tahap }) => (tahap.jenis === 'perbaikan' ? { jenis: 'persetujuan' } : null),
  kembalikan: tahapDikembalikan,
  komentari: ({ tahap }) => (isOver(tahap) ? null : tahap),
  batalkan: ({ tahap }) =>
    isOver(tahap) || tahap.jenis === 'terbit-segera' ? null : { jenis: 'batal' },
  'terbitkan-segera': ({ jenis, tahap }) =>
    tahap.jenis === 'persetujuan' && isBerlangkah(jenis) ? { jenis: 'terbit-segera' } : null,
  setujui: ({ tahap }) => (isReviewed(tahap) ? { jenis: 'disetujui' } : null),
};

/** Where a proposal stands after something was done to it; null where that cannot be done. */
export const tahapSesudah = (
  { jenis, tahap }: Pick<Usulan, 'jenis' | 'tahap'>,
  { tindakan, saat }: Pick<Kejadian, 'tindakan' | 'saat'>,
  alur: Alur,
): Tahap | null => perpindahan[tindakan]({ jenis, tahap, saat, alur });

function tahapBerikut(nomor: number, { langkah }: Alur): Tahap {
  const next = langkah.find((step) => step.nomor > nomor);
  return next === undefined
    ? { jenis: 'persetujuan' }
    : { jenis: 'langkah-menunggu', nomor: next.nomor };
}

/** What is returned goes back to where the row of the buku rekap is written; what has no steps, to whoever proposed it. */
function tahapDikembalikan({ jenis, tahap, alur }: Langkahan): Tahap | null {
  const recording = langkahPendataan(alur);
  const isLater = 'nomor' in tahap && tahap.nomor > recording;
  if (!isLater && !isReviewed(tahap)) return null;
  return isBerlangkah(jenis)
    ? { jenis: 'langkah-menunggu', nomor: recording }
    : { jenis: 'perbaikan' };
}

/** Whether it lies before the Atasan PPID. */
const isReviewed = ({ jenis }: Tahap): boolean =>
  jenis === 'persetujuan' || jenis === 'terbit-segera';

/** Whether nothing more can happen to it. */
const isOver = ({ jenis }: Tahap): boolean => jenis === 'disetujui' || jenis === 'batal';

/** Officers who executed a step of it or wrote any of it; none of them may approve it. A comment writes nothing. */
export const pelakuUsulan = ({
  jenis,
  pelaksana,
  kejadian,
}: Pick<Usulan, 'jenis' | 'pelaksana' | 'kejadian'>): ReadonlySet<string> =>
  new Set([
    // What is revoked is not done again.
    ...(isBerlangkah(jenis) ? pelaksana : []),
    ...kejadian
      .filter(({ tindakan }) => tindakan !== 'komentari' && tindakan !== 'kembalikan')
      .map(({ oleh }) => oleh),
  ]);

/** Whether the public has seen it already, by the urgent lane. */
export const isTerbit = ({ kejadian }: Pick<Usulan, 'kejadian'>): boolean =>
  kejadian.some(({ tindakan }) => tindakan === 'terbitkan-segera');
