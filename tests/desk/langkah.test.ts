// The three steps of the SOP over HTTP, as forms without scripts do them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isianBaru,
  isianSatu,
  kirimLangkah,
  mulaiBaru,
  mulaiLangkah,
  sampaiLangkahDua,
  sampaiLangkahTiga,
  tandaSatu,
  unggah,
} from './alur.ts';
import type { Peramban } from './browser.ts';
import { kata, kirim, openKantor, type Kantor } from './kantor.ts';

let kantor: Kantor;
let dok: Peramban;
beforeAll(async () => {
  kantor = await openKantor();
});
afterAll(() => kantor[Symbol.asyncDispose]());

describe('a new record', () => {
  beforeAll(async () => {
    dok = await kantor.masuk('dok-rendatin');
  });

  test('gets its number, and its clock runs with the server', async () => {
    const alamat = await mulaiBaru(dok);
    expect(kata(await dok.get(alamat))).toContain('mendapat nomor 2026/0019. Langkah 1 dimulai.');
    kantor.geser(12);
    expect(kata(await dok.get(alamat))).toContain('12 menit dari 60 menit');
    expect(kata(await dok.get('/meja/'))).toMatch(/Sedang saya kerjakan.*12 menit dari 60 menit/);
  });

  test('comes back with a summary that leads to the fields, and with all that was typed', async () => {
    const answer = await kirim(dok, '/meja/informasi/baru/', [
      ['judul', ''],
      ['ringkasan', 'Ringkasan yang panjang'],
      ['jenis_dokumen', 'laporan'],
      ['aksi', 'mulai'],
    ]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Kesalahan: ');
    const links = [...answer.text.matchAll(/<a href="#(kolom-[^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(['kolom-judul', 'kolom-klasifikasi']);
    for (const id of links) expect(answer.text).toContain(` id="${id}"`);
    expect(answer.text).toContain('Ringkasan yang panjang</textarea>');
    expect(answer.text).toMatch(/<option value="laporan" selected/);
  });

  test('may wait with its first step', async () => {
    const made = await kirim(dok, '/meja/informasi/baru/', [...isianBaru, ['aksi', 'simpan']]);
    const page = kata(await dok.get(made.headers['location'] ?? ''));
    expect(page).toContain('Mulai langkah 1');
    expect(page).not.toContain('menit dari 60 menit');
  });

  test('is begun by a Petugas Dokumentasi only', async () => {
    const ppid = await kantor.masuk('ppid-1');
    const form = await ppid.get('/meja/informasi/baru/');
    expect(form.status).toBe(403);
    expect(kata(form)).toContain('Hanya Petugas Dokumentasi');
    const made = await kirim(ppid, '/meja/informasi/baru/', [...isianBaru, ['aksi', 'mulai']]);
    expect(made.status).toBe(403);
  });

  test('shows marks in a title as text', async () => {
    const judul = '<script>alert(1)</script> & "kutip"';
    const isi = isianBaru.map(([nama, nilai]) => [nama, nama === 'judul' ? judul : nilai] as const);
    const made = await kirim(dok, '/meja/informasi/baru/', [...isi, ['aksi', 'mulai']]);
    for (const path of [made.headers['location'] ?? '', '/meja/']) {
      const page = await dok.get(path);
      expect(page.text).not.toContain('<script>alert');
      expect(kata(page)).toContain(judul);
    }
  });
});

describe('step 1', () => {
  beforeAll(async () => {
    dok = await kantor.masuk('dok-rendatin');
  });

  test('asks for what is missing beside its field and keeps what was typed', async () => {
    const alamat = await mulaiBaru(dok);
    const halaman = await dok.get(alamat);
    const isi = isianSatu.map(([nama, nilai]): readonly [string, string] => [
      nama,
      nama === 'waktu_pembuatan' ? '32 November 2026' : nilai,
    ]);
    const wrong = await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'selesai' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('<a href="#kolom-waktu_pembuatan"');
    expect(wrong.text).toContain('value="32 November 2026"');
    const next = { halaman: wrong, isi: isianSatu, aksi: 'selesai' } as const;
    const unmarked = await kirimLangkah(dok, alamat, next);
    expect(unmarked.status).toBe(422);
    expect(unmarked.text).toContain('<a href="#kolom-tanda_mutu"');
  });

  test('keeps the ticked marks of a save until the step is finished', async () => {
    const alamat = await mulaiBaru(dok);
    const halaman = await dok.get(alamat);
    const isi = [...isianSatu, ...tandaSatu.slice(0, 1)];
    const saved = await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'simpan' });
    expect(saved.status).toBe(303);
    const again = await dok.get(alamat);
    expect(again.text).toMatch(/name="tanda_mutu" value="mutakhir" checked/);
    expect(again.text).not.toMatch(/name="tanda_mutu" value="terverifikasi" checked/);
    expect(again.text).toContain('value="20 November 2026"');
  });

  test('wants an explanation once its minutes are over, and shows it in the timeline', async () => {
    const alamat = await mulaiBaru(dok);
    const halaman = await dok.get(alamat);
    expect(halaman.text).toMatch(/<div class="kelompok" hidden data-lewat/);
    kantor.geser(40);
    await dok.get(alamat);
    kantor.geser(35);
    const isi = [...isianSatu, ...tandaSatu];
    const late = await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'selesai' });
    expect(late.status).toBe(422);
    expect(kata(late)).toContain('75 menit dari 60 menit, lewat 15 menit');
    expect(late.text).toContain('<a href="#kolom-keterangan"');
    const explained = [...isi, ['keterangan', 'Ketua sedang dinas luar.']] as const;
    const done = await kirimLangkah(dok, alamat, {
      halaman: late,
      isi: explained,
      aksi: 'selesai',
    });
    expect(done.status).toBe(303);
    expect(kata(await dok.get(alamat))).toContain('Ketua sedang dinas luar.');
  });

  test('is not begun twice', async () => {
    const alamat = await mulaiBaru(dok);
    const again = await kirim(dok, `${alamat}langkah/`, [
      ['ujung', '0'.repeat(40)],
      ['aksi', 'mulai'],
    ]);
    expect([403, 409]).toContain(again.status);
  });
});

