// A search index that is built in the background: its limits, its end, and what it leaves behind.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startIndexProcess } from '#publish/index-process.ts';
import { treeMemoryMib } from '#publish/process-memory.ts';
import type { SearchRecord } from '#publish/renderer.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'e-ppid-indeks-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const records: readonly SearchRecord[] = Array.from({ length: 300 }, (_, index) => ({
  url: `/informasi/2025/${String(index + 1).padStart(4, '0')}/`,
  content: `pengumuman nomor ${index}`,
  meta: { title: `Pengumuman ${index}` },
  filters: {},
  digest: `digest-${index}`,
}));

test('its files lie ready under a name that nobody can guess, each with the record it holds', async () => {
  const index = startIndexProcess({ dir, version: 'versi', records });
  const { base, files } = await index.ready;
  expect(base.records.size).toBe(records.length);
  expect(base.records.get('/informasi/2025/0007/')).toMatchObject({ digest: 'digest-6' });
  expect(files.every(({ file }) => /\/\.[0-9a-f-]{36}\.tmp\//.test(file))).toBe(true);
  expect(files.map(({ path }) => path)).toContain('pagefind/pagefind-entry.json');
  await index.close();
  expect(await readdir(dir)).toEqual([]);
});

test.runIf(process.platform === 'linux')('ends when it holds more memory than it may', async () => {
  const index = startIndexProcess({ dir, version: 'versi', records, memoryMib: 1 });
  await expect(index.ready).rejects.toMatchObject({
    code: 'publish/search-rebuild-failed',
    data: { reason: 'memory over 1 MiB' },
  });
  await index.close();
  expect(await readdir(dir)).toEqual([]);
});

test('can be ended at any time', async () => {
  const index = startIndexProcess({ dir, version: 'versi', records });
  await index.close();
  await expect(index.ready).rejects.toMatchObject({ code: 'publish/search-rebuild-failed' });
  expect(await readdir(dir)).toEqual([]);
});

test.runIf(process.platform === 'linux')('the memory of a process is told', () => {
  expect(treeMemoryMib(process.pid)).toBeGreaterThan(10);
  expect(treeMemoryMib(2 ** 30)).toBe(0);
});
