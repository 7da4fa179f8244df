// A number that was given to one document is never given to another.
import type { AturanHubungan } from '../../aturan.ts';
import { informasiById } from '../../arsip-index.ts';

export const nomorDipakaiUlang: AturanHubungan = {
  id: 'usulan/nomor-dipakai-ulang',
  lingkup: 'hubungan',
  severity: 'error',
  judul: 'Nomor buku rekap tidak dipakai ulang untuk dokumen lain.',
  mengapa:
    'Orang yang menyimpan alamat suatu dokumen tidak boleh menemukan dokumen lain di tempatnya.',
  dasarHukum: ['SOP 2 Januari 2025, Pencatatan/Pendataan angka 1'],
  *check(record, fakta) {
    if (fakta.sebelum === null) return;
    const old = informasiById(fakta.sebelum).get(record.id);
    if (old === undefined) return;
    const isOther =
      old.judul !== record.judul &&
      old.nomorDokumen !== record.nomorDokumen &&
      old.waktuPembuatan !== record.waktuPembuatan;
    if (!isOther) return;
    yield {
      file: record.file,
      key: ['judul'],
      message: `Nomor ${record.id} sudah dipakai dokumen lain; judul, nomor dokumen, dan waktu pembuatannya semua berubah.`,
      fix: 'Kembalikan isi nomor ini, dan catat dokumen yang baru pada nomor berikutnya yang belum dipakai.',
    };
  },
};
