// Hugo: Debian's package when there is none on this machine and we may install it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Missing, Subject } from '../subject.ts';
import { peerSubject } from './site.ts';
import { footer, headEnd, header, labels, style } from './words.ts';

const program = 'hugo';

/** Hugo as something measured, or why it cannot be. */
export async function hugo(): Promise<Subject | Missing> {
  const version = readVersion() ?? installOnDebian();
  if (version === null) return { key: 'hugo', name: 'Hugo', missing: 'not on this computer' };
  return peerSubject({
    key: 'hugo',
    name: `Hugo ${version}`,
    files,
    records: 'content/informasi',
    softcopies: 'content/informasi',
    build: [program, '--quiet'],
    out: 'public',
    caches: ['resources', '.hugo_build.lock'],
  });
}

function readVersion(): string | null {
  try {
    const printed = execFileSync(program, ['version'], { encoding: 'utf8', stdio: 'pipe' });
    return /v(\d+\.\d+\.\d+)/.exec(printed)?.[1] ?? null;
  } catch {
    // It is not there, or does not start: the table says so.
    return null;
  }
}

function installOnDebian(): string | null {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  console.error('Memasang Hugo untuk tolok ukur, sekali saja …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', program], { stdio: 'ignore', env });
  } catch {
    // Without a connection it stays missing.
    return null;
  }
  return readVersion();
}

const config = `baseURL = "http://localhost/"
languageCode = "id"
defaultContentLanguage = "id"
title = "e-PPID"
paginate = 50
buildFuture = true
disableKinds = ["RSS", "sitemap", "robotsTXT", "404"]
[taxonomies]
klasifikasi = "klasifikasi"
subbagian = "subbagian"
`;

