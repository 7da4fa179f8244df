// What is wrong with a softcopy that cannot be taken as it is, and what mends it; said by the rule and at the upload.
import { limits } from '#base/limits.ts';
import { formatAngka, formatUkuran } from '#base/angka.ts';
import type { SoftcopyProblem } from '#softcopy/facts.ts';
import { softcopyTypes } from '#softcopy/types.ts';
import { gabung } from './kalimat.ts';

interface Kalimat {
  /** What is wrong, to stand after the file's name. */
  readonly message: string;
  readonly fix: string;
}

const jenisDiterima = gabung(
  softcopyTypes.map(({ label }) => label),
  'atau',
);

/** A sentence for each problem. */
export const kalimatMasalah: Readonly<Record<SoftcopyProblem, Kalimat>> = {
  kosong: {
    message: 'tidak berisi apa pun',
    fix: 'Salin ulang berkas dari sumbernya; penyalinan sebelumnya mungkin terputus.',
  },
  'terlalu-besar': {
    message: `melebihi batas ${formatUkuran(limits.softcopyBytes)}`,
    fix: 'Pindai ulang dengan resolusi lebih rendah, atau bagi menjadi beberapa berkas.',
  },
  'terlalu-panjang': {
    message: `melebihi batas ${formatAngka(limits.pdfPages)} halaman atau ${formatAngka(limits.softcopyTextLength)} huruf, sehingga tidak dapat diperiksa seluruhnya`,
    fix: 'Bagi menjadi beberapa berkas.',
  },
  'jenis-tidak-diizinkan': {
    message: 'bukan jenis berkas yang diterima arsip',
    fix: `Simpan ulang sebagai ${jenisDiterima}.`,
  },
  'bukan-utf8': {
    message: 'memakai penyandian huruf yang bukan UTF-8',
    fix: 'Simpan ulang dengan pilihan penyandian UTF-8.',
  },
  rusak: {
    message: 'rusak atau terpotong, sehingga tidak dapat dibuka',
    fix: 'Salin ulang berkas dari sumbernya, atau pindai ulang dokumennya.',
  },
  terenkripsi: {
    message: 'terkunci dengan kata sandi',
    fix: 'Simpan ulang tanpa kata sandi.',
  },
  'bom-zip': {
    message: `mengembang menjadi lebih dari ${formatUkuran(limits.unzippedBytes)} saat dibuka`,
    fix: 'Jangan buka berkas itu; mintalah berkas asli dari pembuatnya.',
  },
  'isi-aktif': {
    message: 'memuat program (makro atau skrip) di dalamnya',
    fix: 'Simpan ulang tanpa makro, misalnya sebagai PDF biasa.',
  },
  'waktu-habis': {
    message: 'terlalu rumit untuk diperiksa dalam waktu yang disediakan',
    fix: 'Simpan ulang atau cetak ke PDF dari aplikasi pembuatnya, lalu coba lagi.',
  },
  'memori-habis': {
    message: 'terlalu rumit untuk diperiksa dengan memori yang disediakan',
    fix: 'Simpan ulang atau cetak ke PDF dari aplikasi pembuatnya, lalu coba lagi.',
  },
};
