// The review and what surrounds it in a real browser: accessible, whole at every width, approved by keyboard alone, and without
// scripts.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { berhasil, isianAwal, sampaiPersetujuan } from '../archive/usulan-kantor.ts';
import { sandi } from '../desk/helper.ts';
import { bukaMejaKantor, type MejaKantor } from '../desk/meja-kantor.ts';
import { openBrowser, openPage, pressAndArrive } from '../helpers/browser.ts';

let browser: Browser;
let meja: MejaKantor;
let publikasi = Promise.withResolvers<boolean>();
let usulan: UsulanTerbaca;
beforeAll(async () => {
  browser = await openBrowser();
  meja = await bukaMejaKantor({ publish: () => publikasi.promise });
  for (const petugas of ['sekretaris', 'ppid-1', 'dok-rendatin']) await meja.sebagai(petugas);
  const sertaMerta = { ...isianAwal, klasifikasi: 'serta-merta' };
  usulan = await sampaiPersetujuan(meja.kantor, sertaMerta);
  meja.kantor.tunggu(5);
  const approved = await sampaiPersetujuan(meja.kantor, { ...isianAwal, judul: 'Yang terbit' });
  berhasil(await meja.kantor.setujui('sekretaris', approved));
});
afterAll(async () => {
  await meja[Symbol.asyncDispose]();
  await browser.close();
});

async function masuk(page: Page, id: string): Promise<void> {
  await page.goto(`${meja.origin}/meja/`);
  await page.fill('#kolom-nama', id);
  await page.fill('#kolom-sandi', sandi);
  await pressAndArrive(page, 'main button');
  await page.waitForURL(`${meja.origin}/meja/`);
}

const buka =
  (id: string, path: () => string) =>
  async (page: Page): Promise<void> => {
    await masuk(page, id);
    await page.goto(meja.origin + path());
  };

const tinjau = (): string => `/meja/usulan/${usulan.kode}/tinjau/`;

/** Pages and the way to them; every kind once. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the review': buka('sekretaris', tinjau),
  'the review with an error': async (page) => {
    await buka('sekretaris', tinjau)(page);
    await page.click('.kembalikan summary');
    await pressAndArrive(page, '.kembalikan button');
  },
  'the review for whoever may not decide': buka('ppid-1', tinjau),
  'an urgent publication with an error': async (page) => {
    await buka('ppid-1', () => `/meja/usulan/${usulan.kode}/terbitkan-segera/`)(page);
    await pressAndArrive(page, 'main form button');
  },
  'the page after an approval': buka('sekretaris', () => '/meja/usulan/2025-0004/terbit/'),
  'the list of records': buka('dok-rendatin', () => '/meja/informasi/'),
  'a record': buka('dok-rendatin', () => '/meja/informasi/2025/0001/'),
  'a replacement with errors': async (page) => {
    await buka('dok-rendatin', () => '/meja/informasi/2025/0001/ganti/')(page);
    await page.fill('[name=judul]', '');
    await pressAndArrive(page, 'main form button');
  },
  'a revocation': buka('dok-rendatin', () => '/meja/informasi/2025/0001/cabut/'),
  'the officers': buka('ppid-1', () => '/meja/petugas/'),
  'a change of officers with errors': async (page) => {
    await buka('ppid-1', () => '/meja/petugas/ubah/')(page);
    await page.locator('summary').first().click();
    await pressAndArrive(page, 'main .deret-tombol button');
  },
  'the review of the SOP with an error': async (page) => {
    await buka('ppid-1', () => '/meja/sop/')(page);
    await pressAndArrive(page, 'main form button');
  },
  'the buku rekap': buka('ppid-1', () => '/meja/buku-rekap/2025/'),
  'the guide': async (page) => {
    await buka('ppid-1', () => '/meja/panduan/')(page);
    const closed = page.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
};

const views = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Forms with errors answer with their status. */
const unexpected = (faults: readonly string[]): readonly string[] =>
  faults.filter((fault) => !/status of 422/.test(fault));

describe.each(Object.entries(pages))('%s', (_, open) => {
  test.each(views)('passes axe and fits at $width px, $colorScheme', async (view) => {
    const { colorScheme, width } = view;
    const viewport = { width, height: 800 };
    const { page, faults, close } = await openPage(browser, meja.origin, { colorScheme, viewport });
    await open(page);
    // In frames are public pages, which have tests of their own and let no script in, and the browser's own PDF reader.
    const axe = new AxeBuilder({ page }).withTags(standards).exclude('iframe');
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(unexpected(faults)).toEqual([]);
    await close();
  });
});

/** Presses Tab until something with these words has the focus. */
async function tabKe(page: Page, words: string | RegExp): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
      return (label ?? at?.textContent ?? '').trim();
    });
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    const now = await focused();
    if (typeof words === 'string' ? now === words : words.test(now)) return;
  }
  expect.unreachable(`Tab does not come to ${String(words)}`);
}

describe('by keyboard alone', () => {
  test('one opens what waits, reads the warnings, approves, and sees it published', async () => {
    const { page, close } = await openPage(browser, meja.origin);
    await masuk(page, 'sekretaris');
    await tabKe(page, /^Tinjau/);
    await page.keyboard.press('Enter');
    await page.waitForURL(meja.origin + tinjau());
    await tabKe(page, 'Langsung ke keputusan');
    await page.keyboard.press('Enter');
    for (const box of await page.locator('[name=dibaca]').all()) {
      await tabKe(page, 'Sudah saya baca');
      await page.keyboard.press('Space');
      expect(await box.isChecked()).toBe(true);
    }
    await tabKe(page, 'Setujui dan terbitkan');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${meja.origin}/meja/usulan/${usulan.kode}/terbit/`);
    await page.getByText('Sedang diterbitkan').waitFor();
    publikasi.resolve(true);
    await page.getByText('Sudah terbit di situs publik').waitFor();
    await close();
  });
});

describe('without scripts', () => {
  test('one approves and follows the publication by a link', async () => {
    publikasi = Promise.withResolvers<boolean>();
    const next = await sampaiPersetujuan(meja.kantor, { ...isianAwal, judul: 'Tanpa skrip' });
    const { page, close } = await openPage(browser, meja.origin, { javaScriptEnabled: false });
    await masuk(page, 'sekretaris');
    await page.goto(`${meja.origin}/meja/usulan/${next.kode}/tinjau/`);
    for (const box of await page.locator('[name=dibaca]').all()) await box.check();
    await page.click('text=Setujui dan terbitkan');
    publikasi.resolve(false);
    await page.click('text=Lihat keadaannya sekarang');
    expect(await page.locator('main').innerText()).toContain('Belum terbit di situs publik');
    await close();
  });
});

describe('the preview', () => {
  test('runs nothing of what office text may hold', async () => {
    const judul = 'Judul <img src=x onerror="document.title=\'kena\'">';
    const next = await sampaiPersetujuan(meja.kantor, { ...isianAwal, judul });
    const { page, close } = await openPage(browser, meja.origin);
    await masuk(page, 'sekretaris');
    await page.goto(`${meja.origin}/meja/usulan/${next.kode}/tinjau/`);
    const frame = page.frameLocator('.pratinjau iframe');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await frame.getByRole('heading', { level: 1 }).innerText()).toContain('<img src=x');
    expect(await page.title()).toContain('Tinjau: Judul <img');
    await close();
  });
});