const base = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{{ block "judul" . }}{{ .Title }}{{ end }} · e-PPID</title>
{{- with .Params.ringkasan }}<meta name="description" content="{{ . }}">{{ end -}}
${headEnd}</head><body>${header}<main id="isi">{{ block "main" . }}{{ end }}</main>${footer}</body></html>`;

const record = `{{ define "judul" }}{{ .Params.judul }}{{ end }}
{{- define "main" }}{{ $l := site.Data.label }}{{ $p := .Params }}{{ $nomor := strings.TrimSuffix "/" (strings.TrimPrefix "/informasi/" .RelPermalink) -}}
<article data-pagefind-body><nav class="jejak" aria-label="Jejak halaman"><ol><li><a href="/">Beranda</a></li><li><a href="/klasifikasi/{{ $p.klasifikasi }}/">{{ index $l.klasifikasi $p.klasifikasi }}</a></li><li aria-current="page">{{ $nomor }}</li></ol></nav>
<div class="kepala-halaman"><p class="kepala-data"><span class="label">Berlaku</span> <span data-pagefind-filter="klasifikasi">{{ index $l.klasifikasi $p.klasifikasi }}</span> <span>Nomor {{ $p.nomor_dokumen }}</span> <span>{{ time.Format "2 January 2006" .Date }}</span></p>
<h1>{{ $p.judul }}</h1><p class="pengantar">{{ $p.ringkasan }}</p></div>
<section aria-labelledby="berkas"><h2 id="berkas">Berkas</h2><ul class="berkas-daftar">{{ range $p.softcopy }}<li><a class="berkas" href="{{ .berkas }}" download><span class="berkas-jenis">TXT</span> <span class="berkas-nama">{{ .sebutan }}</span> <span class="berkas-rincian">Unduh TXT · {{ math.Ceil (div (float .ukuran_byte) 1024) }} KB</span></a></li>{{ end }}</ul></section>
<section class="bagian" aria-labelledby="proses"><h2 id="proses">Proses dan persetujuan</h2><ol class="stempel-baris">{{ range $p.langkah }}{{ $mulai := time .mulai }}{{ $selesai := time .selesai }}<li class="stempel stempel-selesai"><span class="stempel-cap" aria-hidden="true">{{ .nomor }}</span><h3><span class="tersembunyi">Langkah {{ .nomor }}: </span>{{ index $l.langkah (string .nomor) }}</h3><p>{{ time.Format "2 January 2006, 15.04" $mulai }}–{{ time.Format "15.04" $selesai }} WIB</p><ul aria-label="Pelaksana">{{ range .pelaksana }}<li>{{ index $l.pelaksana . }}</li>{{ end }}</ul><p class="redup">{{ ($selesai.Sub $mulai).Minutes }} menit; batas SOP 1 jam</p>{{ if .mutakhir }}<p class="redup">Dinyatakan mutakhir dan terverifikasi</p>{{ end }}</li>{{ end }}</ol></section>
<section class="bagian" aria-labelledby="dip"><h2 id="dip">Data Daftar Informasi Publik</h2><dl class="rincian">
<div><dt>Nomor</dt><dd>{{ $nomor }}</dd></div>
<div><dt>Ringkasan isi informasi</dt><dd>{{ $p.ringkasan }}</dd></div>
<div><dt>Pejabat atau unit/satuan kerja yang menguasai informasi</dt><dd data-pagefind-filter="subbagian">{{ index $l.subbagian $p.subbagian }}</dd></div>
<div><dt>Penanggung jawab pembuatan atau penerbitan informasi</dt><dd>{{ $p.penanggung_jawab }}</dd></div>
<div><dt>Waktu dan tempat pembuatan informasi</dt><dd>{{ $p.tempat_pembuatan }}, {{ time.Format "2 January 2006" .Date }}</dd></div>
<div><dt>Bentuk informasi yang tersedia</dt><dd>{{ delimit $p.bentuk ", " }}</dd></div>
<div><dt>Jangka waktu penyimpanan atau retensi arsip</dt><dd>Aktif {{ $p.retensi.aktif }}, inaktif {{ $p.retensi.inaktif }}, {{ $p.retensi.nasib_akhir }} ({{ $p.retensi.jra }})</dd></div></dl></section>
<section class="bagian" aria-labelledby="lain"><h2 id="lain">Keterangan lain</h2><dl class="rincian">
<div><dt>Klasifikasi</dt><dd>{{ index $l.klasifikasi $p.klasifikasi }}</dd></div>
<div><dt>Nomor dokumen</dt><dd>{{ $p.nomor_dokumen }}</dd></div>
<div><dt>Jenis dokumen</dt><dd>{{ $p.jenis_dokumen }}</dd></div>
<div><dt>Tanda tangan</dt><dd>{{ $p.tanda_tangan }}</dd></div>
<div><dt>Dasar hukum</dt><dd>{{ delimit $p.dasar_hukum ", " }}</dd></div>
<div><dt>Kode klasifikasi arsip</dt><dd>{{ $p.kode_klasifikasi }}</dd></div>
<div><dt>Tempat simpan hardcopy</dt><dd>{{ $p.hardcopy.lokasi }}</dd></div>
<div><dt>Kata kunci</dt><dd>{{ delimit $p.kata_kunci ", " }}</dd></div></dl></section>
<section class="bagian" aria-labelledby="teks"><h2 id="teks">Teks dalam berkas</h2><details class="teks-berkas"><summary>Baca teks</summary><div class="bacaan">{{ .Content }}</div></details></section>
<section class="bagian" aria-labelledby="periksa"><h2 id="periksa">Periksa keasliannya</h2><p>Sidik digital SHA-256 berubah sama sekali bila satu huruf saja dalam berkas diubah. Hitunglah dari berkas yang Anda unduh; hasilnya harus sama dengan ini.</p><dl class="sidik-daftar">{{ range $p.softcopy }}<div><dt>{{ .berkas }}</dt><dd class="sidik-jari">{{ .sha256 }}</dd></div>{{ end }}</dl><details><summary>Perintah untuk memeriksa sendiri</summary>{{ range $p.softcopy }}<pre><code>sha256sum {{ .berkas }}</code></pre>{{ end }}<pre><code>git log --first-parent -- content/informasi/{{ $nomor }}</code></pre></details><p class="kutipan"><strong>Cara mengutip:</strong> Komisi Pemilihan Umum Kota Metro, “{{ $p.judul }}”, nomor rekap {{ $nomor }}, alamat tetap /informasi/{{ $nomor }}/.</p></section></article>{{ end }}`;

const list = `{{ define "main" }}{{ $l := site.Data.label }}{{ $pages := .Pages }}{{ if eq .RelPermalink "/informasi/" }}{{ $pages = .RegularPagesRecursive }}{{ end }}{{ $halaman := .Paginate $pages -}}
<nav class="jejak" aria-label="Jejak halaman"><ol><li><a href="/">Beranda</a></li><li aria-current="page">{{ .Title }}</li></ol></nav><h1>{{ .Title }}</h1>
{{ partialCached "saringan.html" . }}<section class="daftar-isi" aria-label="Daftar"><p class="daftar-jumlah">Halaman {{ $halaman.PageNumber }} dari {{ $halaman.TotalPages }}</p><ul class="daftar">
{{ range $halaman.Pages }}<li class="entri"><h2 class="entri-judul"><a href="{{ .RelPermalink }}">{{ .Params.judul }}</a></h2><ul class="entri-data" aria-label="Keterangan"><li>{{ index $l.klasifikasi .Params.klasifikasi }}</li><li>Nomor {{ .Params.nomor_dokumen }}</li><li>{{ index $l.subbagian .Params.subbagian }}</li><li>{{ time.Format "2 January 2006" .Date }}</li>{{ range .Params.softcopy }}<li>TXT · {{ math.Ceil (div (float .ukuran_byte) 1024) }} KB</li>{{ end }}</ul><p class="entri-kaki">{{ .Params.ringkasan }}</p></li>{{ end }}
</ul><nav class="halaman" aria-label="Halaman">{{ with $halaman.Prev }}<a href="{{ .URL }}">Lebih baru</a>{{ end }} {{ with $halaman.Next }}<a href="{{ .URL }}">Lebih lama</a>{{ end }}</nav></section>{{ end }}`;

const filters = `{{ $l := site.Data.label }}<aside class="daftar-saringan" aria-label="Saring"><h2>Klasifikasi</h2><ul>{{ range $key, $pages := site.Taxonomies.klasifikasi }}<li><a href="/klasifikasi/{{ $key }}/">{{ index $l.klasifikasi $key }} <span class="angka">{{ len $pages }} informasi</span></a></li>{{ end }}</ul>
<h2>Tahun dokumen</h2><ul>{{ range (site.GetPage "/informasi").Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }} <span class="angka">{{ len .RegularPages }} informasi</span></a></li>{{ end }}</ul>
<h2>Subbagian</h2><ul>{{ range $key, $pages := site.Taxonomies.subbagian }}<li><a href="/subbagian/{{ $key }}/">{{ index $l.subbagian $key }} <span class="angka">{{ len $pages }} informasi</span></a></li>{{ end }}</ul></aside>`;

const home = `{{ define "main" }}<h1>e-PPID</h1>{{ partialCached "saringan.html" . }}{{ end }}`;

const terms = `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`;

const years = ['2025', '2026', '2027', '2028', '2029'];

const files = {
  'config.toml': config,
  'data/label.json': JSON.stringify(labels),
  'static/gaya.css': style,
  'layouts/_default/baseof.html': base,
  'layouts/_default/single.html': record,
  'layouts/_default/list.html': list,
  'layouts/_default/terms.html': terms,
  'layouts/partials/saringan.html': filters,
  'layouts/index.html': home,
  'content/informasi/_index.md': '---\ntitle: Semua informasi\n---\n',
  ...Object.fromEntries(
    years.map((year) => [
      `content/informasi/${year}/_index.md`,
      `---\ntitle: Tahun ${year}\n---\n`,
    ]),
  ),
};
