// What the kinds and states of a record are called: on its page, in forms and in what is told of a change.
import type { InformasiPublik, JenisDokumen } from './informasi-publik.ts';

/** Kinds of documents. */
export const namaJenisDokumen: Readonly<Record<JenisDokumen, string>> = {
  keputusan: 'Keputusan',
  'berita-acara': 'Berita acara',
  pengumuman: 'Pengumuman',
  laporan: 'Laporan',
  data: 'Data',
  sop: 'Standar operasional prosedur',
  perjanjian: 'Perjanjian',
  rencana: 'Rencana',
  notulen: 'Notulen',
  surat: 'Surat',
  formulir: 'Formulir',
  profil: 'Profil',
  foto: 'Foto',
  lainnya: 'Lainnya',
};

/** Signature status of the document that was filed. */
export const namaTandaTangan: Readonly<
  Record<NonNullable<InformasiPublik['tandaTangan']>, string>
> = {
  asli: 'Bertanda tangan asli',
  elektronik: 'Bertanda tangan elektronik',
  salinan: 'Salinan dari dokumen bertanda tangan',
  tanpa: 'Tanpa tanda tangan',
};
