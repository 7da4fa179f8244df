// Makes one PDF of the photos that wait for a proposal; it lies in quarantine like any other upload and is inspected.
import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '#base/limits.ts';
import { batasUkuran, kalimatTolak, masalahFotoBesar, masalahFotoRusak } from './masalah.ts';
import type { FotoTersusun } from './susunan.ts';
import type { OlahFoto } from './foto/olah.ts';
import type { Atau, Kuarantina, Pemilik, Unggahan } from './unggahan.ts';

/** What one PDF is to be made of. */
export interface PermintaanPdf {
  /** The title in the PDF; its file name is made from it. */
  readonly judul: string;
  readonly foto: readonly FotoTersusun[];
  /** An earlier PDF of the same photos, which this one replaces. */
  readonly ganti: string | null;
  /** The moment the PDF says it was made. */
  readonly saat: string;
}

/** What makes it. */
export interface AlatPdf {
  readonly kuarantina: Kuarantina;
  readonly foto: OlahFoto;
}

/** Makes the PDF, or says why not; the photos stay until the day is over, so that it can be made again. */
export async function jadikanPdf(
  { kuarantina, foto: olah }: AlatPdf,
  pemilik: Pemilik,
  { judul, foto, ganti, saat }: PermintaanPdf,
): Promise<Atau<{ readonly unggahan: Unggahan }>> {
  const alasan = tolak(judul, foto);
  if (alasan !== null) return { ok: false, alasan };
  const ada = await kuarantina.daftar(pemilik, 'foto');
  const names: string[] = [];
  for (const { id } of foto) {
    const satu = ada.find((one) => one.id === id);
    if (satu === undefined) return { ok: false, alasan: kalimatTolak.tidakAda };
    if (satu.masalah !== null) return { ok: false, alasan: satu.masalah };
    names.push(satu.namaAsli);
  }
  const ke = join(kuarantina.dir, `${randomUUID()}.pdf`);
  try {
    const halaman = foto.map(({ id, putar, potong }) => ({
      path: join(kuarantina.dir, id),
      putar,
      potong,
    }));
    const gagal = await olah.pdf({ foto: halaman, ke, judul: judul.trim(), saat });
    if (gagal !== null)
      return { ok: false, alasan: kalimatGagal(gagal.sebab, names[gagal.foto] ?? '') };
    return await masukkan(kuarantina, pemilik, { ke, judul, foto, ganti });
  } finally {
    await rm(ke, { force: true });
  }
}

function tolak(judul: string, foto: readonly FotoTersusun[]): string | null {
  if (judul.trim() === '') return 'Judul PDF belum diisi. Tulis judul dokumen yang dipotret.';
  if (foto.length === 0) return 'Belum ada foto. Tambahkan paling sedikit satu foto.';
  if (foto.length > limits.photosPerPdf)
    return `Satu PDF memuat paling banyak ${limits.photosPerPdf} foto. Bagi menjadi beberapa PDF.`;
  return null;
}

function kalimatGagal(sebab: 'rusak' | 'terlalu-besar', nama: string): string {
  if (sebab === 'rusak') return masalahFotoRusak(nama);
  return `${masalahFotoBesar(nama)} PDF juga tidak boleh melebihi ${batasUkuran}; bila fotonya banyak, bagi menjadi beberapa PDF.`;
}

/** Puts the finished PDF into quarantine, in place of the one it replaces, and notes how the photos stood. */
async function masukkan(
  kuarantina: Kuarantina,
  pemilik: Pemilik,
  { ke, judul, foto, ganti }: Omit<PermintaanPdf, 'saat'> & { readonly ke: string },
): Promise<Atau<{ readonly unggahan: Unggahan }>> {
  const { size } = await stat(ke);
  const lama = ganti === null ? null : kuarantina.cari(pemilik.akun, ganti);
  if (lama?.kode === pemilik.kode && lama.untuk === 'berkas')
    await kuarantina.hapus(pemilik.akun, lama.id);
  const awal = {
    nama: `${judul.replaceAll(/[/\\]/gu, ' ')}.pdf`,
    untuk: 'berkas',
    ukuran: size,
  } as const;
  const mulai = await kuarantina.mulai(pemilik, awal);
  if (!mulai.ok) return mulai;
  await rename(ke, join(kuarantina.dir, mulai.catatan.id));
  for (const { id, urutan, putar, potong } of foto)
    await kuarantina.catat(id, { susunan: { urutan, putar, potong } });
  const unggahan = await kuarantina.periksa(pemilik.akun, mulai.catatan.id);
  return unggahan === null ? { ok: false, alasan: kalimatTolak.gagal } : { ok: true, unggahan };
}
