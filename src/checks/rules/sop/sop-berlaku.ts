// Steps happen under an SOP in force.
import { formatWaktu } from '#base/tanggal.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { hariPertama, sopOf } from '../../fakta.ts';

export const sopBerlaku: AturanInformasi = {
  id: 'sop/sop-berlaku',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Ada SOP yang berlaku pada hari langkah pertama dimulai.',
  mengapa: 'Tanpa SOP yang berlaku tidak ada ukuran untuk menilai pendokumentasian.',
  dasarHukum: ['SOP 2 Januari 2025, Pengesahan angka 4'],
  *check(record, fakta) {
    // With no SOP at all the reader has said so already.
    if (fakta.sop.length === 0 || sopOf(record, fakta) !== undefined) return;
    const day = hariPertama(record) ?? fakta.hari;
    const first = record.langkah.findIndex(({ mulai }) => mulai.startsWith(day));
    yield {
      file: record.file,
      key: first < 0 ? ['langkah'] : ['langkah', first, 'mulai'],
      message: `Pada ${formatWaktu(day)} belum ada SOP Pendokumentasian Informasi Publik yang berlaku.`,
      fix: 'Perbaiki tanggal langkah, atau tambahkan naskah SOP yang berlaku pada hari itu.',
    };
  },
};
