// The Astro that the project has, used as Astro is used elsewhere: a content collection and a static build.
import { readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectDir } from '../../_site.ts';
import type { Missing, Subject } from '../subject.ts';
import { peerSubject } from './site.ts';
import { footer, headEnd, header, labels, style } from './words.ts';

/** Astro as something measured. */
export async function astro(): Promise<Subject | Missing> {
  const modules = join(projectDir, 'node_modules');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(modules, 'astro/package.json'), 'utf8')));
  const subject = peerSubject({
    key: 'astro',
    name: `Astro ${version}`,
    files,
    records: 'informasi',
    softcopies: 'public/informasi',
    build: [process.execPath, join(modules, 'astro/bin/astro.mjs'), 'build', '--silent'],
    out: 'dist',
    caches: ['.cache', '.astro'],
  });
  return {
    ...subject,
    prepare: async (sample) => {
      await subject.prepare(sample);
      await symlink(modules, join(sample.work, 'node_modules'), 'dir');
    },
  };
}

const config = `import { defineConfig } from 'astro/config';
export default defineConfig({
  trailingSlash: 'always',
  cacheDir: './.cache',
  vite: { cacheDir: './.cache/vite' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
});
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  informasi: defineCollection({ loader: glob({ pattern: '*/*/index.md', base: './informasi' }) }),
};
`;

const library = `export const headEnd = ${JSON.stringify(headEnd)};
export const header = ${JSON.stringify(header)};
export const footer = ${JSON.stringify(footer)};
const days = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
const times = new Intl.DateTimeFormat('id', { timeStyle: 'short', timeZone: 'Asia/Jakarta' });
export const day = (date) => days.format(new Date(date));
export const time = (date) => times.format(new Date(date));
export const minutes = ({ mulai, selesai }) => (new Date(selesai) - new Date(mulai)) / 60000;
export const kilobytes = (bytes) => Math.ceil(bytes / 1024) + ' KB';
`;

const layout = `---
import { footer, headEnd, header } from './html.js';
const { title, description } = Astro.props;
---
<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title} · e-PPID</title><meta name="description" content={description}><Fragment set:html={headEnd} /></head><body><Fragment set:html={header} /><main id="isi"><slot /></main><Fragment set:html={footer} /></body></html>
`;

const record = `---
import { getCollection, render } from 'astro:content';
import Kerangka from '../../Kerangka.astro';
import l from '../../label.json';
import { day, kilobytes, minutes, time } from '../../html.js';
export async function getStaticPaths() {
  return (await getCollection('informasi')).map((entry) => ({ params: { nomor: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const nomor = entry.id;
const d = entry.data;
const kelas = l.klasifikasi[d.klasifikasi];
const { Content } = await render(entry);
---
<Kerangka title={d.judul} description={d.ringkasan}><article data-pagefind-body><nav class="jejak" aria-label="Jejak halaman"><ol><li><a href="/">Beranda</a></li><li><a href={'/klasifikasi/' + d.klasifikasi + '/'}>{kelas}</a></li><li aria-current="page">{nomor}</li></ol></nav>
<div class="kepala-halaman"><p class="kepala-data"><span class="label">Berlaku</span> <span data-pagefind-filter="klasifikasi">{kelas}</span> <span>Nomor {d.nomor_dokumen}</span> <span>{day(d.waktu_pembuatan)}</span></p>
<h1>{d.judul}</h1><p class="pengantar">{d.ringkasan}</p></div>
<section aria-labelledby="berkas"><h2 id="berkas">Berkas</h2><ul class="berkas-daftar">{d.softcopy.map((file) => <li><a class="berkas" href={file.berkas} download><span class="berkas-jenis">TXT</span> <span class="berkas-nama">{file.sebutan}</span> <span class="berkas-rincian">Unduh TXT · {kilobytes(file.ukuran_byte)}</span></a></li>)}</ul></section>
<section class="bagian" aria-labelledby="proses"><h2 id="proses">Proses dan persetujuan</h2><ol class="stempel-baris">{d.langkah.map((step) => <li class="stempel stempel-selesai"><span class="stempel-cap" aria-hidden="true">{step.nomor}</span><h3><span class="tersembunyi">Langkah {step.nomor}: </span>{l.langkah[step.nomor]}</h3><p>{day(step.mulai)}, {time(step.mulai)}–{time(step.selesai)} WIB</p><ul aria-label="Pelaksana">{step.pelaksana.map((who) => <li>{l.pelaksana[who]}</li>)}</ul><p class="redup">{minutes(step)} menit; batas SOP 1 jam</p>{step.mutakhir && <p class="redup">Dinyatakan mutakhir dan terverifikasi</p>}</li>)}</ol></section>
<section class="bagian" aria-labelledby="dip"><h2 id="dip">Data Daftar Informasi Publik</h2><dl class="rincian">
<div><dt>Nomor</dt><dd>{nomor}</dd></div>
<div><dt>Ringkasan isi informasi</dt><dd>{d.ringkasan}</dd></div>
<div><dt>Pejabat atau unit/satuan kerja yang menguasai informasi</dt><dd data-pagefind-filter="subbagian">{l.subbagian[d.subbagian]}</dd></div>
<div><dt>Penanggung jawab pembuatan atau penerbitan informasi</dt><dd>{d.penanggung_jawab}</dd></div>
<div><dt>Waktu dan tempat pembuatan informasi</dt><dd>{d.tempat_pembuatan}, {day(d.waktu_pembuatan)}</dd></div>
<div><dt>Bentuk informasi yang tersedia</dt><dd>{d.bentuk.join(', ')}</dd></div>
<div><dt>Jangka waktu penyimpanan atau retensi arsip</dt><dd>Aktif {d.retensi.aktif}, inaktif {d.retensi.inaktif}, {d.retensi.nasib_akhir} ({d.retensi.jra})</dd></div></dl></section>
<section class="bagian" aria-labelledby="lain"><h2 id="lain">Keterangan lain</h2><dl class="rincian">
<div><dt>Klasifikasi</dt><dd>{kelas}</dd></div>
<div><dt>Nomor dokumen</dt><dd>{d.nomor_dokumen}</dd></div>
<div><dt>Jenis dokumen</dt><dd>{d.jenis_dokumen}</dd></div>
<div><dt>Tanda tangan</dt><dd>{d.tanda_tangan}</dd></div>
<div><dt>Dasar hukum</dt><dd>{d.dasar_hukum.join(', ')}</dd></div>
<div><dt>Kode klasifikasi arsip</dt><dd>{d.kode_klasifikasi}</dd></div>
<div><dt>Tempat simpan hardcopy</dt><dd>{d.hardcopy.lokasi}</dd></div>
<div><dt>Kata kunci</dt><dd>{d.kata_kunci.join(', ')}</dd></div></dl></section>
<section class="bagian" aria-labelledby="teks"><h2 id="teks">Teks dalam berkas</h2><details class="teks-berkas"><summary>Baca teks</summary><div class="bacaan"><Content /></div></details></section>
<section class="bagian" aria-labelledby="periksa"><h2 id="periksa">Periksa keasliannya</h2><p>Sidik digital SHA-256 berubah sama sekali bila satu huruf saja dalam berkas diubah. Hitunglah dari berkas yang Anda unduh; hasilnya harus sama dengan ini.</p><dl class="sidik-daftar">{d.softcopy.map((file) => <div><dt>{file.berkas}</dt><dd class="sidik-jari">{file.sha256}</dd></div>)}</dl><details><summary>Perintah untuk memeriksa sendiri</summary>{d.softcopy.map((file) => <pre><code>sha256sum {file.berkas}</code></pre>)}<pre><code>git log --first-parent -- content/informasi/{nomor}</code></pre></details><p class="kutipan"><strong>Cara mengutip:</strong> Komisi Pemilihan Umum Kota Metro, “{d.judul}”, nomor rekap {nomor}, alamat tetap /informasi/{nomor}/.</p></section></article></Kerangka>
`;

