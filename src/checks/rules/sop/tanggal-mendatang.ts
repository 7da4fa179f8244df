// No step lies in the future.
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import type { AturanInformasi } from '../../aturan.ts';

export const tanggalMendatang: AturanInformasi = {
  id: 'sop/tanggal-mendatang',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Langkah tidak bertanggal sesudah hari pemeriksaan.',
  mengapa: 'Langkah yang belum terjadi tidak dapat dicatat sebagai selesai.',
  dasarHukum: ['SOP 2 Januari 2025, Pencatatan/Pendataan angka 1'],
  *check(record, fakta) {
    for (const [index, langkah] of record.langkah.entries()) {
      const name = (['mulai', 'selesai'] as const).find((key) => dayOf(langkah[key]) > fakta.hari);
      if (name === undefined) continue;
      yield {
        file: record.file,
        key: ['langkah', index, name],
        message: `Langkah ${langkah.nomor} bertanggal ${formatWaktu(dayOf(langkah[name]))}, padahal pemeriksaan ini dibuat ${formatWaktu(fakta.hari)}.`,
        fix: 'Perbaiki tanggalnya, atau catat langkah itu setelah benar-benar dilaksanakan.',
      };
      // What follows a future step is in the future as well: one finding is enough.
      return;
    }
  },
};
