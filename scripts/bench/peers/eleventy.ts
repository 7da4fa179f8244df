// Eleventy, of one exact version, installed beside the project when the benchmark first runs; never a dependency.
// Its layouts are JavaScript functions, its fastest kind.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../../_site.ts';
import type { Missing, Subject } from '../subject.ts';
import { peerSubject } from './site.ts';
import { footer, headEnd, header, labels, style } from './words.ts';

const version = '3.1.8';
// Beside the publisher's own cache, which throws away what it does not know.
const folder = join(projectDir, 'node_modules/.cache/e-ppid/bench', `eleventy-${version}`);

/** Eleventy as something measured, or why it cannot be. */
export async function eleventy(): Promise<Subject | Missing> {
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (!existsSync(program) && !(await install()))
    return { key: 'eleventy', name: 'Eleventy', missing: 'could not be installed from npm' };
  return peerSubject({
    key: 'eleventy',
    name: `Eleventy ${version}`,
    files,
    records: 'informasi',
    // Beside the records it would copy by pattern, all files at once, and run out of open files.
    softcopies: 'softcopy',
    build: [process.execPath, program, '--quiet'],
    out: '_site',
    caches: ['.cache'],
  });
}

/** Into a folder of another name first, so that a half installation is never taken for a whole one. */
async function install(): Promise<boolean> {
  console.error(`Memasang Eleventy ${version} untuk tolok ukur, sekali saja …`);
  const temporary = `${folder}.${process.pid}.tmp`;
  const npm = process.env['npm_execpath'];
  const [program, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const args = ['install', `@11ty/eleventy@${version}`, '--save-exact', '--no-audit', '--no-fund'];
  try {
    await mkdir(temporary, { recursive: true });
    await writeFile(join(temporary, 'package.json'), '{ "private": true }\n');
    execFileSync(program, [...first, ...args], { cwd: temporary, stdio: 'ignore' });
    await rename(temporary, folder);
    return true;
  } catch {
    // Without a connection it stays missing, and the table says so.
    await rm(temporary, { recursive: true, force: true });
    return false;
  }
}

const config = `export default function (config) {
  config.addPassthroughCopy({ softcopy: 'informasi' });
  config.addPassthroughCopy('gaya.css');
  config.addCollection('daftar', (api) => {
    const all = api.getFilteredByGlob('informasi/**/index.md').toSorted((a, b) => b.date - a.date);
    const lists = [['/informasi/', 'Semua informasi', all]];
    const by = (name, keyOf) => {
      for (const [key, items] of Map.groupBy(all, keyOf)) lists.push(['/' + name + '/' + key + '/', key, items]);
    };
    by('klasifikasi', (item) => item.data.klasifikasi);
    by('tahun', (item) => item.url.split('/')[2]);
    by('subbagian', (item) => item.data.subbagian);
    const counts = lists.map(([address, title, items]) => ({ address, title, count: items.length }));
    return lists.flatMap(([address, title, items]) => {
      const total = Math.ceil(items.length / 50);
      return Array.from({ length: total }, (_, page) => ({
        title, counts, total, page: page + 1, first: address,
        address: page === 0 ? address : address + 'halaman/' + (page + 1) + '/',
        items: items.slice(page * 50, page * 50 + 50),
      }));
    });
  });
  return { markdownTemplateEngine: false, htmlTemplateEngine: false };
}
`;

const library = `const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const esc = (text) => String(text).replace(/[&<>"]/g, (sign) => entities[sign]);
const days = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
const times = new Intl.DateTimeFormat('id', { timeStyle: 'short', timeZone: 'Asia/Jakarta' });
export const day = (date) => days.format(date);
export const time = (date) => times.format(date);
export const kilobytes = (bytes) => Math.ceil(bytes / 1024) + ' KB';
const headEnd = ${JSON.stringify(headEnd)};
const header = ${JSON.stringify(header)};
const footer = ${JSON.stringify(footer)};
export const page = (title, description, main) =>
  '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>' + esc(title) + ' · e-PPID</title><meta name="description" content="' + esc(description) + '">' + headEnd + '</head><body>' + header + '<main id="isi">' + main + '</main>' + footer + '</body></html>';
`;

const record = `import { day, esc, kilobytes, page, time } from '../_lib/html.js';
const row = (name, value, more = '') => '<div><dt>' + name + '</dt><dd' + more + '>' + esc(value) + '</dd></div>';
export function render(data) {
  const l = data.label;
  const nomor = data.page.url.slice('/informasi/'.length, -1);
  const kelas = esc(l.klasifikasi[data.klasifikasi]);
  return page(data.judul, data.ringkasan, \`<article data-pagefind-body><nav class="jejak" aria-label="Jejak halaman"><ol><li><a href="/">Beranda</a></li><li><a href="/klasifikasi/\${data.klasifikasi}/">\${kelas}</a></li><li aria-current="page">\${nomor}</li></ol></nav>
<div class="kepala-halaman"><p class="kepala-data"><span class="label">Berlaku</span> <span data-pagefind-filter="klasifikasi">\${kelas}</span> <span>Nomor \${esc(data.nomor_dokumen)}</span> <span>\${day(data.waktu_pembuatan)}</span></p>
<h1>\${esc(data.judul)}</h1><p class="pengantar">\${esc(data.ringkasan)}</p></div>
<section aria-labelledby="berkas"><h2 id="berkas">Berkas</h2><ul class="berkas-daftar">\${data.softcopy.map((file) => \`<li><a class="berkas" href="\${esc(file.berkas)}" download><span class="berkas-jenis">TXT</span> <span class="berkas-nama">\${esc(file.sebutan)}</span> <span class="berkas-rincian">Unduh TXT · \${kilobytes(file.ukuran_byte)}</span></a></li>\`).join('')}</ul></section>
<section class="bagian" aria-labelledby="proses"><h2 id="proses">Proses dan persetujuan</h2><ol class="stempel-baris">\${data.langkah.map((step) => \`<li class="stempel stempel-selesai"><span class="stempel-cap" aria-hidden="true">\${step.nomor}</span><h3><span class="tersembunyi">Langkah \${step.nomor}: </span>\${esc(l.langkah[step.nomor])}</h3><p>\${day(step.mulai)}, \${time(step.mulai)}–\${time(step.selesai)} WIB</p><ul aria-label="Pelaksana">\${step.pelaksana.map((who) => '<li>' + esc(l.pelaksana[who]) + '</li>').join('')}</ul><p class="redup">\${(step.selesai - step.mulai) / 60000} menit; batas SOP 1 jam</p>\${step.mutakhir ? '<p class="redup">Dinyatakan mutakhir dan terverifikasi</p>' : ''}</li>\`).join('')}</ol></section>
<section class="bagian" aria-labelledby="dip"><h2 id="dip">Data Daftar Informasi Publik</h2><dl class="rincian">
\${row('Nomor', nomor)}
\${row('Ringkasan isi informasi', data.ringkasan)}
\${row('Pejabat atau unit/satuan kerja yang menguasai informasi', l.subbagian[data.subbagian], ' data-pagefind-filter="subbagian"')}
\${row('Penanggung jawab pembuatan atau penerbitan informasi', data.penanggung_jawab)}
\${row('Waktu dan tempat pembuatan informasi', data.tempat_pembuatan + ', ' + day(data.waktu_pembuatan))}
\${row('Bentuk informasi yang tersedia', data.bentuk.join(', '))}
\${row('Jangka waktu penyimpanan atau retensi arsip', 'Aktif ' + data.retensi.aktif + ', inaktif ' + data.retensi.inaktif + ', ' + data.retensi.nasib_akhir + ' (' + data.retensi.jra + ')')}</dl></section>
<section class="bagian" aria-labelledby="lain"><h2 id="lain">Keterangan lain</h2><dl class="rincian">
\${row('Klasifikasi', l.klasifikasi[data.klasifikasi])}
\${row('Nomor dokumen', data.nomor_dokumen)}
\${row('Jenis dokumen', data.jenis_dokumen)}
\${row('Tanda tangan', data.tanda_tangan)}
\${row('Dasar hukum', data.dasar_hukum.join(', '))}
\${row('Kode klasifikasi arsip', data.kode_klasifikasi)}
\${row('Tempat simpan hardcopy', data.hardcopy.lokasi)}
\${row('Kata kunci', data.kata_kunci.join(', '))}</dl></section>
<section class="bagian" aria-labelledby="teks"><h2 id="teks">Teks dalam berkas</h2><details class="teks-berkas"><summary>Baca teks</summary><div class="bacaan">\${data.content}</div></details></section>
<section class="bagian" aria-labelledby="periksa"><h2 id="periksa">Periksa keasliannya</h2><p>Sidik digital SHA-256 berubah sama sekali bila satu huruf saja dalam berkas diubah. Hitunglah dari berkas yang Anda unduh; hasilnya harus sama dengan ini.</p><dl class="sidik-daftar">\${data.softcopy.map((file) => '<div><dt>' + esc(file.berkas) + '</dt><dd class="sidik-jari">' + file.sha256 + '</dd></div>').join('')}</dl><details><summary>Perintah untuk memeriksa sendiri</summary>\${data.softcopy.map((file) => '<pre><code>sha256sum ' + esc(file.berkas) + '</code></pre>').join('')}<pre><code>git log --first-parent -- content/informasi/\${nomor}</code></pre></details><p class="kutipan"><strong>Cara mengutip:</strong> Komisi Pemilihan Umum Kota Metro, “\${esc(data.judul)}”, nomor rekap \${nomor}, alamat tetap /informasi/\${nomor}/.</p></section></article>\`);
}
`;

const list = `import { day, esc, kilobytes, page } from './_lib/html.js';
export const data = {
  pagination: { data: 'collections.daftar', size: 1, alias: 'daftar', addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: (data) => data.daftar.address,
};
const nameOf = (l, key) => l.klasifikasi[key] ?? l.subbagian[key] ?? key;
export function render({ daftar, label: l }) {
  const title = nameOf(l, daftar.title);
  const at = (number) => (number === 1 ? daftar.first : daftar.first + 'halaman/' + number + '/');
  return page(title, title, \`<nav class="jejak" aria-label="Jejak halaman"><ol><li><a href="/">Beranda</a></li><li aria-current="page">\${esc(title)}</li></ol></nav><h1>\${esc(title)}</h1>
<aside class="daftar-saringan" aria-label="Saring"><ul>\${daftar.counts.map(({ address, title: key, count }) => '<li><a href="' + address + '">' + esc(nameOf(l, key)) + ' <span class="angka">' + count + ' informasi</span></a></li>').join('')}</ul></aside>
<section class="daftar-isi" aria-label="Daftar"><p class="daftar-jumlah">Halaman \${daftar.page} dari \${daftar.total}</p><ul class="daftar">
\${daftar.items.map(({ url, data: d }) => \`<li class="entri"><h2 class="entri-judul"><a href="\${url}">\${esc(d.judul)}</a></h2><ul class="entri-data" aria-label="Keterangan"><li>\${esc(l.klasifikasi[d.klasifikasi])}</li><li>Nomor \${esc(d.nomor_dokumen)}</li><li>\${esc(l.subbagian[d.subbagian])}</li><li>\${day(d.waktu_pembuatan)}</li>\${d.softcopy.map((file) => '<li>TXT · ' + kilobytes(file.ukuran_byte) + '</li>').join('')}</ul><p class="entri-kaki">\${esc(d.ringkasan)}</p></li>\`).join('')}
</ul><nav class="halaman" aria-label="Halaman">\${daftar.page > 1 ? '<a href="' + at(daftar.page - 1) + '">Lebih baru</a>' : ''} \${daftar.page < daftar.total ? '<a href="' + at(daftar.page + 1) + '">Lebih lama</a>' : ''}</nav></section>\`);
}
`;

const home = `import { page } from './_lib/html.js';
export const data = { eleventyExcludeFromCollections: true, permalink: '/' };
export function render() {
  return page('Beranda', 'Beranda', '<h1>e-PPID</h1><p><a href="/informasi/">Semua informasi</a></p>');
}
`;

const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'eleventy.config.js': config,
  '_data/label.json': JSON.stringify(labels),
  '_lib/html.js': library,
  '_includes/informasi.11ty.js': record,
  'informasi/informasi.json': '{ "layout": "informasi.11ty.js" }\n',
  'daftar.11ty.js': list,
  'beranda.11ty.js': home,
  'gaya.css': style,
};
