// The step that produces the hardcopy leaves it somewhere, and the record says where.
import type { AturanInformasi } from '../../aturan.ts';
import { langkahDijalani } from '../../langkah.ts';

export const lokasiHardcopy: AturanInformasi = {
  id: 'sop/lokasi-hardcopy',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Tempat penyimpanan hardcopy tercatat.',
  mengapa: 'Berkas cetak yang tidak diketahui tempatnya tidak dapat diperlihatkan kepada pemohon.',
  dasarHukum: ['SOP 2 Januari 2025, Uraian dan Output langkah 1'],
  *check(record, fakta) {
    if (record.hardcopy.lokasi !== '') return;
    const step = langkahDijalani(record, fakta).find(
      ({ menurutSop }) => menurutSop.menghasilkan === 'hardcopy',
    );
    if (step === undefined) return;
    yield {
      file: record.file,
      key: ['hardcopy', 'lokasi'],
      message: `Langkah ${step.langkah.nomor} menyimpan hardcopy, tetapi tempatnya belum tercatat.`,
      fix: 'Isi lokasi hardcopy, misalnya "Lemari 2, rak 3, map 2025-07".',
    };
  },
};
