// The documentation officer belongs to the subbagian that holds the information.
import { findSubbagian } from '#domain/instansi.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { petugasById } from '../../arsip-index.ts';
import { langkahTerjadi, peranSelama } from '../../langkah.ts';

export const petugasSubbagian: AturanInformasi = {
  id: 'sop/petugas-subbagian',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Petugas Dokumentasi berasal dari subbagian yang menguasai informasi.',
  mengapa:
    'SOP menempatkan pendokumentasian pada masing-masing bagian, karena bagian itulah yang mengetahui kebenaran isinya.',
  dasarHukum: ['SOP 2 Januari 2025, Uraian langkah 1', 'PKPU 4/2025 Pasal 9 ayat (1) huruf c'],
  *check(record, fakta) {
    const { instansi } = fakta;
    if (instansi === null) return;
    const own = findSubbagian(instansi, record.subbagian);
    if (own === undefined) return;
    const told = new Set<string>();
    for (const { langkah, index, menurutSop } of langkahTerjadi(record, fakta)) {
      if (!menurutSop.pelaksana.includes('petugas-dokumentasi')) continue;
      for (const [place, id] of langkah.pelaksana.entries()) {
        const petugas = petugasById(fakta.petugas).get(id);
        if (petugas === undefined || told.has(id)) continue;
        if (!peranSelama(petugas, langkah).includes('petugas-dokumentasi')) continue;
        const unit = findSubbagian(instansi, petugas.subbagian);
        if (unit?.kode === own.kode) continue;
        told.add(id);
        yield {
          file: record.file,
          key: ['langkah', index, 'pelaksana', place],
          message: `Informasi ini dikuasai ${own.nama}, tetapi pelaksana "${id}" adalah Petugas Dokumentasi ${unit?.nama ?? 'tanpa subbagian'}.`,
          fix: `Tulis Petugas Dokumentasi ${own.nama} sebagai pelaksana, atau perbaiki subbagian informasi ini.`,
        };
      }
    }
  },
};
