// The whole SOP by three people in three browsers, from a photographed hardcopy to a revoked record, over a real office.
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { runGit } from '../helpers/native-git.ts';
import { jalankanKantor, masukSebagai, type KantorJalan, type Orang } from './meja-orang.ts';

const judul = 'Berita acara serah terima perlengkapan Pilkada 2026';
const judulBaru = 'Berita acara serah terima perlengkapan dan logistik Pilkada 2026';
const phone = { viewport: { width: 360, height: 740 } };

let browser: Browser;
let kantor: KantorJalan;
let dok: Orang;
let ppid: Orang;
let atasan: Orang;
let usulan = '';
let nomor = '';
beforeAll(async () => {
  [browser, kantor] = await Promise.all([openBrowser(), jalankanKantor()]);
  dok = await masukSebagai(browser, kantor, { id: 'dok-kul', ...phone });
  ppid = await masukSebagai(browser, kantor, { id: 'ppid-1' });
  atasan = await masukSebagai(browser, kantor, { id: 'sekretaris', ...phone });
});
afterAll(async () => {
  await browser.close();
  await kantor[Symbol.asyncDispose]();
});

const foto = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 600, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer(),
});

/** Receives and stores what was handed over. */
async function terima(): Promise<void> {
  await ppid.buka(usulan);
  await ppid.tekan('Mulai langkah 3');
  expect(await ppid.kata()).toContain('Sidik jari berkas cocok');
  await ppid.tekan('Terima dan simpan');
  expect(await ppid.kata()).toContain('menunggu persetujuan Atasan PPID');
}

/** Reads every warning, approves, and waits until the public has it. */
async function setujui(): Promise<void> {
  await atasan.buka('/meja/');
  await atasan.page.locator(`a[href="${usulan}tinjau/"]`).first().click();
  for (const box of await atasan.page.locator('[name=dibaca]').all()) await box.check();
  await atasan.tekan('Setujui dan terbitkan');
  await atasan.page.getByText('Sudah terbit di situs publik').waitFor({ timeout: 60_000 });
}

const halamanPublik = async (): Promise<string> =>
  (await fetch(`${kantor.situs}/informasi/${nomor}/`)).text();

