// An exemption ends on its day; the office prepares before that.
import { addWorkingDays, formatWaktu } from '#base/tanggal.ts';
import type { AturanInformasi } from '../../aturan.ts';

/** Working days before the end within which the office must decide on opening. */
const hariKerja = 30;

export const masaBerlaku: AturanInformasi = {
  id: 'pengecualian/masa-berlaku',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Pengecualian masih dalam batas waktunya.',
  mengapa:
    'Pengecualian yang lewat waktu membuat informasi terbuka dengan sendirinya dan wajib masuk Daftar Informasi Publik.',
  dasarHukum: ['PP 61/2010', 'UU 14/2008 Pasal 17'],
  *check(record, fakta) {
    const sampai = record.pengecualian?.sampai ?? null;
    if (record.klasifikasi !== 'dikecualikan' || sampai === null) return;
    const at = { file: record.file, key: ['pengecualian', 'sampai'] };
    if (sampai < fakta.hari) {
      yield {
        ...at,
        message: `Pengecualian ini sudah berakhir pada ${formatWaktu(sampai)}.`,
        fix: 'Ubah klasifikasinya menjadi informasi terbuka dan lengkapi softcopynya, atau catat keputusan perpanjangannya.',
      };
    } else if (sampai <= addWorkingDays(fakta.hari, hariKerja)) {
      yield {
        ...at,
        severity: 'warning',
        message: `Pengecualian ini akan berakhir pada ${formatWaktu(sampai)}, kurang dari ${hariKerja} hari kerja lagi.`,
        fix: 'Siapkan pembukaannya: tetapkan sebagai informasi terbuka dan masukkan ke Daftar Informasi Publik sebelum tanggal itu.',
      };
    }
  },
};
