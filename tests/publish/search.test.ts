// The search index is a function of its records: same records, same bytes, in any process.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildSearchIndex } from '#publish/search.ts';
import type { SearchRecord } from '#publish/renderer.ts';
import { killPagefind } from './kill-pagefind.ts';

const records: readonly SearchRecord[] = Array.from({ length: 40 }, (_, index) => ({
  url: `/informasi/2025/${String(index + 1).padStart(4, '0')}/`,
  content: `Keputusan nomor ${index} tentang pemilih di kelurahan ${'abcdefghij'.charAt(index % 10)}`,
  meta: { title: `Keputusan ${index}` },
  filters: { tahun: ['2025'], klasifikasi: [index % 2 === 0 ? 'berkala' : 'setiap-saat'] },
  digest: String(index),
}));

test('the same records give the same bytes, again and in another process', async () => {
  const digest = async (): Promise<string> => {
    const files = await buildSearchIndex(records);
    return files
      .map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString('base64')}`)
      .toSorted()
      .join('\n');
  };
  const first = await digest();
  expect(await digest()).toBe(first);

  const program = `
    const { buildSearchIndex } = await import('#publish/search.ts');
    const files = await buildSearchIndex(${JSON.stringify(records)});
    const lines = files.map(({ path, bytes }) => path + ' ' + Buffer.from(bytes).toString('base64'));
    process.stdout.write(lines.sort().join('\\n'));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { cwd: resolve(import.meta.dirname, '../..'), maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stdout).toBe(first);
});

test('the index is in Indonesian, has what a browser loads, and none of the ready-made interface', async () => {
  const paths = (await buildSearchIndex(records)).map(({ path }) => path);
  expect(paths).toContain('pagefind.js');
  expect(paths.some((path) => path.startsWith('fragment/id_'))).toBe(true);
  expect(
    paths.filter((path) =>
      /ui|highlight|component|unknown/.test(path.replaceAll(/[a-z]+_[0-9a-f]+/g, '')),
    ),
  ).toEqual([]);
});

test('no records make an index too', async () => {
  const paths = (await buildSearchIndex([])).map(({ path }) => path);
  expect(paths).toContain('pagefind.js');
});

test.runIf(process.platform === 'linux')(
  'a Pagefind that ends before it has answered is a Failure, not a wait without end',
  async () => {
    async function* cutOff() {
      yield* records;
      expect(await killPagefind()).toBe(1);
    }
    await expect(buildSearchIndex(cutOff())).rejects.toMatchObject({
      code: 'publish/search-failed',
    });
    expect((await buildSearchIndex(records)).length).toBeGreaterThan(0);
  },
);
