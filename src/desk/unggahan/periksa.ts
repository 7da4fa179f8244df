// Looks at one upload that arrived whole: what it is, and why it is not taken if it is not.
import { readFile } from 'node:fs/promises';
import type { Inspector } from '#softcopy/inspector.ts';
import type { Catatan, Hasil } from './catatan.ts';
import type { OlahFoto } from './foto/olah.ts';
import { masalahFoto, masalahFotoBesar, masalahFotoRusak, masalahSoftcopy } from './masalah.ts';

/** Those who look. */
export interface Pemeriksa {
  readonly inspector: Pick<Inspector, 'inspect'>;
  readonly foto: OlahFoto;
}

/** What is found in the bytes at `path`; of a good photo a small picture is made beside it. */
export async function periksaIsi(
  { inspector, foto }: Pemeriksa,
  path: string,
  { nama, namaAsli, untuk }: Pick<Catatan, 'nama' | 'namaAsli' | 'untuk'>,
): Promise<Hasil> {
  const facts = await inspector.inspect(await readFile(path), nama);
  const { sizeBytes: ukuran, type: jenis, pages: halaman, sha256 } = facts;
  const hasil = { ukuran, jenis, halaman, sha256 };
  if (untuk === 'berkas') return { ...hasil, masalah: masalahSoftcopy(nama, facts) };

  const masalah = masalahFoto(namaAsli, facts);
  if (masalah !== null) return { ...hasil, masalah };
  const gagal = await foto.kecil(path, `${path}.kecil`);
  if (gagal === null) return { ...hasil, masalah: null };
  return {
    ...hasil,
    masalah: gagal.sebab === 'rusak' ? masalahFotoRusak(namaAsli) : masalahFotoBesar(namaAsli),
  };
}
