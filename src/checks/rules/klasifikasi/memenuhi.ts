// The obligations a record claims to fulfil exist, and are of its class.
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import type { AturanInformasi } from '../../aturan.ts';
import { butirById } from '../../arsip-index.ts';

export const memenuhi: AturanInformasi = {
  id: 'klasifikasi/memenuhi',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Kewajiban yang dipenuhi ada dalam daftar wajib dan sekelas dengan informasinya.',
  mengapa: 'Dari kecocokan ini kantor mengetahui kewajiban mana yang belum terpenuhi.',
  dasarHukum: ['UU 14/2008 Pasal 9', 'UU 14/2008 Pasal 10', 'UU 14/2008 Pasal 11'],
  *check(record, fakta) {
    for (const [index, id] of record.memenuhi.entries()) {
      const butir = butirById(fakta.daftarWajib).get(id);
      const at = { file: record.file, key: ['memenuhi', index] };
      if (butir === undefined) {
        yield {
          ...at,
          message: `Butir "${id}" tidak ada dalam content/daftar-wajib.yaml.`,
          fix: 'Perbaiki pengenal butirnya, atau hapus dari "memenuhi".',
        };
      } else if (butir.klasifikasi !== record.klasifikasi) {
        yield {
          ...at,
          severity: 'warning',
          message: `Butir "${id}" termasuk ${klasifikasiInfo[butir.klasifikasi].label}, sedangkan informasi ini ${klasifikasiInfo[record.klasifikasi].label}.`,
          fix: 'Periksa klasifikasinya; bila sudah benar, hapus butir ini dari "memenuhi".',
        };
      }
    }
  },
};
