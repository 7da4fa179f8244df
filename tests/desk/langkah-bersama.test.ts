// Two people at one proposal, kept input, work written down afterwards, and who finds nothing: over HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  isianBaru,
  isianSatu,
  kirimLangkah,
  mulaiBaru,
  sampaiLangkahDua,
  sampaiLangkahTiga,
  tandaSatu,
} from './alur.ts';
import type { Peramban } from './browser.ts';
import { bawaan, kata, kirim, openKantor, type Isi, type Kantor } from './kantor.ts';

let kantor: Kantor;
let dok: Peramban;
let rekan: Peramban;
beforeAll(async () => {
  kantor = await openKantor();
});
beforeEach(async () => {
  dok = await kantor.masuk('dok-rendatin');
  rekan = await kantor.masuk('dok-rendatin');
});
afterAll(() => kantor[Symbol.asyncDispose]());

const ganti = (nama: string, nilai: string, isi = isianSatu): Isi =>
  isi.map(([name, value]) => [name, name === nama ? nilai : value] as const);

describe('a save over a newer version', () => {
  test('goes through where the two touch different fields, and loses neither', async () => {
    const alamat = await mulaiBaru(dok);
    const [mine, theirs] = [await dok.get(alamat), await rekan.get(alamat)];
    const first = ganti('ringkasan', 'Ringkasan dari rekan.', isianBaru);
    await kirimLangkah(rekan, alamat, { halaman: theirs, isi: first, aksi: 'simpan' });
    // What was not touched here carries the old value along.
    const isi = [...isianBaru, ['hardcopy.lokasi', 'Rak 9']] as const;
    const saved = await kirimLangkah(dok, alamat, { halaman: mine, isi, aksi: 'simpan' });
    expect(saved.status).toBe(303);
    const page = await dok.get(alamat);
    expect(page.text).toContain('Ringkasan dari rekan.');
    expect(page.text).toContain('value="Rak 9"');
  });

  test('shows both values where they touch one field, and keeps the one that is chosen', async () => {
    const alamat = await mulaiBaru(dok);
    const [mine, theirs] = [await dok.get(alamat), await rekan.get(alamat)];
    const first = ganti('hardcopy.lokasi', 'Lemari rekan');
    await kirimLangkah(rekan, alamat, { halaman: theirs, isi: first, aksi: 'simpan' });
    const isi = ganti('hardcopy.lokasi', 'Lemari saya');
    const asked = await kirimLangkah(dok, alamat, { halaman: mine, isi, aksi: 'simpan' });
    expect(asked.status).toBe(409);
    expect(kata(asked)).toMatch(/Isian saya Lemari saya .*Yang tersimpan Lemari rekan/);
    const again = semuaTersembunyi(asked.text);
    const missing = await kirim(dok, `${alamat}langkah/`, [...again, ['aksi', 'simpan']]);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('<a href="#kolom-pilih:hardcopy.lokasi"');
    const chosen = [...again, ['pilih:hardcopy.lokasi', 'saya'], ['aksi', 'simpan']] as const;
    expect((await kirim(dok, `${alamat}langkah/`, chosen)).status).toBe(303);
    expect((await dok.get(alamat)).text).toContain('value="Lemari saya"');
  });

  test('leaves what was saved where that is chosen, and takes the other fields along', async () => {
    const alamat = await mulaiBaru(dok);
    const [mine, theirs] = [await dok.get(alamat), await rekan.get(alamat)];
    const first = ganti('hardcopy.lokasi', 'Lemari rekan');
    await kirimLangkah(rekan, alamat, { halaman: theirs, isi: first, aksi: 'simpan' });
    const isi = [...ganti('hardcopy.lokasi', 'Lemari saya'), ['nomor_dokumen', '12/2026']] as const;
    const asked = await kirimLangkah(dok, alamat, { halaman: mine, isi, aksi: 'simpan' });
    const chosen: Isi = [
      ...semuaTersembunyi(asked.text),
      ['pilih:hardcopy.lokasi', 'tersimpan'],
      ['aksi', 'simpan'],
    ];
    expect((await kirim(dok, `${alamat}langkah/`, chosen)).status).toBe(303);
    const page = await dok.get(alamat);
    expect(page.text).toContain('value="Lemari rekan"');
    expect(page.text).toContain('value="12/2026"');
  });

  test('does not finish a step with values that were never seen', async () => {
    const alamat = await mulaiBaru(dok);
    const [mine, theirs] = [await dok.get(alamat), await rekan.get(alamat)];
    const first = ganti('ringkasan', 'Ringkasan dari rekan.');
    await kirimLangkah(rekan, alamat, { halaman: theirs, isi: first, aksi: 'simpan' });
    const isi = [...isianSatu, ...tandaSatu];
    const asked = await kirimLangkah(dok, alamat, { halaman: mine, isi, aksi: 'selesai' });
    expect(asked.status).toBe(409);
    expect(kata(asked)).toContain('Ringkasan dari rekan.');
  });

  test('shows what was typed when the step is over meanwhile', async () => {
    const alamat = await mulaiBaru(dok);
    const [mine, theirs] = [await dok.get(alamat), await rekan.get(alamat)];
    const all = [...isianSatu, ...tandaSatu];
    await kirimLangkah(rekan, alamat, { halaman: theirs, isi: all, aksi: 'selesai' });
    const isi = ganti('ringkasan', 'Kalimat yang lama saya susun.');
    const late = await kirimLangkah(dok, alamat, { halaman: mine, isi, aksi: 'simpan' });
    expect(late.status).toBe(409);
    expect(kata(late)).toContain('Isian Anda belum tersimpan');
    expect(kata(late)).toContain('Kalimat yang lama saya susun.');
  });

  test('does not mind a comment that was written meanwhile', async () => {
    const alamat = await mulaiBaru(dok);
    const mine = await dok.get(alamat);
    const ppid = await kantor.masuk('ppid-1');
    await ppid.get(alamat);
    expect((await ppid.post(`${alamat}komentar/`, { komentar: 'Ditunggu.' })).status).toBe(303);
    const saved = await kirimLangkah(dok, alamat, {
      halaman: mine,
      isi: isianSatu,
      aksi: 'simpan',
    });
    expect(saved.status).toBe(303);
    expect(kata(await dok.get(alamat))).toContain('Ditunggu.');
  });
});

