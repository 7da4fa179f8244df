// Whoever carried out a step is listed in petugas.yaml.
import type { AturanInformasi } from '../../aturan.ts';
import { petugasById } from '../../arsip-index.ts';

export const pelaksanaDikenal: AturanInformasi = {
  id: 'sop/pelaksana-dikenal',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Setiap pelaksana langkah tercatat dalam daftar petugas.',
  mengapa: 'Hanya petugas yang ditunjuk yang dapat dimintai pertanggungjawaban atas suatu langkah.',
  dasarHukum: ['SOP 2 Januari 2025, kolom Pelaksanaan', 'PKPU 4/2025 Pasal 9 ayat (1)'],
  *check(record, fakta) {
    const known = petugasById(fakta.petugas);
    // Without any officer the fault is in petugas.yaml, and sop/petugas-tercatat says so once.
    if (known.size === 0) return;
    for (const [index, langkah] of record.langkah.entries()) {
      for (const [place, id] of langkah.pelaksana.entries()) {
        if (known.has(id)) continue;
        yield {
          file: record.file,
          key: ['langkah', index, 'pelaksana', place],
          message: `Pelaksana "${id}" pada langkah ${langkah.nomor} tidak ada dalam content/petugas.yaml.`,
          fix: 'Perbaiki ejaan nama pengenalnya, atau tambahkan petugas itu beserta keputusan penunjukannya ke content/petugas.yaml.',
        };
      }
    }
  },
};
