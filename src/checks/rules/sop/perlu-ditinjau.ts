// The SOP in force is reviewed as often as it demands of itself.
import { formatWaktu } from '#base/tanggal.ts';
import { reviewDue } from '#domain/sop.ts';
import type { AturanArsip } from '../../aturan.ts';
import { sopBerlakuHariIni } from '../../sop-hari-ini.ts';

export const perluDitinjau: AturanArsip = {
  id: 'sop/perlu-ditinjau',
  lingkup: 'arsip',
  severity: 'warning',
  judul: 'SOP ditinjau dalam jangka waktu yang ditentukannya sendiri.',
  mengapa: 'SOP yang lama tidak ditinjau dapat tertinggal dari peraturan dan susunan kantor.',
  dasarHukum: ['SOP 2 Januari 2025, Pengesahan angka 3'],
  *check(fakta) {
    for (const sop of sopBerlakuHariIni(fakta)) {
      const tinjauan = sop.tinjauan.filter(({ tanggal }) => tanggal <= fakta.hari);
      const due = reviewDue({ ...sop, tinjauan });
      if (fakta.hari <= due) continue;
      yield {
        file: sop.file,
        key: ['tinjauan_bulan'],
        message: `SOP ${sop.nama} harus ditinjau paling lambat ${formatWaktu(due)}, tetapi belum ada tinjauan yang tercatat.`,
        fix: 'Lakukan tinjauan, lalu catat tanggal, nama jabatan peninjau, dan hasilnya pada bagian tinjauan SOP itu.',
      };
    }
  },
};
