// A change does not cut the links of other records.
import type { AturanHubungan } from '../../aturan.ts';
import { informasiIds } from '../../arsip-index.ts';
import { tautanInformasi } from '../../tautan-informasi.ts';

export const tautanPutus: AturanHubungan = {
  id: 'usulan/tautan-putus',
  lingkup: 'hubungan',
  severity: 'error',
  judul: 'Usulan tidak memutus hubungan antarinformasi.',
  mengapa: 'Warga yang membaca dokumen lama harus tetap dapat sampai ke dokumen yang dirujuknya.',
  dasarHukum: ['UU 14/2008 Pasal 7', 'SOP 2 Januari 2025, Peringatan angka 1'],
  *check(record, fakta) {
    if (fakta.sebelum === null) return;
    const present = informasiIds(fakta.arsip);
    const before = informasiIds(fakta.sebelum);
    for (const { nama, target, key } of tautanInformasi(record)) {
      if (target === record.id || present.has(target) || !before.has(target)) continue;
      yield {
        file: record.file,
        key,
        message: `"${nama}" menunjuk informasi ${target}, yang hilang karena usulan ini.`,
        fix: `Kembalikan informasi ${target}.`,
      };
    }
  },
};
