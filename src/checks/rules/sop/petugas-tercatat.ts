// The register of officers can be relied on: somebody is in it, each once, in a subbagian that exists.
import { findSubbagian, type Instansi } from '#domain/instansi.ts';
import type { Petugas } from '#domain/peran.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanArsip } from '../../aturan.ts';

const file = 'content/petugas.yaml';

export const petugasTercatat: AturanArsip = {
  id: 'sop/petugas-tercatat',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Daftar petugas lengkap dan tidak bertentangan.',
  mengapa: 'Kewenangan setiap pelaksana dinilai dari daftar ini.',
  dasarHukum: ['SOP 2 Januari 2025, Kualifikasi Pelaksana', 'PKPU 4/2025 Pasal 9 ayat (1)'],
  *check(fakta) {
    const { petugas, instansi } = fakta.arsip;
    if (petugas.length === 0) {
      yield {
        file,
        key: ['petugas'],
        message: 'Tidak ada petugas yang dapat dibaca dari content/petugas.yaml.',
        fix: 'Isi daftar petugas beserta peran dan keputusan penunjukannya.',
      };
    }
    const seen = new Set<string>();
    for (const [index, one] of petugas.entries()) {
      if (seen.has(one.id)) {
        yield {
          file,
          key: ['petugas', index, 'id'],
          message: `Pengenal "${one.id}" dipakai oleh lebih dari satu petugas.`,
          fix: 'Beri setiap petugas pengenalnya sendiri; pengenal lama jangan dipakai ulang.',
        };
      }
      seen.add(one.id);
      for (const { key, ...text } of judge(one, instansi)) {
        yield { file, key: ['petugas', index, ...key], ...text };
      }
    }
  },
};

function* judge(petugas: Petugas, instansi: Instansi | null): Iterable<Omit<Pelanggaran, 'file'>> {
  const { id, subbagian } = petugas;
  if (instansi !== null && subbagian !== '' && findSubbagian(instansi, subbagian) === undefined) {
    yield {
      key: ['subbagian'],
      message: `Subbagian "${subbagian}" pada petugas "${id}" tidak ada dalam content/instansi.yaml.`,
      fix: `Pilih salah satu kode: ${instansi.subbagian.map(({ kode }) => kode).join(', ')}.`,
    };
  }
  for (const [place, { sejak, sampai }] of petugas.peran.entries()) {
    if (sampai === null || sejak <= sampai) continue;
    yield {
      key: ['peran', place, 'sampai'],
      message: `Masa peran petugas "${id}" berakhir sebelum dimulai.`,
      fix: 'Perbaiki tanggal sejak atau sampai sesuai keputusan penunjukannya.',
    };
  }
}
