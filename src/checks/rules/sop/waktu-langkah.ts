// A step within the minutes of its mutu baku, or with the reason why not.
import { formatMenit, minutesBetween } from '#base/tanggal.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { langkahTerjadi } from '../../langkah.ts';

export const waktuLangkah: AturanInformasi = {
  id: 'sop/waktu-langkah',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Setiap langkah selesai dalam waktu mutu baku, atau diberi keterangan.',
  mengapa:
    'Keterlambatan adalah kenyataan yang harus dapat dijelaskan kepada pemohon dan pengawas, bukan disembunyikan.',
  dasarHukum: ['SOP 2 Januari 2025, Mutu Baku kolom Waktu', 'SOP 2 Januari 2025, kolom Keterangan'],
  *check(record, fakta) {
    for (const { langkah, index, menurutSop } of langkahTerjadi(record, fakta)) {
      const menit = minutesBetween(langkah.mulai, langkah.selesai);
      const { waktuMenit } = menurutSop.mutuBaku;
      if (menit <= waktuMenit) continue;
      const isExplained = langkah.keterangan !== '';
      yield {
        file: record.file,
        key: ['langkah', index, 'selesai'],
        severity: isExplained ? 'warning' : 'error',
        message: `Langkah ${langkah.nomor} berlangsung ${formatMenit(menit)}, sedangkan SOP memberi waktu ${formatMenit(waktuMenit)}${isExplained ? '; keterangannya sudah ada' : ''}.`,
        fix: isExplained
          ? 'Tidak ada yang perlu diubah; Atasan PPID menilai keterangan langkah ini.'
          : 'Tulis sebabnya pada keterangan langkah ini; waktu yang sebenarnya jangan diubah.',
      };
    }
  },
};
