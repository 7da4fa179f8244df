// The desk's own pages in a real browser: accessible, whole at every width, light and dark, by keyboard and without scripts.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buatAkun, openTestDesk, sandi, type TestDesk } from '../desk/helper.ts';
import { openBrowser, openPage, pressAndArrive } from '../helpers/browser.ts';

let browser: Browser;
let meja: TestDesk;
beforeAll(async () => {
  browser = await openBrowser();
  meja = await openTestDesk();
  await buatAkun(meja, 'administrator', { petugas: null, isAdministrator: true });
  await buatAkun(meja, 'ppid-1', { isWajibGanti: true });
  await buatAkun(meja, 'sekretaris');
  await buatAkun(meja, 'dok-lama');
});
afterAll(async () => {
  await meja[Symbol.asyncDispose]();
  await browser.close();
});

const masuk = async (page: Page, id: string): Promise<void> => {
  await page.goto(`${meja.origin}/meja/`);
  await page.fill('#kolom-nama', id);
  await page.fill('#kolom-sandi', sandi);
  await pressAndArrive(page, 'main button');
};

/** Pages and the way to them; every kind once. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the sign-in page': (page) => page.goto(`${meja.origin}/meja/masuk/?pesan=keluar`),
  'the sign-in page with an error': async (page) => {
    await page.goto(`${meja.origin}/meja/masuk/`);
    await page.fill('#kolom-nama', 'bukan-siapa-siapa');
    await pressAndArrive(page, 'main button');
  },
  'a forced change of password with an error': async (page) => {
    await masuk(page, 'ppid-1');
    await page.fill('#kolom-baru', 'pendek');
    await pressAndArrive(page, 'main button[type=submit]');
  },
  'the page of passwords': async (page) => {
    await masuk(page, 'sekretaris');
    await page.goto(`${meja.origin}/meja/sandi/`);
  },
  'setting up a second factor': async (page) => {
    await masuk(page, 'sekretaris');
    await page.goto(`${meja.origin}/meja/faktor-kedua/pasang/`);
  },
  'the list of accounts': async (page) => {
    await masuk(page, 'administrator');
    await page.goto(`${meja.origin}/meja/akun/`);
  },
  'one account': async (page) => {
    await masuk(page, 'administrator');
    await page.goto(`${meja.origin}/meja/akun/lihat/ppid-1/`);
  },
  'a new account with an error': async (page) => {
    await masuk(page, 'administrator');
    await page.goto(`${meja.origin}/meja/akun/baru/`);
    await pressAndArrive(page, 'main button[type=submit]');
  },
  'the security log': async (page) => {
    await masuk(page, 'administrator');
    await page.goto(`${meja.origin}/meja/akun/catatan/`);
  },
  'a page that does not exist': async (page) => {
    await masuk(page, 'sekretaris');
    await page.goto(`${meja.origin}/meja/tidak-ada/`);
  },
};

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The browser reports every answer that is a refusal; the forms with errors are meant to be. */
const unexpected = (faults: readonly string[]): readonly string[] =>
  faults.filter((fault) => !/status of (?:404|422)/.test(fault));

describe.each(Object.entries(pages))('%s', (_, open) => {
  test.each(views)('passes axe and fits at $width px, $colorScheme', async (view) => {
    const { colorScheme, width } = view;
    const viewport = { width, height: 800 };
    const { page, faults, close } = await openPage(browser, meja.origin, { colorScheme, viewport });
    await open(page);
    // The clock of the desk stands still; signing in again and again is no haste.
    meja.geser(60_000);
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(unexpected(faults)).toEqual([]);
    await close();
  });
});

describe('by keyboard alone', () => {
  test('one signs in, leaves, and is led to what is wrong', async () => {
    const { page, close } = await openPage(browser, meja.origin);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '');
    await page.goto(`${meja.origin}/meja/masuk/`);
    const order: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual(['lompat', 'merek', 'kolom-nama', 'kolom-sandi', 'tombol']);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.ringkasan-galat:focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('kolom-nama');
    await page.keyboard.type('sekretaris');
    await page.keyboard.press('Tab');
    await page.keyboard.type(sandi);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${meja.origin}/meja/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${meja.origin}/meja/masuk/?pesan=keluar`);
    await close();
  });
});

describe('without scripts', () => {
  test('one signs in and changes a setting', async () => {
    const options = { javaScriptEnabled: false };
    const { page, close } = await openPage(browser, meja.origin, options);
    await masuk(page, 'administrator');
    await page.goto(`${meja.origin}/meja/akun/`);
    await page.check('[name=faktor-kedua]');
    await pressAndArrive(page, 'main form button');
    expect(await page.textContent('[role=status]')).toContain('wajib memakai faktor kedua');
    await page.uncheck('[name=faktor-kedua]');
    await pressAndArrive(page, 'main form button');
    expect(await page.textContent('[role=status]')).toContain('boleh masuk tanpa faktor kedua');
    await close();
  });
});
