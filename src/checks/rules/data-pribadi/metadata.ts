// Nobody's NIK is published by way of what officers typed: metadata, the text below it, names of softcopies.
import { findPersonalData } from '#softcopy/personal-data.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { describePersonalData, mayHoldNumber } from '../../data-pribadi.ts';
import { sebutKunci } from '../../kalimat.ts';
import { teksInformasi } from '../../teks-informasi.ts';

export const dataPribadiMetadata: AturanInformasi = {
  id: 'data-pribadi/metadata',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Metadata dan nama berkas tidak memuat nomor pribadi.',
  mengapa: 'Metadata diterbitkan seluruhnya dan ditemukan mesin pencari.',
  dasarHukum: ['UU 27/2022 Pasal 4', 'UU 14/2008 Pasal 17 huruf h'],
  *check(record) {
    for (const { key, text } of teksInformasi(record, mayHoldNumber)) {
      for (const { severity, uraian, fix } of describePersonalData(
        findPersonalData(text),
        'isian',
      )) {
        const where = key.length === 0 ? 'Uraian di bawah metadata' : `Isian ${sebutKunci(key)}`;
        yield { file: record.file, key, severity, message: `${where} memuat ${uraian}.`, fix };
      }
    }
  },
};
