// Every step of the SOP was carried out, once, and no step was invented.
import type { AturanInformasi } from '../../aturan.ts';
import { langkahSopOf, sopOf } from '../../fakta.ts';

export const langkahLengkap: AturanInformasi = {
  id: 'sop/langkah-lengkap',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Setiap langkah SOP dilaksanakan satu kali.',
  mengapa:
    'SOP memperingatkan: jika prosedur ada yang terlewati, pemohon informasi tidak akan terlayani dengan baik.',
  dasarHukum: ['SOP 2 Januari 2025, Peringatan angka 1'],
  *check(record, fakta) {
    const sop = sopOf(record, fakta);
    if (sop === undefined) return;
    for (const wanted of sop.langkah) {
      const done = record.langkah.filter(({ nomor }) => nomor === wanted.nomor).length;
      if (done === 0) {
        yield {
          file: record.file,
          key: ['langkah'],
          message: `Langkah ${wanted.nomor} (${wanted.sebutan}) belum dilaksanakan.`,
          fix: `Laksanakan langkah ${wanted.nomor}, lalu catat pelaksana, waktu mulai, dan waktu selesainya.`,
        };
      }
    }
    for (const [index, langkah] of record.langkah.entries()) {
      const isRepeated = record.langkah.findIndex(({ nomor }) => nomor === langkah.nomor) < index;
      if (isRepeated || langkahSopOf(langkah, sop) === undefined) {
        yield {
          file: record.file,
          key: ['langkah', index, 'nomor'],
          message: isRepeated
            ? `Langkah ${langkah.nomor} dicatat lebih dari satu kali.`
            : `Langkah ${langkah.nomor} tidak ada dalam SOP yang berlaku pada hari itu.`,
          fix: 'Perbaiki nomor langkah, atau hapus catatan yang berlebih.',
        };
      }
    }
  },
};
