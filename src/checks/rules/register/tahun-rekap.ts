// The year of a record's folder is the year in which it entered the buku rekap.
import type { AturanInformasi } from '../../aturan.ts';
import { langkahPencatatan } from '../../langkah.ts';

export const tahunRekap: AturanInformasi = {
  id: 'register/tahun-rekap',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Tahun folder informasi sama dengan tahun pencatatannya dalam buku rekap.',
  mengapa:
    'Buku rekap disusun per tahun pencatatan; baris di tahun yang keliru tidak akan ditemukan.',
  dasarHukum: ['SOP 2 Januari 2025, Pencatatan/Pendataan angka 1'],
  *check(record, fakta) {
    const step = langkahPencatatan(record, fakta);
    if (step === undefined) return;
    const { langkah, index } = step;
    const year = langkah.selesai.slice(0, 4);
    // A correction is entered again, in its own year; the record keeps its number.
    if (year === record.tahun || (record.revisiKe > 0 && year > record.tahun)) return;
    yield {
      file: record.file,
      key: ['langkah', index, 'selesai'],
      message: `Informasi ini ada di folder tahun ${record.tahun}, tetapi langkah ${langkah.nomor} mencatatnya dalam buku rekap pada tahun ${year}.`,
      fix: `Perbaiki waktu langkah ${langkah.nomor} bila keliru. Informasi baru: pindahkan ke folder tahun ${year} dengan nomor berikutnya.`,
    };
  },
};
