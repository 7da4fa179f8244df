// The end of a file's name promises what its content is.
import { labelOfType, typeOfExtension } from '#softcopy/types.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const ekstensi: AturanInformasi = {
  id: 'softcopy/ekstensi',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Akhiran nama berkas sesuai dengan isi berkasnya.',
  mengapa:
    'Berkas dengan akhiran yang keliru tidak terbuka di komputer warga, dan dapat menyamarkan isi yang berbahaya.',
  dasarHukum: ['SOP 2 Januari 2025, Mutu Baku langkah 2'],
  *check(record, fakta) {
    for (const { softcopy, index, facts } of softcopyTercatat(record, fakta)) {
      const type = facts?.type ?? null;
      if (type === null || typeOfExtension(softcopy.berkas) === type) continue;
      yield {
        file: record.file,
        key: ['softcopy', index, 'berkas'],
        message: `Isi "${softcopy.berkas}" sebenarnya ${labelOfType(type)}, tidak sesuai dengan akhiran namanya.`,
        fix: 'Ganti nama berkasnya dengan akhiran yang benar, lalu perbaiki namanya pada "softcopy".',
      };
    }
  },
};
