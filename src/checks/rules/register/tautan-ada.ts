// Links lead to another record that exists.
import type { AturanHubungan } from '../../aturan.ts';
import { informasiIds } from '../../arsip-index.ts';
import { tautanInformasi } from '../../tautan-informasi.ts';

export const tautanAda: AturanHubungan = {
  id: 'register/tautan-ada',
  lingkup: 'hubungan',
  severity: 'error',
  judul: 'Informasi yang diganti, mengganti, dicabut, atau mencabut benar-benar ada.',
  mengapa: 'Warga yang membaca dokumen tidak berlaku harus dapat sampai ke dokumen yang berlaku.',
  dasarHukum: ['UU 14/2008 Pasal 7', 'SOP 2 Januari 2025, Peringatan angka 1'],
  *check(record, fakta) {
    const present = informasiIds(fakta.arsip);
    for (const { nama, target, key } of tautanInformasi(record)) {
      if (target === record.id) {
        yield {
          file: record.file,
          key,
          message: `"${nama}" menunjuk informasi ini sendiri.`,
          fix: 'Tulis nomor informasi yang lain, atau hapus isian itu.',
        };
      } else if (!present.has(target) && !wasPresent(target, fakta.sebelum)) {
        yield {
          file: record.file,
          key,
          message: `"${nama}" menunjuk informasi ${target} yang tidak ada.`,
          fix: 'Perbaiki nomornya; bila dokumen itu belum didokumentasikan, dokumentasikan dahulu.',
        };
      }
    }
  },
};

/** A record that this very change takes away is the finding of usulan/tautan-putus. */
const wasPresent = (target: string, sebelum: Parameters<typeof informasiIds>[0] | null): boolean =>
  sebelum !== null && informasiIds(sebelum).has(target);