describe('step 2', () => {
  beforeAll(async () => {
    dok = await kantor.masuk('dok-rendatin');
  });

  test('says what is missing in words of the desk, each beside its field', async () => {
    const alamat = await sampaiLangkahDua(dok);
    const halaman = await mulaiLangkah(dok, alamat);
    const wrong = await kirimLangkah(dok, alamat, { halaman, isi: [], aksi: 'selesai' });
    expect(wrong.status).toBe(422);
    const links = [...wrong.text.matchAll(/<a href="#(kolom-[^"]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(['kolom-bentuk', 'kolom-retensi.jra', 'kolom-softcopy']);
    for (const id of links) expect(wrong.text).toContain(` id="${id}"`);
    expect(kata(wrong)).toContain('Unggah berkasnya pada bagian Softcopy');
    expect(kata(wrong)).not.toContain('folder');
  });

  test('offers what the most similar record says, and takes it over without saving', async () => {
    const alamat = await sampaiLangkahDua(dok);
    const halaman = await mulaiLangkah(dok, alamat);
    expect(kata(halaman)).toMatch(/Paling mirip: 20\d\d\/\d{4} Rekapitulasi/);
    const isi = [['kata_kunci', 'pemilih']] as const;
    const filled = await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'salin' });
    expect(filled.status).toBe(200);
    expect(filled.text).toMatch(/name="retensi.keterangan"[^>]*value="[^"]+"/);
    expect(filled.text).toContain('pemilih</textarea>');
    expect((await dok.get(alamat)).text).not.toMatch(/name="retensi.keterangan"[^>]*value="[^"]+"/);
  });

  test('takes a file by the plain form and hands it over', async () => {
    const alamat = await sampaiLangkahTiga(dok);
    const page = await dok.get(alamat);
    expect(kata(page)).toContain('Menunggu Petugas PPID memulai langkah 3.');
    const file = await dok.get(`${alamat}berkas/rekap.csv`);
    expect(file.text).toBe('kecamatan,pemilih\nMetro Pusat,1200\n');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.headers['content-security-policy']).toContain('sandbox');
  });

  test('saves a file with its name and takes it out again', async () => {
    const alamat = await sampaiLangkahDua(dok);
    await mulaiLangkah(dok, alamat);
    const halaman = await unggah(dok, alamat, { nama: 'a.csv', isi: 'a,b\n1,2\n' });
    const id = /name="unggahan" value="([^"]+)"/.exec(halaman.text)?.[1] ?? '';
    const isi = [
      ['unggahan', id],
      [`sebutan-${id}`, 'Tabel A'],
    ] as const;
    await kirimLangkah(dok, alamat, { halaman, isi, aksi: 'simpan' });
    const saved = await dok.get(alamat);
    expect(saved.text).toContain('value="Tabel A"');
    expect(saved.text).not.toContain(id);
    const out = await kirimLangkah(dok, alamat, {
      halaman: saved,
      isi: [['hapus', 'a.csv']],
      aksi: 'simpan',
    });
    expect(out.status).toBe(303);
    expect((await dok.get(`${alamat}berkas/a.csv`)).status).toBe(404);
  });
});

describe('step 3', () => {
  test('shows the fingerprints computed again, and stores', async () => {
    dok = await kantor.masuk('dok-rendatin');
    const ppid = await kantor.masuk('ppid-1');
    const alamat = await sampaiLangkahTiga(dok);
    const halaman = await mulaiLangkah(ppid, alamat);
    expect(kata(halaman)).toContain('Sidik jari berkas cocok');
    const prints = [...halaman.text.matchAll(/<code>([0-9a-f]{64})<\/code>/g)].map(([, p]) => p);
    expect(prints).toHaveLength(2);
    expect(prints[0]).toBe(prints[1]);
    const done = await kirimLangkah(ppid, alamat, { halaman, isi: [], aksi: 'selesai' });
    expect(done.status).toBe(303);
    expect(kata(await ppid.get(alamat))).toContain('menunggu persetujuan Atasan PPID');
    const atasan = await kantor.masuk('sekretaris');
    expect((await atasan.get('/meja/')).text).toContain(`href="${alamat}tinjau/"`);
  });

  test('returns with a reason that the others read in full', async () => {
    dok = await kantor.masuk('dok-rendatin');
    const ppid = await kantor.masuk('ppid-1');
    const alamat = await sampaiLangkahTiga(dok);
    await mulaiLangkah(ppid, alamat);
    const ask = await ppid.get(`${alamat}kembalikan/`);
    const ujung = /name="ujung" value="([0-9a-f]{40})"/.exec(ask.text)?.[1] ?? '';
    const empty = await ppid.post(`${alamat}kembalikan/`, { ujung, alasan: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('<a href="#kolom-alasan"');
    const alasan = 'Judul kolom belum menyebut tanggal.\nTambahkan tanggalnya.';
    expect((await ppid.post(`${alamat}kembalikan/`, { ujung, alasan })).status).toBe(303);
    const meja = await dok.get('/meja/');
    expect(meja.text).toContain('Dikembalikan kepada saya');
    expect(meja.text).toContain(alasan);
  });
});

test('nothing happened that nobody expected', () => {
  expect(kantor.reported).toEqual([]);
});
