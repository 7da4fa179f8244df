// Numbers of the buku rekap begin at 0001.
import type { AturanInformasi } from '../../aturan.ts';

export const nomorRekap: AturanInformasi = {
  id: 'register/nomor-rekap',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Nomor buku rekap dimulai dari 0001.',
  mengapa:
    'Nomor adalah pengenal informasi untuk selamanya dan unsur pertama Daftar Informasi Publik.',
  dasarHukum: ['SOP 2 Januari 2025, Pencatatan/Pendataan angka 1', 'Perki 1/2021'],
  *check(record) {
    if (record.nomor !== '0000') return;
    yield {
      file: record.file,
      key: [],
      message: 'Nomor 0000 bukan nomor buku rekap.',
      fix: `Pindahkan folder ini ke nomor berikutnya yang belum dipakai pada tahun ${record.tahun}.`,
    };
  },
};
