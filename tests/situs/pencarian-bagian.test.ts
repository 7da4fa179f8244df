// The search over an index of two parts, and while the site is published again, in a real browser.
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { openRenderer, type Renderer, type SearchRecord } from '#publish/renderer.ts';
import { buildSearchIndex, fragmentId, fragmentUrl, type IndexFile } from '#publish/search.ts';
import type { Listening } from '#publish/listen.ts';
import { serveSite } from '#publish/serve.ts';
import { openBrowser, openPage, type WatchedPage } from '../helpers/browser.ts';
import { contohInformasi, contohPublikasi } from '../site/sample-publikasi.ts';

const idOf = (nomor: number): string => `2025/${String(nomor).padStart(4, '0')}`;
const laporan = (nomor: number, rest: object = {}): InformasiPublik =>
  contohInformasi(idOf(nomor), {
    judul: `Laporan kegiatan ${nomor}`,
    nomor_dokumen: `${nomor} Tahun 2024`,
    klasifikasi: nomor % 3 === 1 ? 'setiap-saat' : 'berkala',
    ...rest,
  });
const before = Array.from({ length: 30 }, (_, index) => laporan(index + 1));
/** Record 5 has another title, 7 was withdrawn, 31 is new. */
const after = [
  ...before
    .filter(({ id }) => id !== idOf(7))
    .map((record) =>
      record.id === idOf(5) ? laporan(5, { judul: 'Maklumat pelayanan' }) : record,
    ),
  laporan(31, { judul: 'Laporan kegiatan baru' }),
];

let renderer: Renderer;
let browser: Browser;
let out = '';
let server: Listening;
let watched: WatchedPage;

beforeAll(async () => {
  renderer = await openRenderer(resolve(import.meta.dirname, '../..'));
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'e-ppid-bagian-'));
  await cp(renderer.assets, out, { recursive: true });
  const publikasi = contohPublikasi(before);
  const page = await renderer.render(new Request('http://localhost/cari/'), { publikasi });
  await put('cari/index.html', await page.text());
  await put('404.html', 'Tidak ada.');
  server = await serveSite(out, 0);
  watched = await openPage(browser, server.url);
});
afterEach(async () => {
  await watched.close();
  await server.close();
  await rm(out, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), content);
}
const recordsOf = (informasi: readonly InformasiPublik[]): readonly SearchRecord[] => [
  ...renderer.indexRecords(contohPublikasi(informasi)),
];

/** Writes a part of the index in place of what is there. */
async function putIndex(
  folder: string,
  records: readonly SearchRecord[],
): Promise<readonly IndexFile[]> {
  const files = await buildSearchIndex(records);
  await rm(join(out, folder), { recursive: true, force: true });
  for (const { path, bytes } of files) await put(`${folder}/${path}`, bytes);
  return files;
}
const putParts = (baru: boolean, usang: readonly string[]): Promise<void> =>
  put('cari/indeks.json', JSON.stringify({ baru, usang }));

/** One index of everything. */
async function publishWhole(informasi: readonly InformasiPublik[]): Promise<void> {
  await putIndex('pagefind', recordsOf(informasi));
  await putParts(false, []);
}

/** What was there before as the base, and what is new or different beside it. */
async function publishParts(): Promise<void> {
  const base = await putIndex('pagefind', recordsOf(before));
  const known = new Map(recordsOf(before).map(({ url, digest }) => [url, digest]));
  const now = new Map(recordsOf(after).map((record) => [record.url, record]));
  const newer = [...now.values()].filter(({ url, digest }) => known.get(url) !== digest);
  const files = await buildSearchIndex(newer);
  for (const { path, bytes } of files) {
    // The newer part stands on the engine of the base.
    if (!/wasm|pagefind(?:-worker)?\.js/.test(path)) await put(`pagefind-baru/${path}`, bytes);
  }
  const usang = base.flatMap((file) => {
    const id = fragmentId(file.path);
    const url = id === null ? null : fragmentUrl(file);
    return id !== null && url !== null && now.get(url)?.digest !== known.get(url) ? [id] : [];
  });
  await putParts(true, usang);
  // The text of what was withdrawn or changed is no longer on the server.
  for (const id of usang) await rm(join(out, `pagefind/fragment/${id}.pf_fragment`));
}

