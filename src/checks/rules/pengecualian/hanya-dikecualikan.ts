// Only information that is withheld carries an exemption.
import type { AturanInformasi } from '../../aturan.ts';

export const hanyaDikecualikan: AturanInformasi = {
  id: 'pengecualian/hanya-dikecualikan',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Bagian pengecualian hanya ada pada Informasi Dikecualikan.',
  mengapa: 'Informasi yang sekaligus terbuka dan dikecualikan membingungkan petugas dan warga.',
  dasarHukum: ['UU 14/2008 Pasal 17', 'PKPU 22/2023 Pasal 24–26'],
  *check(record) {
    if (record.pengecualian === null || record.klasifikasi === 'dikecualikan') return;
    yield {
      file: record.file,
      key: ['pengecualian'],
      message: `Informasi ini berklasifikasi "${record.klasifikasi}", tetapi mempunyai bagian "pengecualian".`,
      fix: 'Hapus bagian "pengecualian", atau ubah klasifikasinya bila memang dikecualikan dengan keputusan yang sah.',
    };
  },
};
