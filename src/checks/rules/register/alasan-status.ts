// Nothing loses its force without a reason that people can read.
import type { AturanInformasi } from '../../aturan.ts';

export const alasanStatus: AturanInformasi = {
  id: 'register/alasan-status',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Penggantian atau pencabutan disertai alasan.',
  mengapa: 'Tanpa alasan, masyarakat meragukan dokumen yang tiba-tiba tidak berlaku.',
  dasarHukum: ['UU 14/2008 Pasal 7'],
  *check(record) {
    if (record.status === 'berlaku' || record.alasanStatus !== '') return;
    yield {
      file: record.file,
      key: ['status'],
      message: `Informasi ini ${record.status}, tetapi alasannya belum ditulis.`,
      fix: 'Isi "alasan_status" dengan satu kalimat, misalnya nomor keputusan yang mencabutnya dan sebabnya.',
    };
  },
};