interface Answer {
  readonly status: string;
  readonly results: readonly string[];
  readonly filters: readonly string[];
}

async function read(page: Page): Promise<Answer> {
  await page.locator('[data-keadaan="selesai"]').waitFor();
  const more = page.locator('#cari-lagi');
  const status = await page.locator('#cari-status').innerText();
  const filters = await page.locator('#cari option').allInnerTexts();
  while (await more.isVisible()) {
    const shown = await page.locator('[data-hasil]').count();
    await more.click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-hasil]').length > count,
      shown,
    );
  }
  return { status, filters, results: await page.locator('[data-hasil] h2 a').allInnerTexts() };
}

async function ask(query: string): Promise<Answer> {
  await watched.page.goto(new URL(`/cari/?${query}`, server.url).href);
  return read(watched.page);
}

/** Another question on the page that is open. */
async function askAgain(query: string): Promise<Answer> {
  const { page } = watched;
  await page.locator('#cari input[name="q"]').fill(query);
  await page.locator('#cari input[name="q"]').press('Enter');
  return read(page);
}

describe('an index of two parts', () => {
  const questions = [
    'q=laporan+kegiatan',
    'q=maklumat',
    'q=kegiatan+baru',
    'q=31+Tahun+2024',
    'q=laporan&klasifikasi=Informasi+Setiap+Saat',
    'klasifikasi=Informasi+Berkala',
  ];

  test('answers as one index of everything', async () => {
    await publishWhole(after);
    const whole: Answer[] = [];
    for (const question of questions) whole.push(await ask(question));
    await publishParts();
    const parts: Answer[] = [];
    for (const question of questions) parts.push(await ask(question));
    expect(parts).toEqual(whole);
    expect(parts[0]?.status).toBe('29 hasil untuk “laporan kegiatan”.');
    expect(watched.faults).toEqual([]);
  });

  test('shows nothing that was withdrawn or superseded', async () => {
    await publishParts();
    expect((await ask('q=7+Tahun+2024')).status).toBe('Tidak ada dokumen bernomor “7 Tahun 2024”.');
    expect((await askAgain('rekap 2025/0007')).results).toEqual([]);
    expect((await askAgain('5 Tahun 2024')).results).toEqual(['Maklumat pelayanan']);
    expect((await askAgain('kegiatan')).results).not.toContain('Laporan kegiatan 5');
  });
});

describe('a page that is open while the site is published again', () => {
  test('answers the next question from the new index', async () => {
    await publishWhole(before);
    expect((await ask('q=maklumat')).results).toEqual([]);
    await publishWhole(after);
    expect((await askAgain('maklumat')).results).toEqual(['Maklumat pelayanan']);
    await publishParts();
    expect((await askAgain('kegiatan baru')).results[0]).toBe('Laporan kegiatan baru');
    await publishWhole(after);
    await rm(join(out, 'pagefind-baru'), { recursive: true });
    expect((await askAgain('kegiatan')).status).toBe('29 hasil untuk “kegiatan”.');
  });

  test('goes on with the results of the new index where those of the old are gone', async () => {
    await publishWhole(before);
    const { page } = watched;
    await page.goto(new URL('/cari/?q=laporan', server.url).href);
    await page.locator('[data-keadaan="selesai"]').waitFor();
    await publishWhole(before.map((_, index) => laporan(index + 1, { ringkasan: 'Lain' })));

    expect((await read(page)).results).toHaveLength(30);
  });

  test('says so where there is no index any more, and searches again when asked to', async () => {
    await publishWhole(before);
    await ask('q=laporan');
    await rename(join(out, 'pagefind'), join(out, 'simpanan'));
    const { page } = watched;
    await page.locator('#cari input[name="q"]').fill('kegiatan');
    await page.locator('#cari input[name="q"]').press('Enter');
    const failed = page.locator('#cari-gagal');
    await failed.waitFor({ state: 'visible' });
    expect(await page.locator('[data-hasil]').count()).toBe(0);
    await rename(join(out, 'simpanan'), join(out, 'pagefind'));
    await failed.getByRole('button').click();
    expect((await read(page)).status).toBe('30 hasil untuk “kegiatan”.');
    expect(await failed.isVisible()).toBe(false);
  });
});
