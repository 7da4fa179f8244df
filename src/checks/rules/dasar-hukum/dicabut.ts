// A current record does not rest on an instrument that was revoked.
import { isDicabut } from '#domain/dasar-hukum.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { peraturanById } from '../../arsip-index.ts';
import { sebutPencabutan } from '../../peraturan.ts';

export const dicabut: AturanInformasi = {
  id: 'dasar-hukum/dicabut',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'Informasi yang berlaku tidak merujuk peraturan yang sudah dicabut.',
  mengapa:
    'Peraturan yang sudah dicabut masih sering dikutip seolah-olah berlaku, sehingga warga salah memahami haknya.',
  dasarHukum: ['PKPU 22/2023', 'Perki 1/2021'],
  *check(record, fakta) {
    if (record.status !== 'berlaku') return;
    const known = peraturanById(fakta.dasarHukum);
    for (const [index, id] of record.dasarHukum.entries()) {
      const peraturan = known.get(id);
      if (peraturan === undefined || !isDicabut(peraturan, fakta.hari)) continue;
      yield {
        file: record.file,
        key: ['dasar_hukum', index],
        message: `${peraturan.sebutan} yang dirujuk informasi ini sudah ${sebutPencabutan(peraturan, known)}.`,
        fix: 'Bila dokumennya sudah tidak berlaku, ubah statusnya; bila masih berlaku, rujuk peraturan yang menggantikannya.',
      };
    }
  },
};
