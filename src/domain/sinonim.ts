// Words that mean the same in this field, so that a search for one finds the other. Data only; the search reads it.

/** Words and phrases that mean the same. */
export interface Sinonim {
  /** The one word under which all of them are filed. */
  readonly kata: string;
  /** Every way of writing it; a phrase counts in any affixed form of its words. */
  readonly sebutan: readonly string[];
  /** Law or practice that makes them the same. */
  readonly dasar: string;
  /** True for a name that is no mention of its parts: Komisi Pemilihan Umum speaks of no particular election. */
  readonly utuh: boolean;
}

const kip = 'UU 14/2008';
const pemilu = 'UU 7/2017';
const pemilihan = 'UU 10/2016';
const dataPemilih = 'PKPU 7/2022';
const kinerja = 'PermenPANRB 53/2014';
const keuangan = 'PP 71/2010';
const pengadaan = 'Perpres 16/2018';
const kebiasaan = 'kebiasaan penulisan';

/** All synonyms. */
export const sinonimList: readonly Sinonim[] = [
  // Documents.
  entry('keputusan', 'PKPU 2/2021', 'SK', 'surat keputusan', 'kep', 'kpt'),
  name('pkpu', pemilu, 'peraturan KPU', 'peraturan Komisi Pemilihan Umum'),
  entry('perki', kip, 'peraturan Komisi Informasi'),
  entry('uu', 'UU 12/2011', 'undang-undang'),
  entry('ba', 'PKPU 2/2021', 'berita acara'),
  entry('sop', 'PermenPANRB 35/2012', 'standar operasional prosedur', 'prosedur tetap', 'protap'),
  entry('notulen', kebiasaan, 'notula', 'notulensi', 'risalah rapat'),
  entry('formulir', kebiasaan, 'form', 'blangko', 'borang'),

  // Public information.
  entry('ppid', kip, 'Pejabat Pengelola Informasi dan Dokumentasi'),
  entry('kip', kip, 'keterbukaan informasi publik'),
  entry('dip', 'Perki 1/2021', 'daftar informasi publik'),
  entry(
    'dik',
    'PP 61/2010',
    'daftar informasi dikecualikan',
    'daftar informasi publik yang dikecualikan',
    'informasi dikecualikan',
    'informasi rahasia',
  ),
  entry('berkala', kip, 'informasi berkala'),
  entry('sertamerta', kip, 'serta merta', 'informasi serta merta'),
  entry('setiapsaat', kip, 'setiap saat', 'informasi setiap saat'),
  entry(
    'skm',
    'PermenPANRB 14/2017',
    'survei kepuasan masyarakat',
    'indeks kepuasan masyarakat',
    'IKM',
  ),
  entry('mohon', kebiasaan, 'minta'),
  entry('adu', kebiasaan, 'keluhan', 'komplain'),

  // Voters.
  entry('dpt', pemilu, 'daftar pemilih tetap'),
  entry('dps', pemilu, 'daftar pemilih sementara'),
  entry('dpshp', dataPemilih, 'daftar pemilih sementara hasil perbaikan'),
  entry('dptb', pemilu, 'daftar pemilih tambahan', 'daftar pemilih pindahan', 'pindah memilih'),
  entry('dpk', pemilu, 'daftar pemilih khusus'),
  entry('pdpb', pemilu, 'pemutakhiran data pemilih berkelanjutan'),
  entry('coklit', dataPemilih, 'pencocokan dan penelitian'),
  entry('pantarlih', dataPemilih, 'petugas pemutakhiran data pemilih'),
  entry('tps', pemilu, 'tempat pemungutan suara'),
  entry('disabilitas', 'UU 8/2016', 'difabel', 'penyandang cacat'),

  // Elections and those who run them or stand for them.
  name('kpu', pemilu, 'Komisi Pemilihan Umum'),
  name('bawaslu', pemilu, 'Badan Pengawas Pemilihan Umum', 'Badan Pengawas Pemilu', 'panwaslu'),
  name('kpps', pemilu, 'Kelompok Penyelenggara Pemungutan Suara'),
  name('ppk', pemilu, 'Panitia Pemilihan Kecamatan'),
  name('pps', pemilu, 'Panitia Pemungutan Suara'),
  name('dprd', pemilu, 'Dewan Perwakilan Rakyat Daerah'),
  entry('pemilu', pemilu, 'pemilihan umum'),
  entry(
    'pilkada',
    pemilihan,
    'pemilihan wali kota',
    'pemilihan wali kota dan wakil wali kota',
    'pemilihan kepala daerah',
    'pemilihan serentak',
    'pilwalkot',
    'pilwako',
  ),
  entry('walikota', kebiasaan, 'wali kota'),
  entry('dapil', pemilu, 'daerah pemilihan'),
  entry('caleg', kebiasaan, 'calon anggota DPRD', 'calon legislatif', 'calon anggota legislatif'),
  entry('paslon', pemilihan, 'pasangan calon'),
  entry(
    'calontunggal',
    pemilihan,
    'calon tunggal',
    'satu pasangan calon',
    'kotak kosong',
    'kolom kosong',
  ),
  entry('parpol', 'UU 2/2008', 'partai politik', 'partai'),
  entry('anggota', kebiasaan, 'komisioner'),

  // Money, performance and people.
  entry('lkjip', kinerja, 'LAKIP', 'LKIP', 'laporan kinerja', 'laporan akuntabilitas kinerja'),
  entry('perkin', kinerja, 'PK', 'perjanjian kinerja', 'penetapan kinerja'),
  entry('renstra', 'UU 25/2004', 'rencana strategis'),
  entry('dipa', 'UU 17/2003', 'daftar isian pelaksanaan anggaran'),
  entry('lk', keuangan, 'laporan keuangan'),
  entry('calk', keuangan, 'catatan atas laporan keuangan'),
  entry('lra', keuangan, 'laporan realisasi anggaran', 'realisasi anggaran'),
  entry('pbj', pengadaan, 'pengadaan barang dan jasa', 'pengadaan barang jasa'),
  entry('pengadaan', pengadaan, 'tender', 'lelang'),
  entry('lhkpn', 'UU 28/1999', 'harta kekayaan'),
  entry('jra', 'PKPU 17/2023', 'jadwal retensi arsip'),

  // Compounds that are written as one word as soon as they have an affix on both sides.
  entry('salahguna', kebiasaan, 'salah guna'),
  entry('tandatangan', kebiasaan, 'tanda tangan'),
  entry('tanggungjawab', kebiasaan, 'tanggung jawab'),
  entry('tindaklanjut', kebiasaan, 'tindak lanjut'),
  entry('inaktif', kebiasaan, 'tidak aktif'),

  // Parts of a year, counted in letters or figures.
  entry('semester1', kebiasaan, 'semester I', 'semester satu', 'semester pertama', 'semester 1'),
  entry('semester2', kebiasaan, 'semester II', 'semester dua', 'semester kedua', 'semester 2'),
  entry('triwulan1', kebiasaan, 'triwulan I', 'triwulan 1', 'TW I', 'TW 1'),
  entry('triwulan2', kebiasaan, 'triwulan II', 'triwulan 2', 'TW II', 'TW 2'),
  entry('triwulan3', kebiasaan, 'triwulan III', 'triwulan 3', 'TW III', 'TW 3'),
  entry('triwulan4', kebiasaan, 'triwulan IV', 'triwulan 4', 'TW IV', 'TW 4'),
];

function entry(kata: string, dasar: string, ...sebutan: readonly string[]): Sinonim {
  return { kata, sebutan: [kata, ...sebutan], dasar, utuh: false };
}

function name(kata: string, dasar: string, ...sebutan: readonly string[]): Sinonim {
  return { ...entry(kata, dasar, ...sebutan), utuh: true };
}
