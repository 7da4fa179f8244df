// A document is made before it is documented.
import { dayOf, firstDay, formatWaktu } from '#base/tanggal.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { langkahTerjadi } from '../../langkah.ts';

export const waktuPembuatan: AturanInformasi = {
  id: 'dip/waktu-pembuatan',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Waktu pembuatan dokumen tidak lebih kemudian daripada pendokumentasiannya.',
  mengapa: 'Dokumen yang belum dibuat tidak mungkin sudah disimpan; salah satu tanggalnya keliru.',
  dasarHukum: ['Perki 1/2021', 'SOP 2 Januari 2025, Uraian langkah 1'],
  *check(record, fakta) {
    if (record.waktuPembuatan === null) return;
    const made = firstDay(record.waktuPembuatan);
    const at = { file: record.file, key: ['waktu_pembuatan'] };
    if (made > fakta.hari) {
      yield {
        ...at,
        message: `Waktu pembuatan ${formatWaktu(record.waktuPembuatan)} lebih kemudian daripada hari pemeriksaan, ${formatWaktu(fakta.hari)}.`,
        fix: 'Tulis tanggal yang tercantum pada dokumen.',
      };
      return;
    }
    const step = langkahTerjadi(record, fakta).find(
      ({ menurutSop }) => menurutSop.menghasilkan === 'hardcopy',
    );
    if (step === undefined || made <= dayOf(step.langkah.selesai)) return;
    yield {
      ...at,
      message: `Dokumen bertanggal ${formatWaktu(record.waktuPembuatan)}, padahal langkah ${step.langkah.nomor} sudah selesai ${formatWaktu(dayOf(step.langkah.selesai))}.`,
      fix: 'Cocokkan tanggal dokumen dan tanggal langkah itu, lalu perbaiki yang keliru.',
    };
  },
};
