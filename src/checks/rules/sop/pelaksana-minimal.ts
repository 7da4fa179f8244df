// At least as many different people as the SOP demands.
import type { AturanInformasi } from '../../aturan.ts';
import { sopOf } from '../../fakta.ts';
import { langkahDijalani } from '../../langkah.ts';

export const pelaksanaMinimal: AturanInformasi = {
  id: 'sop/pelaksana-minimal',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Langkah-langkah dilaksanakan oleh sekurang-kurangnya sejumlah orang yang ditentukan SOP.',
  mengapa: 'Lebih dari satu orang memastikan penyerahan dan penerimaan benar-benar terjadi.',
  dasarHukum: ['SOP 2 Januari 2025, Kualifikasi Pelaksana angka 3'],
  *check(record, fakta) {
    const sop = sopOf(record, fakta);
    const steps = langkahDijalani(record, fakta);
    // While a step is missing its people are missing as well; sop/langkah-lengkap says that.
    if (sop === undefined || steps.length < sop.langkah.length) return;
    const people = new Set(steps.flatMap(({ langkah }) => langkah.pelaksana));
    if (people.size >= sop.pelaksanaMinimal) return;
    yield {
      file: record.file,
      key: ['langkah'],
      message: `Semua langkah dilaksanakan oleh ${people.size} orang; SOP meminta sekurang-kurangnya ${sop.pelaksanaMinimal} orang yang berbeda.`,
      fix: 'Catat orang yang sebenarnya melaksanakan setiap langkah; bila memang kurang, ulangi langkah dengan petugas lain.',
    };
  },
};
