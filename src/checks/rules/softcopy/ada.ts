// Public information has a softcopy.
import type { AturanInformasi } from '../../aturan.ts';

export const ada: AturanInformasi = {
  id: 'softcopy/ada',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Informasi terbuka mempunyai sekurang-kurangnya satu softcopy.',
  mengapa:
    'SOP menyerahkan dan menyimpan softcopy; tanpa itu warga tidak dapat membuka informasinya di situs.',
  dasarHukum: ['SOP 2 Januari 2025, Uraian langkah 2 dan 3'],
  *check(record) {
    if (record.klasifikasi === 'dikecualikan' || record.softcopy.length > 0) return;
    const isPrintOnly =
      record.hardcopy.lokasi !== '' &&
      record.bentuk.length > 0 &&
      record.bentuk.every((one) => one === 'cetak');
    yield isPrintOnly
      ? {
          file: record.file,
          key: ['bentuk'],
          severity: 'warning',
          message: 'Informasi ini belum didigitalkan; baru tersedia dalam bentuk cetak.',
          fix: 'Pindai dokumennya, taruh berkasnya di folder ini, dan catat pada "softcopy".',
        }
      : {
          file: record.file,
          key: ['softcopy'],
          message: 'Informasi ini belum mempunyai softcopy.',
          fix: 'Taruh berkasnya di folder ini dan catat pada "softcopy"; bila hanya ada cetakannya, tulis bentuk "cetak" saja.',
        };
  },
};
