// Search as a citizen uses it, in a real browser.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage, type WatchedPage } from '../helpers/browser.ts';

const { url } = inject('situs');
let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function search(query: string): Promise<Page> {
  watched = await openPage(browser, url);
  await watched.page.goto(new URL(`/cari/?q=${encodeURIComponent(query)}`, url).href);
  await watched.page.locator('[data-keadaan="selesai"]').waitFor();
  return watched.page;
}
const titles = (page: Page): Promise<string[]> =>
  page.locator('[data-hasil] h2 a, [data-hasil] h3 a').allInnerTexts();

describe('a document number', () => {
  test.each([
    '426 Tahun 2024',
    '426/2024',
    'nomor 426 tahun 2024',
    'Keputusan Nomor 426 Tahun 2024',
  ])('typed as "%s" brings exactly that document first', async (query) => {
    const page = await search(query);
    const first = page.locator('[data-hasil]').first();
    expect(await first.innerText()).toMatch(/426 Tahun 2024/);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  test.each(['9999 Tahun 2024', '9999/2024', 'nomor 9999', '42 Tahun 2024'])(
    'that does not exist, "%s", never shows a near number as if it matched',
    async (query) => {
      const page = await search(query);
      expect(await titles(page)).toEqual([]);
      expect(await page.locator('main').innerText()).toMatch(/tidak ada dokumen/i);
      await watched.close();
    },
  );
});

test('words are found in titles and in the text of softcopies, and the words are marked', async () => {
  const page = await search('daftar pemilih tetap');
  expect((await titles(page)).join('\n')).toMatch(/Daftar Pemilih Tetap|DPT/);
  expect(await page.locator('[data-hasil] mark').count()).toBeGreaterThan(0);
  await watched.close();
});

test('filters narrow the results and say how many there are', async () => {
  const page = await search('keputusan');
  const before = await page.locator('#cari-status').innerText();
  const choice = page.getByLabel('Klasifikasi').locator('option').nth(1);
  const label = await choice.innerText();
  expect(label).toMatch(/ \(\d+\)$/);
  await page.getByLabel('Klasifikasi').selectOption({ label });
  await page.waitForFunction(
    (text) => document.querySelector('#cari-status')?.textContent !== text,
    before,
  );
  await page.locator('[data-keadaan="selesai"]').waitFor();
  const [, count = ''] = /\((\d+)\)$/.exec(label) ?? [];
  expect(await page.locator('#cari-status').innerText()).toContain(`${count} hasil`);
  expect(watched.faults).toEqual([]);
  await watched.close();
});

test('a word marks its relatives in the sentences of the documents', async () => {
  const page = await search('kelola');
  const marked = await page.locator('[data-hasil] mark').allInnerTexts();
  expect(marked.join(' ').toLowerCase()).toMatch(/pengelolaan/);
  expect(await page.locator('main').innerText()).not.toMatch(/[þð¶]/);
  await watched.close();
});

test('a word that no document holds is named, and the rest is shown', async () => {
  const page = await search('maklumat gajah');
  expect(await page.locator('#cari-status').innerText()).toMatch(/gajah/);
  expect((await titles(page)).join('\n')).toMatch(/Maklumat/);
  await watched.close();
});

test('an empty result gives the four official reasons and the way to a request', async () => {
  const page = await search('zzzqqqxxx');
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/dikecualikan/i);
  expect(text).toMatch(/setiap saat/i);
  expect(text).toMatch(/(?:pen|di)dokumentasi/i);
  expect(text).toMatch(/tidak (?:dikuasai|menguasai)/i);
  expect(await page.getByRole('link', { name: /permohonan/i }).count()).toBeGreaterThan(0);
  await watched.close();
});

test('hostile words in the address do nothing but being searched for', async () => {
  const page = await search('<img src=x onerror=alert(1)>"\'');
  expect(await page.locator('main img').count()).toBe(0);
  expect(watched.faults).toEqual([]);
  await watched.close();
});

test('the whole search works by keyboard', async () => {
  watched = await openPage(browser, url);
  const { page } = watched;
  await page.goto(new URL('/', url).href);
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.type('maklumat');
  await page.keyboard.press('Enter');
  await page.locator('[data-keadaan="selesai"]').waitFor();
  expect(page.url()).toMatch(/\/cari\/\?q=maklumat/);
  expect((await titles(page)).join('\n')).toMatch(/Maklumat/);
  await watched.close();
});
