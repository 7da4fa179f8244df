// A document's number is written in one of the ways offices write them.
import { polaNomor } from '#domain/nomor-dokumen.ts';
import { nomorOf } from '../../arsip-index.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { gabung } from '../../kalimat.ts';

export const nomorDokumen: AturanInformasi = {
  id: 'register/nomor-dokumen',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'Nomor dokumen ditulis menurut pola yang dikenal.',
  mengapa: 'Warga mencari dokumen dengan nomornya; nomor yang tidak lazim tidak akan ditemukan.',
  dasarHukum: ['PKPU 2/2021', 'Keputusan KPU 57/2022'],
  *check(record) {
    if (record.nomorDokumen === '' || nomorOf(record) !== null) return;
    yield {
      file: record.file,
      key: ['nomor_dokumen'],
      message: `Nomor dokumen "${record.nomorDokumen}" tidak mengikuti pola yang dikenal.`,
      fix: `Salin nomornya persis seperti pada dokumen, misalnya ${gabung(Object.values(polaNomor), 'atau')}; bila memang demikian pada dokumen, biarkan.`,
    };
  },
};