test('two people who have a proposal open see each other for two minutes', async () => {
  const alamat = await mulaiBaru(dok);
  const ppid = await kantor.masuk('ppid-1');
  await ppid.get(alamat);
  expect(kata(await dok.get(alamat))).toContain('Sedang dibuka juga oleh Petugas PPID Pertama');
  const told = await dok.get(`${alamat}hadir/?ujung=${'0'.repeat(40)}`);
  expect(told.text).toContain('sudah diubah sejak Anda membukanya');
  kantor.geser(3);
  expect(kata(await dok.get(alamat))).not.toContain('Sedang dibuka juga');
});

describe('kept input', () => {
  test('is offered on return, taken up with the state it was typed for, and thrown away', async () => {
    const alamat = await mulaiBaru(dok);
    const halaman = await dok.get(alamat);
    const kunci = /data-simpan="([^"]+langkah-1)"/.exec(halaman.text)?.[1] ?? '';
    const typed = [...bawaan(halaman), ...ganti('ringkasan', 'Setengah kalimat')];
    expect((await kirim(dok, `/meja/isian/${kunci}/`, typed)).status).toBe(200);
    const offered = await dok.get(alamat);
    expect(kata(offered)).toContain('Isian yang belum disimpan pukul');
    expect(offered.text).not.toContain('Setengah kalimat');
    const taken = await dok.get(`${alamat}?pakai=ya`);
    expect(taken.text).toContain('Setengah kalimat</textarea>');
    expect((await kirim(dok, `${alamat}buang/`, [])).status).toBe(303);
    const after = kata(await dok.get(alamat));
    expect(after).toContain('sudah dibuang');
    expect(kata(await dok.get(alamat))).not.toContain('Isian yang belum disimpan');
  });

  test('is forgotten once it was saved', async () => {
    const alamat = await mulaiBaru(dok);
    const halaman = await dok.get(alamat);
    const kunci = /data-simpan="([^"]+langkah-1)"/.exec(halaman.text)?.[1] ?? '';
    await kirim(dok, `/meja/isian/${kunci}/`, [...bawaan(halaman), ...isianSatu]);
    await kirimLangkah(dok, alamat, { halaman, isi: isianSatu, aksi: 'simpan' });
    expect(kata(await dok.get(alamat))).not.toContain('Isian yang belum disimpan');
  });
});