const list = `---
import { getCollection } from 'astro:content';
import Kerangka from '../../Kerangka.astro';
import l from '../../label.json';
import { day, kilobytes } from '../../html.js';
export async function getStaticPaths({ paginate }) {
  const all = (await getCollection('informasi')).toSorted((a, b) => (a.data.waktu_pembuatan < b.data.waktu_pembuatan ? 1 : -1));
  const lists = [['informasi', 'Semua informasi', all]];
  const by = (name, keyOf) => {
    for (const [key, entries] of Map.groupBy(all, keyOf)) lists.push([name + '/' + key, key, entries]);
  };
  by('klasifikasi', (entry) => entry.data.klasifikasi);
  by('tahun', (entry) => entry.id.split('/')[0]);
  by('subbagian', (entry) => entry.data.subbagian);
  const counts = lists.map(([address, title, entries]) => ({ address, title, count: entries.length }));
  return lists.flatMap(([address, title, entries]) => paginate(entries, { pageSize: 50, params: { daftar: address }, props: { title, counts } }));
}
const { page, title, counts } = Astro.props;
const nameOf = (key) => l.klasifikasi[key] ?? l.subbagian[key] ?? key;
---
<Kerangka title={nameOf(title)} description={nameOf(title)}><nav class="jejak" aria-label="Jejak halaman"><ol><li><a href="/">Beranda</a></li><li aria-current="page">{nameOf(title)}</li></ol></nav><h1>{nameOf(title)}</h1>
<aside class="daftar-saringan" aria-label="Saring"><ul>{counts.map(({ address, title: key, count }) => <li><a href={'/' + address + '/'}>{nameOf(key)} <span class="angka">{count} informasi</span></a></li>)}</ul></aside>
<section class="daftar-isi" aria-label="Daftar"><p class="daftar-jumlah">Halaman {page.currentPage} dari {page.lastPage}</p><ul class="daftar">
{page.data.map(({ id, data: d }) => <li class="entri"><h2 class="entri-judul"><a href={'/informasi/' + id + '/'}>{d.judul}</a></h2><ul class="entri-data" aria-label="Keterangan"><li>{l.klasifikasi[d.klasifikasi]}</li><li>Nomor {d.nomor_dokumen}</li><li>{l.subbagian[d.subbagian]}</li><li>{day(d.waktu_pembuatan)}</li>{d.softcopy.map((file) => <li>TXT · {kilobytes(file.ukuran_byte)}</li>)}</ul><p class="entri-kaki">{d.ringkasan}</p></li>)}
</ul><nav class="halaman" aria-label="Halaman">{page.url.prev && <a href={page.url.prev}>Lebih baru</a>} {page.url.next && <a href={page.url.next}>Lebih lama</a>}</nav></section></Kerangka>
`;

const home = `---
import Kerangka from '../Kerangka.astro';
---
<Kerangka title="Beranda" description="Beranda"><h1>e-PPID</h1><p><a href="/informasi/">Semua informasi</a></p></Kerangka>
`;

const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'astro.config.mjs': config,
  'src/content.config.js': collection,
  'src/html.js': library,
  'src/label.json': JSON.stringify(labels),
  'src/Kerangka.astro': layout,
  'src/pages/informasi/[...nomor].astro': record,
  'src/pages/[...daftar]/[...page].astro': list,
  'src/pages/index.astro': home,
  'public/gaya.css': style,
};
