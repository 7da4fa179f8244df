// Words that the rules would take apart wrongly, or whose root has come to mean something else than they do.

/** Root → the words that belong to it although the rules say otherwise. */
const families: Readonly<Record<string, string>> = {
  ajar: 'belajar pelajar pelajaran mempelajari dipelajari pembelajaran pembelajar',
  alat: 'peralatan',
  anggaran: 'menganggarkan dianggarkan teranggarkan',
  arsip: 'arsiparis kearsiparisan',
  awas: 'pengawasan pengawasannya',
  beri: 'berikan berilah',
  kerja: 'bekerja',
  laki: 'lelaki',
  mutakhir: 'termutakhir',
  pemerintah: 'pemerintahan pemerintahannya',
  pengadaan: 'mengadakan diadakan',
  penduduk: 'kependudukan berpenduduk',
  perintah: 'memerintah memerintahkan diperintahkan',
  peserta: 'kepesertaan',
  sesuai: 'ketidaksesuaian',
  ubah: 'rubah merubah dirubah',
  undang: 'perundang perundangan diundangkan mengundangkan pengundangan',
  undangan: 'mengundang diundang',
  wenang: 'wewenang kewenangan berwenang',
};

/** The root of each irregular word. */
export const takBeraturan: ReadonlyMap<string, string> = new Map(
  Object.entries(families).flatMap(([root, words]) =>
    words.split(' ').map((word) => [word, root] as const),
  ),
);
