// The fields of a record's form by their names: keys of the frontmatter, a dot for a key within a key.

/** Fields of one line or more of text, and choices; a dot stands for a key within a key. */
export const kolomTeks = [
  'judul',
  'ringkasan',
  'nomor_dokumen',
  'jenis_dokumen',
  'klasifikasi',
  'subbagian',
  'penanggung_jawab',
  'waktu_pembuatan',
  'tempat_pembuatan',
  'kode_klasifikasi',
  'retensi.jra',
  'retensi.aktif',
  'retensi.inaktif',
  'retensi.nasib_akhir',
  'retensi.keterangan',
  'tanda_tangan',
  'bahasa',
  'hardcopy.lokasi',
  'pengecualian.badan',
  'pengecualian.tingkat',
  'pengecualian.nomor_keputusan',
  'pengecualian.pasal_undang_undang',
  'pengecualian.konsekuensi',
  'pengecualian.lembar_uji',
  'pengecualian.sampai',
  'pengecualian.syarat',
  /** Markdown below the metadata. */
  'isi',
] as const;
/** Fields of several values. */
export const kolomDaftar = ['bentuk', 'memenuhi', 'dasar_hukum', 'kata_kunci'] as const;

/** Name of a field of text. */
export type KolomTeks = (typeof kolomTeks)[number];
/** Name of a field of several values. */
export type KolomDaftar = (typeof kolomDaftar)[number];
/** Name of a field. */
export type KolomIsian = KolomTeks | KolomDaftar;

/** Fields and what was typed; a field left out stays as it is. */
export type Isian = { readonly [K in KolomTeks]?: string } & {
  readonly [K in KolomDaftar]?: readonly string[];
};
