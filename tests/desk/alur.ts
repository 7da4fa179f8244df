// The steps of the SOP as an office does them over HTTP: what tests of later moments begin with.
import assert from 'node:assert/strict';
import type { Jawaban, Peramban } from './browser.ts';
import { bawaan, kirim, type Isi } from './kantor.ts';

/** What is typed into a new record. */
export const isianBaru: Isi = [
  ['judul', 'Rekapitulasi pemilih berkelanjutan triwulan IV tahun 2026'],
  ['ringkasan', 'Jumlah pemilih Kota Metro per kecamatan.'],
  ['jenis_dokumen', 'data'],
  ['klasifikasi', 'berkala'],
];

/** What is typed into step 1. */
export const isianSatu: Isi = [
  ['judul', 'Rekapitulasi pemilih berkelanjutan triwulan IV tahun 2026'],
  ['ringkasan', 'Jumlah pemilih Kota Metro per kecamatan.'],
  ['jenis_dokumen', 'data'],
  ['klasifikasi', 'berkala'],
  ['penanggung_jawab', 'Ketua KPU Kota Metro'],
  ['waktu_pembuatan', '20 November 2026'],
  ['tempat_pembuatan', 'Metro'],
  ['hardcopy.lokasi', 'Lemari 2, map PDPB 2026'],
];

/** The two marks of step 1. */
export const tandaSatu: Isi = [
  ['tanda_mutu', 'mutakhir'],
  ['tanda_mutu', 'terverifikasi'],
];

/** What is typed into step 2. */
export const isianDua: Isi = [
  ['bentuk', 'cetak'],
  ['bentuk', 'rekam'],
  ['bentuk', 'online'],
  ['retensi.keterangan', 'menunggu pencocokan dengan JRA (PKPU 17/2023)'],
  ['kata_kunci', 'pemilih\nPDPB'],
];

/** Begins a record with step 1; gives the address of its page. */
export async function mulaiBaru(dok: Peramban): Promise<string> {
  const made = await kirim(dok, '/meja/informasi/baru/', [...isianBaru, ['aksi', 'mulai']]);
  assert.equal(made.status, 303, made.text);
  return made.headers['location'] ?? '';
}

/** Begins the step at hand; gives the page with its form. */
export async function mulaiLangkah(peramban: Peramban, alamat: string): Promise<Jawaban> {
  const before = await peramban.get(alamat);
  const ujung = /name="ujung" value="([0-9a-f]{40})"/.exec(before.text)?.[1] ?? '';
  const begun = await kirim(peramban, `${alamat}langkah/`, [
    ['ujung', ujung],
    ['aksi', 'mulai'],
  ]);
  assert.equal(begun.status, 303, begun.text);
  return peramban.get(alamat);
}

/** Posts the form of the step at hand, with what it carries unseen. */
export const kirimLangkah = (
  peramban: Peramban,
  alamat: string,
  { halaman, isi, aksi }: { halaman: Jawaban; isi: Isi; aksi: 'simpan' | 'selesai' | 'salin' },
): Promise<Jawaban> =>
  kirim(peramban, `${alamat}langkah/`, [...bawaan(halaman), ...isi, ['aksi', aksi]]);

/** Does step 1 of a new record; gives the address of its page. */
export async function sampaiLangkahDua(dok: Peramban): Promise<string> {
  const alamat = await mulaiBaru(dok);
  const halaman = await dok.get(alamat);
  const isi = [...isianSatu, ...tandaSatu];
  const done = await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'selesai' });
  assert.equal(done.status, 303, done.text);
  return alamat;
}

/** Brings a file by the plain form; gives the page of the proposal with the file on it. */
export async function unggah(
  dok: Peramban,
  alamat: string,
  { nama, isi }: { readonly nama: string; readonly isi: string },
): Promise<Jawaban> {
  const kode = alamat.split('/').at(-2) ?? '';
  const batas = '----kantor';
  const field = (name: string, value: string): string =>
    `--${batas}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = `--${batas}\r\nContent-Disposition: form-data; name="berkas"; filename="${nama}"\r\n\r\n${isi}\r\n`;
  const sent = await dok.send('POST', '/meja/unggah/berkas/', {
    headers: { 'content-type': `multipart/form-data; boundary=${batas}` },
    body: `${field('_token', dok.token())}${field('kode', kode)}${field('untuk', 'berkas')}${file}--${batas}--\r\n`,
  });
  assert.equal(sent.status, 303, sent.text);
  return dok.get(sent.headers['location'] ?? '');
}

/** The uploads that a page shows, by id. */
export const unggahanDi = ({ text }: Jawaban): readonly string[] =>
  [...text.matchAll(/name="unggahan" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id);

/** Does steps 1 and 2 with one table; gives the address of its page. */
export async function sampaiLangkahTiga(dok: Peramban): Promise<string> {
  const alamat = await sampaiLangkahDua(dok);
  await mulaiLangkah(dok, alamat);
  const halaman = await unggah(dok, alamat, {
    nama: 'rekap.csv',
    isi: 'kecamatan,pemilih\nMetro Pusat,1200\n',
  });
  const [id = ''] = unggahanDi(halaman);
  const isi: Isi = [...isianDua, ['unggahan', id], [`sebutan-${id}`, 'Tabel pemilih']];
  const done = await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'selesai' });
  assert.equal(done.status, 303, done.text);
  return alamat;
}
