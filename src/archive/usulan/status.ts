// Records that lose their force: revoked or replaced, with the reason, on both ends of the link.
import { informasiIndex } from '../layout.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import { readIndex } from './baca-informasi.ts';
import { bytesOf, type Suntingan } from './bahan.ts';
import { frontmatterOf, tulisKunci } from './tulis-informasi.ts';

/** Which record, as it stands at which commit. */
interface Sasaran {
  readonly arsip: ArsipKerja;
  readonly commit: string;
  readonly id: string;
}

/** Revokes a record, with or without another that does it; null when a text cannot be changed. */
export async function cabut(
  sasaran: Sasaran,
  { alasan, dicabutOleh }: { readonly alasan: string; readonly dicabutOleh: string | null },
): Promise<Suntingan | null> {
  const own = await ubahIndex(sasaran, () => ({
    status: 'dicabut',
    alasan_status: alasan.trim(),
    dicabut_oleh: dicabutOleh,
  }));
  if (own === null || dicabutOleh === null) return own;
  const other = await ubahIndex({ ...sasaran, id: dicabutOleh }, ({ mencabut }) => ({
    mencabut: tambahkan(mencabut, sasaran.id),
  }));
  return other === null ? null : new Map([...own, ...other]);
}

/** Marks a record as replaced by another; null when its text cannot be changed. */
export const ganti = (
  sasaran: Sasaran,
  { alasan, digantiOleh }: { readonly alasan: string; readonly digantiOleh: string },
): Promise<Suntingan | null> =>
  ubahIndex(sasaran, () => ({
    status: 'diganti',
    diganti_oleh: digantiOleh,
    alasan_status: alasan.trim(),
  }));

/** Takes the steps from a number on out of a record, because they will be done again; null when that cannot be. */
export const ulangLangkah = (sasaran: Sasaran, mulaiDari: number): Promise<Suntingan | null> =>
  ubahIndex(sasaran, (data) => tanpaLangkah(data, mulaiDari));

/** Begins a correction: the same, and it is counted. */
export const mulaiRevisi = (sasaran: Sasaran, mulaiDari: number): Promise<Suntingan | null> =>
  ubahIndex(sasaran, (data) => ({
    ...tanpaLangkah(data, mulaiDari),
    revisi_ke: Number(data['revisi_ke'] ?? 0) + 1,
  }));

const tanpaLangkah = ({ langkah }: Data, mulaiDari: number): Data => ({
  langkah: Array.isArray(langkah) ? langkah.filter((one) => nomorOf(one) < mulaiDari) : [],
});

type Data = Readonly<Record<string, unknown>>;

async function ubahIndex(
  { arsip, commit, id }: Sasaran,
  change: (data: Data) => Data,
): Promise<Suntingan | null> {
  const text = await readIndex(arsip, commit, id);
  const after = text === null ? null : tulisKunci(text, change(frontmatterOf(text)));
  if (text === null || after === null) return null;
  return after === text ? new Map() : new Map([[informasiIndex(id), bytesOf(after)]]);
}

const tambahkan = (list: unknown, id: string): readonly unknown[] =>
  Array.isArray(list) ? [...new Set([...list, id])] : [id];

const nomorOf = (entry: unknown): number =>
  typeof entry === 'object' && entry !== null && 'nomor' in entry ? Number(entry.nomor) : 0;
