// The instruments a record cites are in the register of instruments.
import type { AturanInformasi } from '../../aturan.ts';
import { peraturanById } from '../../arsip-index.ts';

export const dikenal: AturanInformasi = {
  id: 'dasar-hukum/dikenal',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Peraturan yang dirujuk informasi ada dalam daftar dasar hukum.',
  mengapa: 'Hanya peraturan yang tercatat yang dapat diketahui masih berlaku atau sudah dicabut.',
  dasarHukum: ['SOP 2 Januari 2025, Dasar Hukum'],
  *check(record, fakta) {
    const known = peraturanById(fakta.dasarHukum);
    // An empty register is the fault of the register, and dasar-hukum/daftar says so once.
    if (known.size === 0) return;
    for (const [index, id] of record.dasarHukum.entries()) {
      if (known.has(id)) continue;
      yield {
        file: record.file,
        key: ['dasar_hukum', index],
        message: `Peraturan "${id}" tidak ada dalam content/dasar-hukum.yaml.`,
        fix: 'Perbaiki pengenalnya, atau tambahkan peraturan itu ke content/dasar-hukum.yaml.',
      };
    }
  },
};
