// What one record says of another, the other says back.
import type { AturanHubungan } from '../../aturan.ts';
import { informasiById } from '../../arsip-index.ts';
import { isTertaut, tautanBalik, tautanInformasi } from '../../tautan-informasi.ts';

export const tautanDuaArah: AturanHubungan = {
  id: 'register/tautan-dua-arah',
  lingkup: 'hubungan',
  severity: 'error',
  judul: 'Hubungan mengganti dan mencabut tercatat pada kedua informasi.',
  mengapa: 'Warga yang tiba di salah satu dokumen harus tahu tentang yang lain.',
  dasarHukum: ['UU 14/2008 Pasal 7', 'SOP 2 Januari 2025, Pencatatan/Pendataan angka 1'],
  *check(record, fakta) {
    for (const { nama, target, key } of tautanInformasi(record)) {
      const other = informasiById(fakta.arsip).get(target);
      if (other === undefined || target === record.id) continue;
      const back = tautanBalik[nama];
      if (isTertaut(fakta.arsip, { dari: target, nama: back, ke: record.id })) continue;
      yield {
        file: record.file,
        key,
        message: `Informasi ini mencatat "${nama}" ${target}, tetapi informasi ${target} tidak mencatat "${back}" ${record.id}.`,
        fix: `Tambahkan "${back}" ${record.id} pada ${other.file}, atau hapus isian ini bila keliru.`,
      };
    }
  },
};
