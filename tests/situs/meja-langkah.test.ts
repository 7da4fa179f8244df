// The pages of the steps in a real browser: accessible, whole at every width, with a running clock, and nothing typed is lost.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKantor, sandiKantor, type Kantor } from '../desk/kantor.ts';
import { openBrowser, openPage, pressAndArrive } from '../helpers/browser.ts';

let kantor: Kantor;
let browser: Browser;
beforeAll(async () => {
  [browser, kantor] = await Promise.all([openBrowser(), openKantor()]);
});
afterAll(async () => {
  await browser.close();
  await kantor[Symbol.asyncDispose]();
});

const looks = [
  { name: 'a phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'a dark screen', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

async function masuk(page: Page): Promise<void> {
  await page.goto(`${kantor.origin}/meja/`);
  await page.fill('#kolom-nama', 'dok-rendatin');
  await page.fill('#kolom-sandi', sandiKantor);
  await pressAndArrive(page, 'main button');
}

/** Begins a record and its first step; gives its address. */
async function mulai(page: Page): Promise<string> {
  await page.goto(`${kantor.origin}/meja/informasi/baru/`);
  await page.fill('[name=judul]', 'Rekapitulasi pemilih berkelanjutan 2026');
  await page.fill('[name=ringkasan]', 'Jumlah pemilih.');
  await page.selectOption('[name=jenis_dokumen]', 'data');
  await page.check('[name=klasifikasi][value=berkala]');
  await pressAndArrive(page, 'main button[value=mulai]');
  return page.url();
}

const simpan = '#langkah .deret-tombol button[value=simpan]';

/** Pages of this part and the way to them. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'Meja saya': (page) => page.goto(`${kantor.origin}/meja/`),
  'a new record with errors': async (page) => {
    await page.goto(`${kantor.origin}/meja/informasi/baru/`);
    await pressAndArrive(page, 'main button[value=mulai]');
  },
  'step 1': mulai,
  'a step written down afterwards, with errors': async (page) => {
    await page.goto(`${await mulai(page)}catat-kemudian/`);
    await pressAndArrive(page, 'main form#langkah button');
  },
  'giving up': async (page) => page.goto(`${await mulai(page)}batalkan/`),
  'two versions': async (page) => {
    const url = await mulai(page);
    const other = await page.context().newPage();
    await other.goto(url);
    await other.fill('[name=ringkasan]', 'Dari rekan.');
    await pressAndArrive(other, simpan);
    await other.close();
    await page.fill('[name=ringkasan]', 'Dari saya.');
    await pressAndArrive(page, simpan);
    await page.getByText('Isian ini diubah orang lain').waitFor();
  },
};

describe.each(looks)('on $name', ({ viewport, colorScheme }) => {
  test.each(Object.entries(pages))('%s is accessible and fits', async (_name, open) => {
    const { page, close } = await openPage(browser, kantor.origin, { viewport, colorScheme });
    await masuk(page);
    await open(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await close();
  });
});

test('the clock goes on without the server, and asks for an explanation when time is up', async () => {
  const { page, faults, close } = await openPage(browser, kantor.origin);
  await page.clock.install();
  await masuk(page);
  await mulai(page);
  const jam = page.locator('[data-jam-teks]');
  expect(await jam.textContent()).toBe('0 menit dari 60 menit');
  expect(await page.locator('[name=keterangan]').isVisible()).toBe(false);
  await page.clock.runFor('12:10');
  expect(await jam.textContent()).toBe('12 menit dari 60 menit');
  await page.clock.runFor('50:00');
  expect(await jam.textContent()).toBe('62 menit dari 60 menit, lewat 2 menit');
  expect(await page.locator('[name=keterangan]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await close();
});

test('what is typed is kept by itself, offered on return, and taken up again', async () => {
  const { page, close } = await openPage(browser, kantor.origin);
  await masuk(page);
  const url = await mulai(page);
  const kept = page.waitForResponse((response) => response.url().includes('/meja/isian/'));
  await page.fill('[name="hardcopy.lokasi"]', 'Lemari yang belum disimpan');
  expect((await kept).status()).toBe(200);
  await page.goto(url);
  expect(await page.inputValue('[name="hardcopy.lokasi"]')).toBe('');
  await page.click('text=Pakai lagi');
  expect(await page.inputValue('[name="hardcopy.lokasi"]')).toBe('Lemari yang belum disimpan');
  await pressAndArrive(page, simpan);
  expect(await page.inputValue('[name="hardcopy.lokasi"]')).toBe('Lemari yang belum disimpan');
  expect(await page.getByText('Pakai lagi').count()).toBe(0);
  await close();
});

test('enter in a field saves and does not finish the step', async () => {
  const { page, close } = await openPage(browser, kantor.origin, { javaScriptEnabled: false });
  await masuk(page);
  await mulai(page);
  await page.fill('[name=tempat_pembuatan]', 'Metro');
  await page.press('[name=tempat_pembuatan]', 'Enter');
  await page.getByText('Isian tersimpan.').waitFor();
  expect(await page.inputValue('[name=tempat_pembuatan]')).toBe('Metro');
  await close();
});
