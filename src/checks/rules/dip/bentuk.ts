// The forms ticked in the DIP are the forms that are really there.
import type { AturanInformasi } from '../../aturan.ts';

export const bentuk: AturanInformasi = {
  id: 'dip/bentuk',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'Bentuk yang dicentang sesuai dengan softcopy dan hardcopy yang ada.',
  mengapa:
    'Pemohon memilih bentuk dari daftar ini; bentuk yang keliru membuatnya datang dengan sia-sia.',
  dasarHukum: ['Perki 1/2021'],
  *check(record) {
    if (record.bentuk.length === 0) return;
    const isOpen = record.klasifikasi !== 'dikecualikan';
    if (isOpen && record.softcopy.length > 0 && !record.bentuk.includes('online')) {
      yield {
        file: record.file,
        key: ['bentuk'],
        message: 'Softcopy sudah ada, tetapi bentuk "online" belum dicantumkan.',
        fix: 'Tambahkan "online" pada bentuk.',
      };
    }
    if (record.hardcopy.lokasi !== '' && !record.bentuk.includes('cetak')) {
      yield {
        file: record.file,
        key: ['bentuk'],
        message: 'Hardcopy sudah disimpan, tetapi bentuk "cetak" belum dicantumkan.',
        fix: 'Tambahkan "cetak" pada bentuk.',
      };
    }
  },
};
