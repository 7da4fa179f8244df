// The four disclosure classes of the law, with the words citizens read.

/** The classes in the order in which the law lists them. */
export const klasifikasiList = ['berkala', 'serta-merta', 'setiap-saat', 'dikecualikan'] as const;
/** Disclosure class of information. */
export type Klasifikasi = (typeof klasifikasiList)[number];

interface KlasifikasiInfo {
  /** Short label for lists and menus. */
  readonly label: string;
  /** The class as the law names it. */
  readonly namaResmi: string;
  /** What it means, for a citizen. */
  readonly arti: string;
  readonly dasarHukum: readonly string[];
}

/** What each class is called and means. */
export const klasifikasiInfo: Readonly<Record<Klasifikasi, KlasifikasiInfo>> = {
  berkala: {
    label: 'Informasi Berkala',
    namaResmi: 'Informasi yang wajib disediakan dan diumumkan secara berkala',
    arti: 'Diumumkan secara rutin, paling lama setiap enam bulan, tanpa perlu diminta.',
    dasarHukum: ['UU 14/2008 Pasal 9'],
  },
  'serta-merta': {
    label: 'Informasi Serta Merta',
    namaResmi: 'Informasi yang wajib diumumkan secara serta-merta',
    arti: 'Diumumkan seketika karena menyangkut hak memilih, hajat hidup orang banyak, atau ketertiban umum.',
    dasarHukum: ['UU 14/2008 Pasal 10'],
  },
  'setiap-saat': {
    label: 'Informasi Setiap Saat',
    namaResmi: 'Informasi yang wajib tersedia setiap saat',
    arti: 'Selalu tersedia dan diberikan ketika diminta.',
    dasarHukum: ['UU 14/2008 Pasal 11'],
  },
  dikecualikan: {
    label: 'Informasi Dikecualikan',
    namaResmi: 'Informasi yang dikecualikan',
    arti: 'Tidak dibuka, berdasarkan undang-undang dan uji konsekuensi, untuk jangka waktu tertentu. Hanya keterangannya yang diumumkan.',
    dasarHukum: ['UU 14/2008 Pasal 17', 'PKPU 22/2023 Pasal 24–26'],
  },
};
