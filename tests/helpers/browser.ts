// A real Chromium for the tests, as set-up found or installed it.
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/setup.mjs';

/** Starts the browser; fails with a sentence where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium on this machine: run node scripts/setup.mjs --browser.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page that notes what a good page never does: leave its origin, break its policy, or fail. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page that is watched. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || /^(?:data|blob):/.test(request.url());
    if (!isOwn) faults.push(`leaves the origin: ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`script failed: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return { page, faults, close: () => context.close() };
}

/** Presses what leads to another page and waits until that page is there: whoever looks earlier may look at neither. */
export async function pressAndArrive(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}