describe('a step that was done on paper', () => {
  const waktu: Isi = [
    ['mulai', '2026-11-20T08:00'],
    ['selesai', '2026-11-20T08:40'],
    ['pelaksana', 'dok-rendatin'],
  ];

  test('needs its reason, keeps its times, and is marked', async () => {
    const made = await kirim(dok, '/meja/informasi/baru/', [...isianBaru, ['aksi', 'kemudian']]);
    const later = made.headers['location'] ?? '';
    expect(later).toMatch(/catat-kemudian\/$/);
    const halaman = await dok.get(later);
    const isi = [...bawaan(halaman), ...isianSatu, ...tandaSatu, ...waktu];
    const wrong = await kirim(dok, later, isi);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('<a href="#kolom-alasan"');
    expect(wrong.text).toContain('value="2026-11-20T08:40"');
    const alasan = ['alasan', 'Jaringan kantor mati pada hari itu.'] as const;
    const done = await kirim(dok, later, [...bawaan(wrong), ...isi.slice(2), alasan]);
    expect(done.status).toBe(303);
    const page = kata(await dok.get(done.headers['location'] ?? ''));
    expect(page).toContain('Langkah 1 dicatat kemudian');
    expect(page).toContain('Jaringan kantor mati pada hari itu.');
  });
});

describe('who has no part in a proposal', () => {
  test('finds nothing under its address, whatever he posts there', async () => {
    const alamat = await sampaiLangkahTiga(dok);
    const lain = await kantor.masuk('dok-kul');
    expect((await lain.get('/meja/')).text).not.toContain(alamat);
    const asked = ['', 'berkas/rekap.csv', 'hadir/', 'kembalikan/', 'batalkan/', 'catat-kemudian/'];
    for (const path of asked)
      expect([path, (await lain.get(alamat + path)).status]).toEqual([path, 404]);
    for (const path of ['langkah/', 'komentar/', 'kembalikan/', 'batalkan/', 'catat-kemudian/']) {
      const answer = await kirim(lain, alamat + path, [
        ['aksi', 'mulai'],
        ['alasan', 'x'],
      ]);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  test('does nothing that the table does not allow to his role', async () => {
    const alamat = await sampaiLangkahDua(dok);
    const ppid = await kantor.masuk('ppid-1');
    const page = await ppid.get(alamat);
    expect(page.text).not.toContain('value="mulai"');
    const ujung = /data-ujung="([0-9a-f]{40})"/.exec(page.text)?.[1] ?? '';
    for (const aksi of ['mulai', 'simpan', 'selesai']) {
      const answer = await kirim(ppid, `${alamat}langkah/`, [
        ['ujung', ujung],
        ['aksi', aksi],
      ]);
      expect([aksi, answer.status]).toEqual([aksi, 403]);
    }
    expect((await ppid.get(`${alamat}batalkan/`)).status).toBe(404);
  });
});

test('a proposal is given up with a reason, and its number stays used', async () => {
  const alamat = await mulaiBaru(dok);
  const ask = await dok.get(`${alamat}batalkan/`);
  expect(kata(ask)).toContain('Nomornya tetap terpakai');
  const ujung = /name="ujung" value="([0-9a-f]{40})"/.exec(ask.text)?.[1] ?? '';
  expect((await dok.post(`${alamat}batalkan/`, { ujung, alasan: '' })).status).toBe(422);
  const done = await dok.post(`${alamat}batalkan/`, { ujung, alasan: 'Sudah ada.' });
  expect(done.headers['location']).toBe('/meja/');
  expect((await dok.get(alamat)).status).toBe(404);
  expect(await mulaiBaru(dok)).not.toBe(alamat);
});

test('nothing happened that nobody expected', () => {
  expect(kantor.reported).toEqual([]);
});

/** Everything a page of two versions carries along. */
const semuaTersembunyi = (text: string): Isi =>
  bawaan({ status: 200, headers: {}, text: text.slice(text.indexOf('<main')) });
