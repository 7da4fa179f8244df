// An office as `npm start` opens it, and the people in it: each with a browser of their own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from '../helpers/browser.ts';
import { startScript } from '../scripts/spawn.ts';

/** An office that runs in a process of its own. */
export interface KantorJalan extends AsyncDisposable {
  readonly meja: string;
  readonly situs: string;
  readonly arsip: string;
  /** Password by sign-in name. */
  readonly sandi: ReadonlyMap<string, string>;
}

/** Starts `npm start` over a fresh copy of the project's own archive. */
export async function jalankanKantor(): Promise<KantorJalan> {
  const data = await mkdtemp(join(tmpdir(), 'e-ppid-sop-'));
  const child = startScript('start.ts', ['--data', data, '--site-port', '0', '--port', '0']);
  child.stdin.end();
  const ended = new Promise<unknown>((resolve) => {
    child.once('close', resolve);
  });
  const told = await new Promise<string>((resolve, reject) => {
    let seen = '';
    child.stderr.on('data', (chunk: Buffer) => (seen += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes('Tekan Ctrl+C')) resolve(seen);
    });
    child.once('close', () => reject(new Error(`npm start ended: ${seen}`)));
  });
  const url = (name: string): string =>
    new URL(new RegExp(`${name}: (http:\\S+)`).exec(told)?.[1] ?? '').origin;
  const accounts = [...told.matchAll(/^ {2}\S.*? {2}([a-z0-9-]+) +(\S.*)$/gm)];
  return {
    meja: url('Meja'),
    situs: url('Situs publik'),
    arsip: join(data, 'arsip.git'),
    sandi: new Map(accounts.map(([, id = '', sandi = '']) => [id, sandi.trim()])),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Somebody at work. */
export interface Orang {
  readonly page: Page;
  /** What a good page does not do; a form that comes back and the browser's own PDF reader are not among it. */
  readonly faults: () => readonly string[];
  /** Opens an address of the desk. */
  readonly buka: (path: string) => Promise<void>;
  /** Presses a button or link of the page by its words. */
  readonly tekan: (words: string) => Promise<void>;
  readonly isi: (kolom: string, nilai: string) => Promise<void>;
  /** The words of the page. */
  readonly kata: () => Promise<string>;
}

const ownReader = /leaves the origin: chrome(?:-extension)?:/;

/** Signs in. */
export async function masukSebagai(
  browser: Browser,
  { meja, sandi }: KantorJalan,
  { id, ...options }: BrowserContextOptions & { readonly id: string },
): Promise<Orang> {
  const { page, faults } = await openPage(browser, meja, options);
  const main = page.locator('main');
  await page.goto(`${meja}/meja/`);
  await page.fill('#kolom-nama', id);
  await page.fill('#kolom-sandi', sandi.get(id) ?? '');
  await page.click('main button');
  await main.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor();
  return {
    page,
    faults: () =>
      faults.filter((fault) => !fault.includes('status of 422') && !ownReader.test(fault)),
    buka: async (path) => void (await page.goto(meja + path)),
    tekan: async (words) => {
      const button = main.getByRole('button', { name: words, exact: true });
      const link = main.getByRole('link', { name: words });
      await button.or(link).first().click();
    },
    isi: (kolom, nilai) => page.fill(`[name="${kolom}"]`, nilai),
    kata: async () => (await main.innerText()).replaceAll(/\s+/g, ' '),
  };
}
