// The glossary as data: the field's words, what they mean to a citizen, and their names in the code.
// The page "Istilah" and ARCHITECTURE.md's glossary are made from this list; a test compares them.

/** One term. */
export interface Istilah {
  /** The official or everyday term, as citizens read it. */
  readonly istilah: string;
  /** What it means, in plain Indonesian. */
  readonly arti: string;
  /** Short English gloss, for developers. */
  readonly english: string;
  /** Exported type in the code; null where the term has none. */
  readonly identifier: string | null;
  /** Law or SOP clause; empty for a word of the program. */
  readonly dasarHukum: string;
}

const kip = 'UU 14/2008';
const sop = 'SOP 2 Januari 2025';

/** All terms, in alphabetical order. */
export const istilahList: readonly Istilah[] = [
  entry(
    'Arsip',
    'Semua dokumen dan keterangannya pada satu saat, tersimpan dalam git.',
    'archive',
    'Arsip',
    '',
  ),
  entry(
    'Atasan PPID',
    'Pejabat yang mengawasi PPID, menyetujui penerbitan, dan menjawab keberatan.',
    'approver; the PPID’s superior',
    null,
    'PKPU 22/2023',
  ),
  entry(
    'Badan Publik',
    'Lembaga yang wajib membuka informasi kepada masyarakat.',
    'public body',
    null,
    `${kip} Pasal 1`,
  ),
  entry(
    'Baris DIP',
    'Satu informasi dalam Daftar Informasi Publik.',
    'row of the DIP',
    'BarisDip',
    'Perki 1/2021',
  ),
  entry(
    'Buku rekap informasi',
    'Buku tempat setiap Informasi Publik dicatat, satu baris untuk satu informasi.',
    'information recap book',
    null,
    `${sop}, Pencatatan`,
  ),
  entry(
    'Butir wajib',
    'Satu hal yang wajib diumumkan menurut peraturan.',
    'publishing obligation',
    'ButirWajib',
    kip,
  ),
  entry(
    'Daftar Informasi Dikecualikan (DIK)',
    'Daftar informasi yang tidak dibuka, beserta alasan dan jangka waktunya.',
    'list of excluded information',
    null,
    'PP 61/2010',
  ),
  entry(
    'Daftar Informasi Publik (DIP)',
    'Catatan teratur tentang seluruh Informasi Publik yang dikuasai Badan Publik, tidak termasuk yang dikecualikan.',
    'public information list',
    null,
    'PKPU 4/2025 Pasal 1 angka 8',
  ),
  entry(
    'Halaman',
    'Halaman situs yang ditulis oleh kantor, seperti profil dan maklumat.',
    'office-written page',
    'Halaman',
    '',
  ),
  entry(
    'Hardcopy',
    'Dokumen tercetak yang disimpan di subbagian.',
    'printed document',
    null,
    `${sop}, langkah 1`,
  ),
  entry(
    'Informasi Berkala',
    'Informasi yang wajib diumumkan secara rutin, paling lama setiap enam bulan.',
    'periodic information',
    null,
    `${kip} Pasal 9`,
  ),
  entry(
    'Informasi Dikecualikan',
    'Informasi yang tidak dibuka berdasarkan undang-undang dan uji konsekuensi.',
    'excluded information',
    null,
    `${kip} Pasal 17`,
  ),
  entry(
    'Informasi Publik',
    'Informasi yang dihasilkan, disimpan, dikelola, dikirim, atau diterima Badan Publik dan dapat diketahui masyarakat.',
    'public information; one record',
    'InformasiPublik',
    `${kip} Pasal 1`,
  ),
  entry(
    'Informasi Serta Merta',
    'Informasi yang wajib diumumkan seketika karena menyangkut kepentingan orang banyak.',
    'immediate information',
    null,
    `${kip} Pasal 10`,
  ),
  entry(
    'Informasi Setiap Saat',
    'Informasi yang wajib tersedia dan diberikan ketika diminta.',
    'information available at any time',
    null,
    `${kip} Pasal 11`,
  ),
  entry(
    'Instansi',
    'Badan Publik pemilik arsip ini.',
    'the public body that owns the archive',
    'Instansi',
    '',
  ),
  entry(
    'Izin',
    'Apa yang boleh dilakukan siapa pada suatu tahap usulan.',
    'permission; a row of the table of roles and actions',
    'Izin',
    '',
  ),
  entry(
    'Jadwal Retensi Arsip (JRA)',
    'Daftar jangka waktu penyimpanan setiap jenis arsip dan apa yang terjadi sesudahnya.',
    'retention schedule',
    null,
    'PKPU 17/2023',
  ),
  entry(
    'Keberatan',
    'Cara pemohon menyatakan tidak puas atas tanggapan PPID, ditujukan kepada Atasan PPID.',
    'objection',
    null,
    `${kip} Pasal 35`,
  ),
  entry(
    'Kejadian',
    'Satu tindakan yang sudah dilakukan pada usulan: apa, oleh siapa, dan kapan.',
    'something done to a proposal; one commit',
    'Kejadian',
    '',
  ),
  entry(
    'Klasifikasi',
    'Golongan keterbukaan sebuah informasi.',
    'disclosure class',
    'Klasifikasi',
    kip,
  ),
  entry(
    'Langkah',
    'Satu langkah SOP, dan pelaksanaannya pada sebuah informasi.',
    'step',
    'Langkah',
    sop,
  ),
  entry(
    'Langkah SOP',
    'Satu langkah seperti ditetapkan dalam SOP.',
    'step as prescribed',
    'LangkahSop',
    sop,
  ),
  entry(
    'Maklumat Pelayanan',
    'Janji pelayanan Badan Publik kepada masyarakat.',
    'service charter',
    null,
    'Perki 1/2021 Pasal 47',
  ),
  entry(
    'Mutu baku',
    'Syarat, waktu, dan keluaran yang harus dipenuhi setiap langkah SOP.',
    'quality standard',
    null,
    sop,
  ),
  entry(
    'Nomor dokumen',
    'Nomor yang diberikan kepada sebuah naskah dinas, seperti 426 Tahun 2024.',
    'document number',
    'NomorDokumen',
    'PKPU 2/2021',
  ),
  entry(
    'Pejabat Pengelola Informasi dan Dokumentasi (PPID)',
    'Pejabat yang bertanggung jawab atas penyimpanan, pendokumentasian, penyediaan, dan pelayanan informasi.',
    'information and documentation officer',
    null,
    `${kip} Pasal 1`,
  ),
  entry(
    'Pelanggaran',
    'Ketidaksesuaian yang dilaporkan satu aturan, sebelum letak barisnya diketahui.',
    'violation',
    'Pelanggaran',
    '',
  ),
  entry(
    'Pengecualian',
    'Keputusan yang membuat sebuah informasi tidak dibuka.',
    'exemption',
    'Pengecualian',
    `${kip} Pasal 17`,
  ),
  entry(
    'Peran',
    'Tugas seorang petugas menurut SOP, untuk jangka waktu tertentu.',
    'role',
    'Peran',
    sop,
  ),
  entry('Peraturan', 'Peraturan yang menjadi dasar hukum.', 'legal instrument', 'Peraturan', ''),
  entry(
    'Permohonan Informasi',
    'Permintaan informasi oleh warga kepada Badan Publik.',
    'request for information',
    null,
    `${kip} Pasal 22`,
  ),
  entry(
    'Persetujuan',
    'Pernyataan Atasan PPID bahwa sebuah informasi boleh diterbitkan persis seperti yang ia lihat.',
    'approval',
    'Persetujuan',
    sop,
  ),
  entry('Petugas', 'Pegawai yang menjalankan SOP.', 'officer', 'Petugas', sop),
  entry(
    'Petugas Dokumentasi',
    'Petugas di setiap subbagian yang menghasilkan, menyimpan, dan menyerahkan dokumen.',
    'documentation officer',
    null,
    sop,
  ),
  entry(
    'Petugas PPID',
    'Petugas yang menerima dan menyimpan softcopy dari subbagian.',
    'PPID staff',
    null,
    sop,
  ),
  entry(
    'Publikasi',
    'Isi arsip pada satu commit, siap ditampilkan kepada masyarakat.',
    'publication',
    'Publikasi',
    '',
  ),
  entry('Retensi', 'Jangka waktu penyimpanan arsip.', 'retention', null, 'PKPU 17/2023'),
  entry(
    'Softcopy',
    'Berkas digital dari sebuah dokumen.',
    'digital file',
    'Softcopy',
    `${sop}, langkah 2`,
  ),
  entry(
    'Standar Operasional Prosedur (SOP)',
    'Urutan langkah baku yang wajib dijalankan kantor.',
    'standard operating procedure',
    'Sop',
    sop,
  ),
  entry(
    'Subbagian',
    'Unit kerja sekretariat yang menghasilkan dan menguasai informasi.',
    'subdivision',
    'Subbagian',
    '',
  ),
  entry(
    'Tahap',
    'Tempat usulan berada sekarang: langkah SOP yang dikerjakan, menunggu persetujuan, disetujui, atau dibatalkan.',
    'where a proposal stands',
    'Tahap',
    '',
  ),
  entry(
    'Temuan',
    'Hal yang tidak sesuai dalam arsip, letaknya, dan cara memperbaikinya.',
    'finding',
    'Temuan',
    '',
  ),
  entry(
    'Tindakan',
    'Hal yang dilakukan pada usulan, misalnya memulai langkah, menyerahkan, mengembalikan, atau menyetujui.',
    'act on a proposal',
    'Tindakan',
    '',
  ),
  entry(
    'Uji konsekuensi',
    'Pengujian atas akibat yang timbul bila sebuah informasi dibuka.',
    'consequence test',
    null,
    'PKPU 22/2023 Pasal 24–26',
  ),
  entry(
    'Usulan',
    'Perubahan arsip yang menunggu persetujuan Atasan PPID.',
    'proposed change; a branch',
    'Usulan',
    '',
  ),
];

function entry(
  istilah: string,
  arti: string,
  english: string,
  ...rest: [string | null, string]
): Istilah {
  const [identifier, dasarHukum] = rest;
  return { istilah, arti, english, identifier, dasarHukum };
}
