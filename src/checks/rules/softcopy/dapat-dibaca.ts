// A softcopy is a whole, harmless file of a kind that people can open for decades.
import type { AturanInformasi } from '../../aturan.ts';
import { kalimatMasalah } from '../../masalah-softcopy.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const dapatDibaca: AturanInformasi = {
  id: 'softcopy/dapat-dibaca',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Softcopy utuh, aman, dan berjenis yang diterima arsip.',
  mengapa:
    'Berkas yang rusak, terkunci, atau berisi program tidak berguna bagi warga dan dapat membahayakannya.',
  dasarHukum: ['SOP 2 Januari 2025, Mutu Baku langkah 2 dan 3'],
  *check(record, fakta) {
    for (const { softcopy, index, facts } of softcopyTercatat(record, fakta)) {
      const problem = facts?.problem ?? null;
      if (problem === null) continue;
      const { message, fix } = kalimatMasalah[problem];
      yield {
        file: record.file,
        key: ['softcopy', index, 'berkas'],
        message: `Berkas "${softcopy.berkas}" ${message}.`,
        fix,
      };
    }
  },
};
