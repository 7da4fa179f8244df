// Why an upload is not taken: one clear sentence and one that says what to do.
import { formatUkuran } from '#base/angka.ts';
import { limits } from '#base/limits.ts';
import { kalimatMasalah } from '#checks/masalah-softcopy.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { labelOfType, typeOfExtension } from '#softcopy/types.ts';

/** How an officer calls what arrived instead of a document. */
const jenisLain: Readonly<Record<string, string>> = {
  'text/html': 'halaman web (HTML)',
  'image/svg+xml': 'gambar SVG',
  'application/xml': 'berkas XML',
  'application/zip': 'berkas ZIP',
  'application/x-rar-compressed': 'berkas RAR',
  'application/x-msdownload': 'program',
  'application/x-elf': 'program',
  'text/x-script': 'program',
  'application/x-cfb': 'dokumen Office versi lama (DOC, XLS, atau PPT)',
  'application/rtf': 'dokumen RTF',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'salindia (PPTX)',
  'image/heic': 'foto HEIC',
  'image/heif': 'foto HEIC',
  'image/webp': 'gambar WebP',
  'image/gif': 'gambar GIF',
  'image/tiff': 'gambar TIFF',
  'video/mp4': 'video',
  'text/plain': 'teks biasa',
};

export const batasUkuran = formatUkuran(limits.softcopyBytes);

/** What is wrong with an upload of this name, or null. */
export function masalahSoftcopy(nama: string, facts: SoftcopyFacts): string | null {
  if (facts.problem === 'jenis-tidak-diizinkan') return masalahJenis(nama, facts.detected);
  if (facts.problem !== null) {
    const { message, fix } = kalimatMasalah[facts.problem];
    return `Berkas "${nama}" ${message}. ${fix}`;
  }
  if (facts.type === null || typeOfExtension(nama) === facts.type) return null;
  return `Isi "${nama}" sebenarnya ${labelOfType(facts.type)}, tidak sesuai dengan akhiran namanya. Ganti akhiran nama berkas itu, lalu unggah lagi.`;
}

/** What is wrong with a photo of this name, or null. */
export function masalahFoto(nama: string, facts: SoftcopyFacts): string | null {
  const isPicture = facts.type === 'image/jpeg' || facts.type === 'image/png';
  if (facts.problem === null && !isPicture)
    return `"${nama}" bukan foto. Pilih foto JPEG atau PNG; dokumen diunggah pada bagian berkas.`;
  if (facts.detected === 'image/heic' || facts.detected === 'image/heif')
    return `"${nama}" adalah foto HEIC yang belum dapat dibuka. Atur kamera ke pilihan "Paling kompatibel" (JPEG), lalu potret lagi.`;
  // A camera may name its files as it likes: the content is what counts.
  return facts.problem === null ? null : masalahSoftcopy(nama, facts);
}

/** A photo that opens for inspection but not for drawing. */
export const masalahFotoRusak = (nama: string): string =>
  `Foto "${nama}" rusak atau terpotong, sehingga tidak dapat dibuka. Potret lagi, atau salin ulang dari kamera.`;

/** A picture of more elements than are worked on. */
export const masalahFotoBesar = (nama: string): string =>
  `Foto "${nama}" terlalu besar untuk diolah. Potret lagi dengan resolusi lebih rendah.`;

function masalahJenis(nama: string, detected: string | null): string {
  const { message, fix } = kalimatMasalah['jenis-tidak-diizinkan'];
  const lain = detected === null ? undefined : jenisLain[detected];
  if (lain === undefined) return `Berkas "${nama}" ${message}. ${fix}`;
  const janji = typeOfExtension(nama);
  const bukan = janji === null ? '' : `, bukan ${labelOfType(janji)}`;
  return `Isi "${nama}" adalah ${lain}${bukan}; jenis itu tidak diterima arsip. ${fix}`;
}

/** Sentences of refusals that are not about the content. */
export const kalimatTolak = {
  terlaluBesar: `Berkas ini melebihi batas ${batasUkuran}. Pindai ulang dengan resolusi lebih rendah, atau bagi menjadi beberapa berkas.`,
  terlaluBanyak: `Berkas yang menunggu sudah ${limits.uploadsPerAccount}. Hapus yang tidak dipakai atau simpan dahulu, lalu unggah lagi.`,
  tidakAda: 'Unggahan ini tidak ada lagi. Pilih berkasnya, lalu unggah lagi.',
  belumLengkap: 'Unggahan ini belum lengkap. Lanjutkan pengirimannya sampai selesai.',
  berubah: 'Isi unggahan ini berubah setelah diperiksa. Hapus, lalu unggah lagi.',
  permintaanSalah: 'Permintaan unggah ini tidak lengkap. Muat ulang halaman, lalu coba lagi.',
  tidakBoleh: 'Anda tidak dapat mengunggah berkas untuk usulan ini.',
  terputus: 'Pengiriman terputus sebelum selesai, jadi berkasnya tidak disimpan. Coba lagi.',
  bukanFormulir:
    'Berkas harus dikirim melalui formulir unggah. Muat ulang halaman, lalu coba lagi.',
  tanpaBerkas: 'Belum ada berkas yang dipilih. Pilih paling sedikit satu berkas.',
  gagal: 'Berkas tidak dapat disimpan saat ini. Coba lagi; bila tetap gagal, hubungi pengelola.',
} as const;
