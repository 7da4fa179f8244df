// Every softcopy a record lists lies beside it.
import type { AturanInformasi } from '../../aturan.ts';
import { softcopyTercatat } from '../../softcopy-of.ts';

export const berkasAda: AturanInformasi = {
  id: 'softcopy/berkas-ada',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Berkas setiap softcopy ada di folder informasinya.',
  mengapa: 'Tautan unduh tanpa berkas mengecewakan pemohon dan membuat arsip tidak lengkap.',
  dasarHukum: [
    'SOP 2 Januari 2025, Uraian langkah 3',
    'SOP 2 Januari 2025, Pencatatan/Pendataan angka 2',
  ],
  *check(record, fakta) {
    for (const { softcopy, index, isPresent } of softcopyTercatat(record, fakta)) {
      if (isPresent) continue;
      const folded = softcopy.berkas.toLowerCase();
      const near = [...fakta.berkas.names].find((name) => name.toLowerCase() === folded);
      yield {
        file: record.file,
        key: ['softcopy', index, 'berkas'],
        message: `Berkas "${softcopy.berkas}" tidak ada di folder ${record.folder}.`,
        fix:
          near === undefined
            ? 'Taruh berkas itu di folder tersebut, atau perbaiki namanya.'
            : `Di folder itu ada "${near}"; samakan huruf besar dan kecilnya.`,
      };
    }
  },
};
