// The promise on which publishing rests: an address whose fingerprint stayed the same has the same bytes. Tried on
// random changes of a small archive, rendered through the built site.
import { resolve } from 'node:path';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Publikasi } from '#domain/publikasi.ts';
import { openRenderer, type Renderer } from '#publish/renderer.ts';
import { beginning, changes, publikasiOf } from './changes.ts';

let renderer: Renderer;
beforeAll(async () => {
  renderer = await openRenderer(resolve(import.meta.dirname, '../..'));
}, 120_000);

interface Page {
  readonly fingerprint: string;
  readonly html: string;
}

/** The same values as new objects, of which nothing can be remembered. */
const drawFresh = (publikasi: Publikasi): ReturnType<typeof draw> =>
  draw(structuredClone(publikasi));

/** Every address as the built site shows it; every page is drawn. */
async function draw(publikasi: Publikasi): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  for (const { path, fingerprint } of renderer.listAddresses(publikasi)) {
    const response = await renderer.render(new Request(`http://localhost${path}`), { publikasi });
    if (response.status !== (path === '/404/' ? 404 : 200)) throw new Error(`No page at ${path}`);
    pages.set(path, { fingerprint, html: await response.text() });
  }
  return pages;
}

/** Addresses that would be wrongly left alone. */
const forgotten = (
  before: ReadonlyMap<string, Page>,
  after: ReadonlyMap<string, Page>,
): readonly string[] =>
  [...after].flatMap(([path, page]) => {
    const old = before.get(path);
    return old !== undefined && old.fingerprint === page.fingerprint && old.html !== page.html
      ? [path]
      : [];
  });

/** Addresses whose page is to be drawn. */
const redrawn = (
  before: ReadonlyMap<string, Page>,
  after: ReadonlyMap<string, Page>,
): readonly string[] =>
  [...after].flatMap(([path, { fingerprint }]) =>
    before.get(path)?.fingerprint === fingerprint ? [] : [path],
  );

describe('the fingerprint of an address', () => {
  test.each(Object.entries(changes))(
    'tells of every page that changes with: %s',
    async (_, change) => {
      const start = beginning();
      const before = await draw(publikasiOf(start));
      const after = publikasiOf({ ...change(start, 42), versi: 1 });
      const fresh = await drawFresh(after);
      expect(forgotten(before, fresh)).toEqual([]);
      expect(await draw(after)).toEqual(fresh);
    },
  );

  test('tells of every page that changes in any sequence of changes', async () => {
    const step = record({
      name: constantFrom(...Object.keys(changes)),
      at: nat({ max: 160 }),
    });
    const steps = array(step, { minLength: 2, maxLength: 4 });
    const trial = asyncProperty(steps, async (sequence) => {
      let state = beginning();
      let before = await draw(publikasiOf(state));
      for (const { name, at } of sequence) {
        state = { ...(changes[name]?.(state, at) ?? state), versi: state.versi + 1 };
        const after = await draw(publikasiOf(state));
        expect(forgotten(before, after)).toEqual([]);
        before = after;
      }
      expect(await drawFresh(publikasiOf(state))).toEqual(before);
    });
    await assert(trial, { numRuns: 6, seed: 2026 });
  });

  test('stays the same for all but the pages that show a record when that record changes', async () => {
    const start = beginning();
    const before = await draw(publikasiOf(start));
    const changed = { ...(changes['ringkasan']?.(start, 42) ?? start), versi: 1 };
    const after = await draw(publikasiOf(changed));
    expect(redrawn(before, after).toSorted()).toEqual([
      '/',
      '/buku-rekap/2025/',
      '/daftar-informasi-dikecualikan/',
      '/daftar-informasi-publik/2025/',
      '/informasi/2025/0043/',
      '/informasi/berkala/halaman/1/',
      '/informasi/halaman/1/',
      '/informasi/subbagian/rendatin/halaman/1/',
      '/informasi/tahun/2024/halaman/1/',
      '/verifikasi/',
    ]);
  });

  test('does not depend on which publikasi was seen before', () => {
    const start = beginning();
    const seen = renderer.listAddresses(publikasiOf(start));
    for (const change of Object.values(changes))
      renderer.listAddresses(publikasiOf(change(start, 3)));
    expect(renderer.listAddresses(publikasiOf(start))).toEqual(seen);
    expect(renderer.listAddresses(publikasiOf(beginning()))).toEqual(seen);
  });
});
