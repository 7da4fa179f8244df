// The holder is one of the office's subbagian, by code, name or historic alias.
import { findSubbagian, type Instansi, type Subbagian } from '#domain/instansi.ts';
import type { AturanInformasi } from '../../aturan.ts';

export const subbagian: AturanInformasi = {
  id: 'klasifikasi/subbagian',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Subbagian yang menguasai informasi dikenal.',
  mengapa: 'Pemohon harus tahu unit mana yang menguasai informasi dan dapat memberi penjelasan.',
  dasarHukum: ['Perki 1/2021', 'PKPU 14/2020'],
  *check(record, fakta) {
    const { instansi } = fakta;
    if (instansi === null || record.subbagian === '') return;
    if (findSubbagian(instansi, record.subbagian) !== undefined) return;
    const near = nearest(instansi, record.subbagian);
    const codes = instansi.subbagian.map(({ kode, namaSingkat }) => `${kode} (${namaSingkat})`);
    yield {
      file: record.file,
      key: ['subbagian'],
      message: `Subbagian "${record.subbagian}" tidak dikenal.`,
      fix:
        near === undefined
          ? `Tulis salah satu kode: ${codes.join(', ')}.`
          : `Mungkin yang dimaksud "${near.kode}" (${near.nama}); tulis kodenya.`,
    };
  },
};

/** The only subbagian whose names share a telling word with what was written. */
function nearest(instansi: Instansi, written: string): Subbagian | undefined {
  const wanted = words(written);
  const matches = instansi.subbagian.filter((unit) =>
    words([unit.kode, unit.nama, unit.namaSingkat, ...unit.alias].join(' ')).some((word) =>
      wanted.includes(word),
    ),
  );
  return matches.length === 1 ? matches[0] : undefined;
}

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !['dan', 'subbag', 'subbagian', 'bagian'].includes(word));
