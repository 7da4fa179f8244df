// Each step ends after it begins, and begins after the step before it ended.
import { formatSaat, isBefore } from '#base/tanggal.ts';
import type { Langkah } from '#domain/informasi-publik.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { langkahTerjadi } from '../../langkah.ts';

export const langkahBerurutan: AturanInformasi = {
  id: 'sop/langkah-berurutan',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Langkah dilaksanakan berurutan dan tidak bertumpang tindih.',
  mengapa:
    'Urutan waktu membuktikan bahwa berkas cetak sudah ada sebelum softcopy diserahkan, dan softcopy sudah diserahkan sebelum disimpan.',
  dasarHukum: ['SOP 2 Januari 2025, Uraian langkah 1 sampai 3'],
  *check(record, fakta) {
    let before: Langkah | null = null;
    for (const { langkah, index } of langkahTerjadi(record, fakta)) {
      const isBackward = isBefore(langkah.selesai, langkah.mulai);
      if (isBackward) {
        yield {
          file: record.file,
          key: ['langkah', index, 'selesai'],
          message: `Langkah ${langkah.nomor} tercatat selesai sebelum dimulai (${formatSaat(langkah.mulai)}).`,
          fix: 'Perbaiki waktu mulai atau waktu selesai langkah ini sesuai kejadian sebenarnya.',
        };
      }
      if (before !== null && isBefore(langkah.mulai, before.selesai)) {
        yield {
          file: record.file,
          key: ['langkah', index, 'mulai'],
          message: `Langkah ${langkah.nomor} dimulai sebelum langkah ${before.nomor} selesai (${formatSaat(before.selesai)}).`,
          fix: 'Perbaiki waktu yang keliru; langkah berikut baru boleh dimulai setelah langkah sebelumnya selesai.',
        };
      }
      // A step whose own times contradict each other says nothing about the next one.
      before = isBackward ? null : langkah;
    }
  },
};