describe('the whole SOP', () => {
  test('step 1: a record is begun on a phone, and its clock runs', async () => {
    await dok.tekan('Dokumentasikan informasi baru');
    await dok.isi('judul', judul);
    await dok.isi('ringkasan', 'Serah terima perlengkapan pemungutan suara kepada PPK.');
    await dok.page.selectOption('[name=jenis_dokumen]', 'berita-acara');
    await dok.page.check('[name=klasifikasi][value=setiap-saat]');
    await dok.tekan('Simpan dan mulai langkah 1');
    usulan = new URL(dok.page.url()).pathname;
    nomor = /(\d{4})-(\d{4})/.exec(usulan)?.slice(1).join('/') ?? '';
    expect(await dok.kata()).toContain(`mendapat nomor ${nomor}. Langkah 1 dimulai.`);
    expect(await dok.kata()).toContain('menit dari 60 menit');
    await dok.isi('penanggung_jawab', 'Ketua KPU Kota Metro');
    await dok.isi('waktu_pembuatan', 'kemarin');
    await dok.isi('tempat_pembuatan', 'Metro');
    await dok.page.selectOption('[name=tanda_tangan]', 'asli');
    await dok.isi('hardcopy.lokasi', 'Lemari 1, map Logistik 2026');
    await dok.page.check('[name=tanda_mutu][value=mutakhir]');
    await dok.page.check('[name=tanda_mutu][value=terverifikasi]');
    await dok.tekan('Selesaikan langkah 1');
    // The summary has the focus, and leads to the field.
    expect(await dok.page.evaluate(() => document.activeElement?.className)).toBe(
      'ringkasan-galat',
    );
    await dok.page.click('.ringkasan-galat a');
    expect(await dok.page.evaluate(() => document.activeElement?.id)).toBe('kolom-waktu_pembuatan');
    await dok.isi('waktu_pembuatan', '20 November 2026');
    await dok.tekan('Selesaikan langkah 1');
    expect(await dok.kata()).toContain('Langkah 1 selesai. Lanjutkan dengan langkah 2.');
  });

  test('step 2: two photographs become one PDF, and the recap row is handed over', async () => {
    await dok.tekan('Mulai langkah 2');
    await dok.page.setInputFiles('#unggah-foto', [
      await foto('IMG_1.jpg', '#f4f0e8'),
      await foto('IMG_2.jpg', '#e8f0f4'),
    ]);
    await dok.page.locator('[data-foto] [data-susun]:not([hidden])').nth(1).waitFor();
    await dok.tekan('Jadikan satu PDF');
    const sebutan = dok.page.locator('[data-unggah=berkas] input[name^=sebutan-]:visible');
    await sebutan.waitFor({ timeout: 60_000 });
    await sebutan.fill('Berita acara');
    for (const bentuk of ['cetak', 'rekam', 'online'])
      await dok.page.check(`[name=bentuk][value=${bentuk}]`);
    await dok.isi('retensi.keterangan', 'menunggu pencocokan dengan JRA (PKPU 17/2023)');
    await dok.isi('kata_kunci', 'logistik\nserah terima');
    await dok.tekan('Serahkan kepada PPID');
    expect(await dok.kata()).toContain('Usulan ini sekarang menunggu Petugas PPID.');
  });

  test('step 3: PPID returns it with a reason, and it is corrected and stored', async () => {
    await ppid.buka(usulan);
    await ppid.tekan('Mulai langkah 3');
    await ppid.tekan('Kembalikan dengan catatan');
    await ppid.isi('alasan', 'Ringkasan belum menyebut tanggal serah terima.');
    await ppid.tekan('Kembalikan usulan');
    await dok.buka('/meja/');
    expect(await dok.kata()).toMatch(/Dikembalikan kepada saya.*tanggal serah terima\./);
    await dok.tekan('Perbaiki');
    await dok.tekan('Mulai langkah 2');
    await dok.page.click('summary:has-text("Dokumen")');
    await dok.isi('ringkasan', 'Serah terima perlengkapan kepada PPK pada 20 November 2026.');
    await dok.tekan('Serahkan kepada PPID');
    await terima();
  });

  test('the Atasan PPID sees the page as it will look, approves, and the public has it', async () => {
    await atasan.buka('/meja/');
    await atasan.tekan('Tinjau');
    const frame = atasan.page.locator('iframe').first().contentFrame();
    await frame.getByRole('heading', { level: 1, name: judul }).waitFor();
    const before = await fetch(`${kantor.situs}/informasi/${nomor}/`);
    expect(before.status).toBe(404);
    await setujui();
    const page = await halamanPublik();
    expect(page).toContain(judul);
    expect(page).toContain('Serah terima perlengkapan kepada PPK pada 20 November 2026.');
    const pdf = /href="(\/informasi\/[^"]+\.pdf)"/.exec(page)?.[1] ?? '';
    const file = await fetch(kantor.situs + pdf);
    expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    const citizen = await (await browser.newContext()).newPage();
    await citizen.goto(`${kantor.situs}/cari/?q=serah+terima+perlengkapan`);
    await citizen.locator('#cari-hasil a', { hasText: judul }).waitFor({ timeout: 30_000 });
    await citizen.context().close();
  });

  test('it is corrected later, and the public sees the correction only when it is approved', async () => {
    await dok.buka(`/meja/informasi/${nomor}/perbaiki/`);
    await dok.isi('alasan', 'Judul belum lengkap.');
    await dok.tekan('Mulai perbaikan');
    await dok.tekan('Mulai langkah 2');
    await dok.page.click('summary:has-text("Dokumen")');
    await dok.isi('judul', judulBaru);
    await dok.tekan('Serahkan kepada PPID');
    await terima();
    expect(await halamanPublik()).not.toContain(judulBaru);
    await setujui();
    expect(await halamanPublik()).toContain(judulBaru);
  });

  test('it is revoked: the page stays and says so with the reason', async () => {
    await dok.buka(`/meja/informasi/${nomor}/cabut/`);
    await dok.isi('alasan', 'Berita acara ini dibuat ulang karena salah jumlah.');
    await dok.tekan('Usulkan pencabutan');
    await setujui();
    const page = await halamanPublik();
    expect(page).toContain('Dicabut');
    expect(page).toContain('Berita acara ini dibuat ulang karena salah jumlah.');
  });

  test('git alone tells the story, and its history is sound', async () => {
    expect(await runGit(kantor.arsip, ['fsck', '--strict'])).toBe('');
    const log = await runGit(kantor.arsip, ['log', '--first-parent', '--format=%B', 'main']);
    expect(log.match(/^Disetujui-oleh: /gm)).toHaveLength(3);
    const acts = await runGit(kantor.arsip, [
      'log',
      '--format=%(trailers:key=Tindakan,valueonly)',
      'main',
    ]);
    expect(acts).toContain('kembalikan');
  });

  test('no page did what a good page does not do', () => {
    for (const orang of [dok, ppid, atasan]) expect(orang.faults()).toEqual([]);
  });
});
