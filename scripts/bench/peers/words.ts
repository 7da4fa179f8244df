// The words and the unchanging head and foot of the peers' pages: about as long as ours, written once for all of them.

/** What the keys of the metadata are called on the page. */
export const labels = {
  klasifikasi: {
    berkala: 'Informasi Berkala',
    'setiap-saat': 'Informasi Setiap Saat',
    'serta-merta': 'Informasi Serta Merta',
  },
  subbagian: {
    kul: 'Subbagian Keuangan, Umum, dan Logistik',
    tekhum: 'Subbagian Teknis Penyelenggaraan Pemilu dan Hukum',
    rendatin: 'Subbagian Perencanaan, Data, dan Informasi',
    'parmas-sdm': 'Subbagian Partisipasi, Hubungan Masyarakat, dan SDM',
  },
  pelaksana: {
    'dok-kul': 'Petugas Dokumentasi Subbagian Keuangan, Umum, dan Logistik',
    'dok-tekhum': 'Petugas Dokumentasi Subbagian Teknis Penyelenggaraan Pemilu dan Hukum',
    'dok-rendatin': 'Petugas Dokumentasi Subbagian Perencanaan, Data, dan Informasi',
    'dok-parmas-sdm': 'Petugas Dokumentasi Subbagian Partisipasi, Hubungan Masyarakat, dan SDM',
    'ppid-1': 'Petugas PPID Pertama',
  },
  langkah: {
    '1': 'Hardcopy dihasilkan dan disimpan',
    '2': 'Softcopy diserahkan dan didata',
    '3': 'Softcopy diterima dan disimpan',
  },
};

const menu = [
  ['/', 'Beranda'],
  ['/profil/', 'Profil'],
  ['/regulasi/', 'Regulasi'],
  ['/informasi/', 'Daftar Informasi Publik'],
  ['/klasifikasi/berkala/', 'Berkala'],
  ['/klasifikasi/setiap-saat/', 'Setiap Saat'],
  ['/klasifikasi/serta-merta/', 'Serta Merta'],
  ['/klasifikasi/dikecualikan/', 'Dikecualikan'],
  ['/buku-rekap/', 'Buku Rekap'],
  ['/sop/', 'SOP'],
  ['/cari/', 'Cari'],
] as const;

const otherPages = [
  ['/maklumat/', 'Maklumat Pelayanan Informasi Publik'],
  ['/prosedur/', 'Prosedur Permohonan, Keberatan, dan Sengketa Informasi'],
  ['/struktur/', 'Struktur PPID'],
  ['/tentang-arsip/', 'Tentang Arsip Ini'],
  ['/tugas-fungsi/', 'Tugas dan Fungsi PPID'],
  ['/istilah/', 'Istilah'],
  ['/verifikasi/', 'Cara memeriksa keaslian'],
] as const;

const services = [
  ['https://ppid.contoh.example/formulir-permohonan', 'Permohonan Informasi'],
  ['https://ppid.contoh.example/formulir-keberatan', 'Keberatan'],
  ['https://ppid.contoh.example/', 'Portal PPID nasional'],
  ['https://kantor.contoh.example/', 'Situs resmi'],
] as const;

const links = (entries: readonly (readonly [string, string])[]): string =>
  entries
    .map(
      ([address, name]) =>
        `<li><a href="${address}">${name} <svg class="ikon" viewBox="0 0 24 24" aria-hidden="true"><path d="M8 16 18 6M9.5 6H18v8.5"></path></svg></a></li>`,
    )
    .join('');

/** Between `<title>` and the end of the head. */
export const headEnd =
  `<meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="referrer" content="strict-origin-when-cross-origin">` +
  `<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#8a0f14">` +
  `<link rel="stylesheet" href="/gaya.css">`;

/** What every page begins with. */
export const header =
  `<a class="lompat" href="#isi">Lompat ke isi</a><header class="kepala"><div class="pita"><a class="merek" href="/">` +
  `<svg viewBox="0 0 40 40" aria-hidden="true" fill="none"><path d="M7 3.5h20l6 6v27H7z" fill="#fffefc"></path>` +
  `<path d="M12 13.5h11M12 18.5h16M12 23.5h9" stroke="#857b6d" stroke-width="1.6"></path>` +
  `<circle cx="27" cy="28" r="8" fill="#8a0f14" stroke="#fffefc" stroke-width="1.6"></circle></svg>` +
  `<strong>e-PPID</strong> <span>Komisi Pemilihan Umum Kota Metro</span></a>` +
  `<ul class="layanan">${links(services)}</ul></div>` +
  `<nav class="menu" aria-label="Menu utama"><ul>${links(menu)}</ul></nav></header>`;

/** What every page ends with. */
export const footer =
  `<footer class="kaki"><section aria-labelledby="kaki-kantor"><h2 id="kaki-kantor">Komisi Pemilihan Umum Kota Metro</h2>` +
  `<p>Kota Metro, Provinsi Lampung (nama jalan belum dikonfirmasi)</p><p>Jam layanan: Belum dikonfirmasi</p></section>` +
  `<nav aria-labelledby="kaki-halaman"><h2 id="kaki-halaman">Halaman lain</h2><ul>${links(otherPages)}</ul></nav>` +
  `<nav aria-labelledby="kaki-portal"><h2 id="kaki-portal">Layanan dan portal resmi</h2><ul>${links(services)}</ul></nav></footer>`;

/** A page needs some style; how much makes no difference to the generators. */
export const style = 'body{font-family:sans-serif;max-width:60rem;margin:auto}\n';
