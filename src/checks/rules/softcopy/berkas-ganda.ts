// A record lists a file once.
import type { AturanInformasi } from '../../aturan.ts';

export const berkasGanda: AturanInformasi = {
  id: 'softcopy/berkas-ganda',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Setiap berkas dicatat satu kali sebagai softcopy.',
  mengapa:
    'Berkas yang dicatat dua kali tampil dua kali dan keterangannya dapat saling bertentangan.',
  dasarHukum: ['SOP 2 Januari 2025, Pencatatan/Pendataan angka 2'],
  *check(record) {
    if (record.klasifikasi === 'dikecualikan') return;
    const seen = new Set<string>();
    for (const [index, { berkas }] of record.softcopy.entries()) {
      if (seen.has(berkas)) {
        yield {
          file: record.file,
          key: ['softcopy', index, 'berkas'],
          message: `Berkas "${berkas}" dicatat lebih dari satu kali.`,
          fix: 'Hapus catatan yang berlebih, atau perbaiki nama berkasnya.',
        };
      }
      seen.add(berkas);
    }
  },
};
