// No file lies in a record's folder without the record knowing it.
import type { AturanInformasi } from '../../aturan.ts';
import { unlistedNames } from '../../berkas-lain.ts';

export const berkasTercatat: AturanInformasi = {
  id: 'softcopy/berkas-tercatat',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Semua berkas di folder informasi tercatat sebagai softcopy.',
  mengapa:
    'Berkas yang tidak tercatat tidak diterbitkan dan tidak diperiksa, tetapi tetap dapat dibaca siapa pun yang membuka arsip.',
  dasarHukum: [
    'SOP 2 Januari 2025, Uraian langkah 2',
    'SOP 2 Januari 2025, Pencatatan/Pendataan angka 2',
  ],
  *check(record, fakta) {
    if (record.klasifikasi === 'dikecualikan') return;
    for (const name of unlistedNames(record, fakta.berkas)) {
      // A folder within the folder has no place in an archive; the reader says so.
      if (name.includes('/')) continue;
      yield {
        file: record.file,
        key: ['softcopy'],
        message: `Berkas "${name}" ada di folder ini, tetapi tidak tercatat sebagai softcopy.`,
        fix: 'Catat pada "softcopy", atau keluarkan berkas itu dari folder.',
      };
    }
  },
};
