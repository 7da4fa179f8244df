// The lines in which a text file differs from its former version, within limits that are said.
import { isFailure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import type { PerubahanTeks } from '#checks/perubahan.ts';
import type { Keadaan } from './keadaan.ts';
import { diffTeks, type BedaTeks } from './beda-teks.ts';

/** One path in two states of the archive. */
export interface PasanganBerkas {
  readonly sebelum: Keadaan;
  readonly sesudah: Keadaan;
  readonly path: string;
  /** What the report calls it. */
  readonly nama: string;
}

/** Compares a text file; one outside `content/` is only named, for its bytes are not the archive's. */
export async function compareText(pasangan: PasanganBerkas): Promise<PerubahanTeks> {
  const { sebelum, sesudah, path, nama } = pasangan;
  if (!path.startsWith('content/')) {
    return { nama, peristiwa: 'diubah', baris: [], batas: null };
  }
  const [old, young] = [await readBytes(sebelum, path), await readBytes(sesudah, path)];
  const peristiwa = old === null ? 'baru' : young === null ? 'dihapus' : 'diubah';
  return { nama, peristiwa, ...diffBytes(old, young) };
}

/** The bytes of a file; null where it is not, or is no plain file. */
export async function readBytes(
  { arsip, snapshot }: Keadaan,
  path: string,
): Promise<Uint8Array | null> {
  if (!arsip.files.includes(path)) return null;
  try {
    return await snapshot.read(path);
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}

function diffBytes(old: Uint8Array | null, young: Uint8Array | null): BedaTeks {
  const sizes = [old, young].map((bytes) => bytes?.byteLength ?? 0);
  if (Math.max(...sizes) > limits.textDiffBytes) return { baris: [], batas: 'terlalu-panjang' };
  const [a, b] = [decode(old), decode(young)];
  return a === null || b === null ? { baris: [], batas: 'bukan-teks' } : diffTeks(a, b);
}

function decode(bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
