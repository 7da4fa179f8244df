// A record's status follows from its links.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanInformasi } from '../../aturan.ts';

export const statusTautan: AturanInformasi = {
  id: 'register/status-tautan',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Status informasi sesuai dengan dokumen yang mengganti atau mencabutnya.',
  mengapa:
    'Status adalah hal pertama yang dibaca warga; status yang keliru membuatnya memegang dokumen yang salah.',
  dasarHukum: ['UU 14/2008 Pasal 7'],
  *check(record) {
    const { status, digantiOleh, dicabutOleh } = record;
    const wanted = wantedStatus(record);
    if (status === wanted) return;
    // What is revoked without another document has its reason, which register/alasan-status demands.
    if (status === 'dicabut' && dicabutOleh === null) return;
    const at = { file: record.file, key: ['status'] };
    if (wanted !== 'berlaku') {
      const by = wanted === 'dicabut' ? dicabutOleh : digantiOleh;
      yield {
        ...at,
        message: `Status tertulis "${status}", padahal informasi ini ${wanted} oleh ${by}.`,
        fix: `Tulis "status: ${wanted}", atau hapus hubungan itu bila keliru.`,
      };
    } else {
      yield {
        ...at,
        message: `Status tertulis "${status}", tetapi "${status}_oleh" belum diisi.`,
        fix: `Isi "${status}_oleh" dengan nomor informasi yang membuatnya ${status}, misalnya 2025/0007.`,
      };
    }
  },
};

/** Revocation outranks replacement. */
function wantedStatus({ digantiOleh, dicabutOleh }: InformasiPublik): InformasiPublik['status'] {
  if (dicabutOleh !== null) return 'dicabut';
  return digantiOleh === null ? 'berlaku' : 'diganti';
}
