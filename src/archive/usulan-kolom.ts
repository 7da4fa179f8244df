// The fields of a record's form by their names: keys of the frontmatter, a dot for a key within a key. The one list;
// whoever needs some of them takes them from these groups.

/** The fields that officers fill in, by what they are about, in the order of forms. */
export const kelompokIsian = {
  dokumen: ['judul', 'ringkasan', 'jenis_dokumen', 'nomor_dokumen', 'klasifikasi'],
  pembuatan: ['penanggung_jawab', 'waktu_pembuatan', 'tempat_pembuatan', 'tanda_tangan'],
  hardcopy: ['hardcopy.lokasi'],
  pengecualian: [
    'pengecualian.badan',
    'pengecualian.tingkat',
    'pengecualian.nomor_keputusan',
    'pengecualian.pasal_undang_undang',
    'pengecualian.konsekuensi',
    'pengecualian.lembar_uji',
    'pengecualian.sampai',
    'pengecualian.syarat',
  ],
  bentuk: ['bentuk'],
  retensi: [
    'kode_klasifikasi',
    'retensi.jra',
    'retensi.aktif',
    'retensi.inaktif',
    'retensi.nasib_akhir',
    'retensi.keterangan',
  ],
  /** What helps to find it; `isi` is the Markdown below the metadata. */
  temu: ['kata_kunci', 'isi'],
  kewajiban: ['memenuhi'],
  rujukan: ['dasar_hukum'],
} as const;

/** Name of a field that officers fill in. */
export type KolomFormulir = (typeof kelompokIsian)[keyof typeof kelompokIsian][number];
/** All of them. */
export const kolomFormulir: readonly KolomFormulir[] = Object.values(kelompokIsian).flat();

/** Fields that forms show at most, for they are the officer's own or always the same. */
export const kolomTetap = ['subbagian', 'bahasa'] as const;
/** Fields of several values. */
export const kolomDaftar = ['bentuk', 'memenuhi', 'dasar_hukum', 'kata_kunci'] as const;

/** Name of a field. */
export type KolomIsian = KolomFormulir | (typeof kolomTetap)[number];
/** Name of a field of several values. */
export type KolomDaftar = (typeof kolomDaftar)[number];
/** Name of a field of text. */
type KolomTeks = Exclude<KolomIsian, KolomDaftar>;

/** All fields. */
export const semuaKolom: readonly KolomIsian[] = [...kolomFormulir, ...kolomTetap];

/** Fields and what was typed; a field left out stays as it is. */
export type Isian = { readonly [K in KolomTeks]?: string } & {
  readonly [K in KolomDaftar]?: readonly string[];
};

const daftar: ReadonlySet<string> = new Set(kolomDaftar);

/** Whether a field has several values. */
export const isDaftar = (nama: KolomIsian): nama is KolomDaftar => daftar.has(nama);
