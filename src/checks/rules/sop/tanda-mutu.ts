// The quality marks that the SOP demands of a step are given.
import type { AturanInformasi } from '../../aturan.ts';
import { langkahDijalani } from '../../langkah.ts';

const sebutan = { mutakhir: 'data mutakhir', terverifikasi: 'data terverifikasi' } as const;

export const tandaMutu: AturanInformasi = {
  id: 'sop/tanda-mutu',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Syarat mutu setiap langkah dinyatakan terpenuhi.',
  mengapa: 'Informasi yang sudah usang atau belum diperiksa menyesatkan pemohon.',
  dasarHukum: ['SOP 2 Januari 2025, Mutu Baku kolom Syarat'],
  *check(record, fakta) {
    for (const { langkah, index, menurutSop } of langkahDijalani(record, fakta)) {
      for (const tanda of menurutSop.tandaMutu) {
        if (langkah[tanda]) continue;
        yield {
          file: record.file,
          key: ['langkah', index, tanda],
          message: `Langkah ${langkah.nomor} belum menyatakan syarat "${sebutan[tanda]}" terpenuhi.`,
          fix: `Periksa datanya, lalu tulis "${tanda}: true" pada langkah ${langkah.nomor}.`,
        };
      }
    }
  },
};
