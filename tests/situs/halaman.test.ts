// Every page type in a real browser: accessible, whole, within its policy, at every width, light and dark.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from '../helpers/browser.ts';

const { url, out } = inject('situs');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One address of every page type. */
const pageTypes = [
  '/',
  '/informasi/',
  '/informasi/berkala/',
  '/informasi/serta-merta/',
  '/informasi/dikecualikan/',
  '/informasi/tahun/2025/',
  '/informasi/subbagian/rendatin/',
  '/informasi/2025/0001/',
  '/buku-rekap/',
  '/buku-rekap/2025/',
  '/daftar-informasi-publik/',
  '/daftar-informasi-publik/2025/',
  '/daftar-informasi-dikecualikan/',
  '/sop/',
  '/sop/pendokumentasian-informasi-publik/2025-01-02/',
  '/regulasi/',
  '/profil/',
  '/maklumat/',
  '/istilah/',
  '/verifikasi/',
  '/cari/',
  '/404.html',
] as const;
const contrast = ['color-contrast', 'link-in-text-block'];
const views = [
  { width: 320, colorScheme: 'light', only: null },
  { width: 1280, colorScheme: 'dark', only: null },
  { width: 320, colorScheme: 'dark', only: contrast },
  { width: 1280, colorScheme: 'light', only: contrast },
] as const;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 768, 1280] as const;

describe.each(pageTypes)('%s', (address) => {
  // Structure differs by width and contrast by colour scheme, so the two pairs between them see everything.
  test.each(views)(
    'passes axe at $width px, $colorScheme',
    async ({ width, colorScheme, only }) => {
      const { page, faults, close } = await openPage(browser, url, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.goto(new URL(address, url).href);
      const axe = new AxeBuilder({ page });
      const { violations } = await (
        only === null ? axe.withTags(standards) : axe.withRules([...only])
      ).analyze();
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect(told).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('does not scroll sideways at any width', async () => {
    const { page, close } = await openPage(browser, url);
    await page.goto(new URL(address, url).href);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    await close();
  });

  test('says the same without JavaScript, in Indonesian, with one heading', async () => {
    const { page, faults, close } = await openPage(browser, url, { javaScriptEnabled: false });
    await page.goto(new URL(address, url).href);
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(5);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
    await close();
  });

  test('shows where the keyboard is, from the skip link on', async () => {
    const { page, close } = await openPage(browser, url);
    await page.goto(new URL(address, url).href);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      return {
        tag: element.tagName,
        outline: style.outlineStyle,
        width: Number.parseFloat(style.outlineWidth),
      };
    });
    expect(focused?.outline).not.toBe('none');
    expect(focused?.width ?? 0).toBeGreaterThanOrEqual(2);
    await close();
  });
});

test('a record page with its style is at most 25 KB compressed, font aside', async () => {
  const html = await readFile(join(out, 'informasi/2025/0001/index.html'), 'utf8');
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1] ?? '',
  );
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => src);
  const files = await Promise.all([...styles, ...scripts].map((path) => readFile(join(out, path))));
  const bytes = [Buffer.from(html), ...files]
    .map((part) => gzipSync(part).byteLength)
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(25 * 1024);
});

test.each(['/buku-rekap/2025/', '/daftar-informasi-publik/2025/'])(
  '%s prints on A4 landscape, with the head repeated and a place to sign',
  async (address) => {
    const { page, close } = await openPage(browser, url);
    await page.goto(new URL(address, url).href);
    const paper = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    await page.emulateMedia({ media: 'print' });

    const sizes = paper
      .getPages()
      .map((sheet) => [sheet.getWidth(), sheet.getHeight()].map(Math.round));
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual(sizes.map(() => [842, 595]));
    const head = await page.evaluate(
      () => getComputedStyle(document.querySelector('thead') ?? document.body).display,
    );
    expect(head).toBe('table-header-group');
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/Mengetahui/);
    expect(text).toMatch(/Pejabat Pengelola Informasi dan Dokumentasi/);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
    await close();
  },
);
