// What citizens, journalists and officers type, and what they must find: asked one after the other in a real browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from '../helpers/browser.ts';

interface Kasus {
  readonly pertanyaan: string;
  readonly nomor: readonly string[];
  readonly letak: string;
  /** Why it is known to miss; empty for a case that must hold. */
  readonly luput: string;
}
interface Jawaban {
  readonly nomor: readonly string[];
  readonly ms: number;
}

const perHalaman = 10;
const kasusList: readonly Kasus[] = readFileSync(
  join(import.meta.dirname, '../fixtures/pencarian/kasus.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [pertanyaan = '', nomor = '', letak = '', luput = ''] = line
      .split('|')
      .map((column) => column.trim());
    return { pertanyaan, nomor: nomor.split(/, */).filter((id) => id !== ''), letak, luput };
  });

const rules: Readonly<
  Record<string, (nomor: readonly string[], got: readonly string[]) => boolean>
> = {
  pertama: (nomor, [first = '']) => nomor.includes(first),
  teratas: (nomor, got) => nomor.every((id) => got.slice(0, nomor.length).includes(id)),
  halaman: (nomor, got) => nomor.every((id) => got.slice(0, perHalaman).includes(id)),
  'tidak ada': (_, got) => got.length === 0,
};

/** Types a query into the search box, submits it and reads the results. */
const askPage = (page: Page, query: string): Promise<Jawaban> =>
  page.evaluate(async (kata) => {
    const box = document.querySelector<HTMLInputElement>('#cari input[name="q"]');
    const status = document.querySelector<HTMLElement>('#cari-status');
    if (box?.form === undefined || box.form === null || status === null)
      throw new Error('no search form');
    box.value = kata;
    const start = performance.now();
    box.form.requestSubmit();
    while (status.dataset['keadaan'] !== 'selesai') {
      if (status.dataset['keadaan'] === 'gagal') throw new Error(status.textContent);
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-hasil] h2 a')];
    const nomor = links.map(({ pathname }) => pathname.replace('/informasi/', '').slice(0, -1));
    return { nomor, ms: performance.now() - start };
  }, query);

const { url } = inject('situs');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('there are at least 100 cases, each with a known place and records', () => {
  expect(kasusList.length).toBeGreaterThanOrEqual(100);
  expect(kasusList.filter(({ letak }) => !(letak in rules))).toEqual([]);
  expect(
    kasusList.filter(({ letak, nomor }) => (letak === 'tidak ada') !== (nomor.length === 0)),
  ).toEqual([]);
});

test('every question finds its documents where the list says', async () => {
  const { page, faults, close } = await openPage(browser, url);
  const misses: string[] = [];
  const unlisted: string[] = [];
  const times: number[] = [];
  for (const [index, { pertanyaan, nomor, letak, luput }] of kasusList.entries()) {
    // A browser stops noting places in the history when a page notes too many.
    if (index % 50 === 0) await page.goto(new URL('/cari/', url).href);
    const got = await askPage(page, pertanyaan);
    times.push(got.ms);
    if (rules[letak]?.(nomor, got.nomor) === true) continue;
    const miss = `${pertanyaan}: ${nomor.join(', ')} (${letak}); ditemukan ${got.nomor.join(', ') || 'tidak ada'}`;
    misses.push(luput === '' ? miss : `${miss}; diketahui: ${luput}`);
    if (luput === '') unlisted.push(miss);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  console.log(
    [
      `Pencarian: ${kasusList.length} kasus, ${misses.length} luput; ` +
        `per pertanyaan ${at(0.5)} ms (median), ${at(0.95)} ms (95%).`,
      ...misses,
    ].join('\n'),
  );
  expect(unlisted).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
