// Retention as the schedule gives it; free text alone is not enough.
import type { AturanInformasi } from '../../aturan.ts';
import { gabung } from '../../kalimat.ts';

export const jra: AturanInformasi = {
  id: 'retensi/jra',
  lingkup: 'informasi',
  severity: 'warning',
  judul: 'Retensi memuat rujukan Jadwal Retensi Arsip, masa aktif, masa inaktif, dan nasib akhir.',
  mengapa: 'Retensi yang tidak jelas dapat disalahpahami sebagai pemusnahan dokumen.',
  dasarHukum: ['PKPU 17/2023'],
  *check(record) {
    const { jra: rujukan, aktif, inaktif, nasibAkhir, keterangan } = record.retensi;
    const missing = [
      ...(rujukan === '' ? ['rujukan Jadwal Retensi Arsip'] : []),
      ...(aktif === '' ? ['masa aktif'] : []),
      ...(inaktif === '' ? ['masa inaktif'] : []),
      ...(nasibAkhir === null ? ['nasib akhir'] : []),
    ];
    // Nothing at all is a missing element of the DIP, and dip/unsur-lengkap says so.
    const isEmpty = missing.length === 4 && keterangan === '';
    if (missing.length === 0 || isEmpty) return;
    yield {
      file: record.file,
      key: ['retensi'],
      message: `Retensi belum memuat ${gabung(missing)}.`,
      fix: 'Cari jenis arsip ini dalam lampiran PKPU 17/2023, lalu isi "jra", "aktif", "inaktif", dan "nasib_akhir".',
    };
  },
};
