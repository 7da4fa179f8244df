// The contract of `npm run bench`: every row of our own can be measured, and a peer that is not here is named.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSentence, runScript, type SpawnOptions } from './spawn.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-uji-bench-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const bench = (only: string, options: SpawnOptions = {}) =>
  runScript('bench.ts', ['--records', '20', '--rounds', '1', '--only', only], options);

/** The cells of a Markdown table's rows, head and rule first. */
const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

const figures = [
  expect.stringMatching(/^\d+\.\d\d s$/),
  expect.stringMatching(/^\d+\.\d\d–\d+\.\d\d s$/),
  expect.stringMatching(/^\d+\.\d\d s$/),
  expect.stringMatching(/^(?:\d+ MiB|–)$/),
  '–',
];

describe('npm run bench', () => {
  test('measures every row of ours and sets us against a peer on the same records', async () => {
    const { code, out } = await bench(
      'read-folder,read-commit,softcopies,rules,index,pages,publish,check,build,astro',
    );
    expect(code).toBe(0);
    const rows = cellsOf(out);
    const figureRows = rows.slice(2, -3);
    expect(figureRows.map(([name]) => name?.replace(/^Astro [\d.]+/, 'Astro'))).toEqual([
      'read from a folder',
      'read from a commit',
      'check of unchanged softcopies, cold process',
      'all rules, warm',
      'search index',
      'publish everything but the search index, archive in memory',
      'publish everything, archive in memory',
      'read and publish everything, whole process',
      '`npm run check`, cold process: read, softcopies that are known, all rules',
      '`npm run build`: the same and everything published, whole process',
      'Astro, pages',
      'Astro, pages and Pagefind',
      'Astro, again after one change',
    ]);
    for (const [, ...cells] of figureRows) expect(cells).toEqual(['20', ...figures]);
    expect(rows.at(-1)).toEqual([
      'read and publish everything, whole process',
      '20',
      expect.stringMatching(/^[\d.]+ × \([\d.]+ ×\)$/),
    ]);
  });

  test('names a peer that is not on this computer', async () => {
    for (const name of ['git', 'sh']) {
      const path = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
      await symlink(path, join(root, name));
    }
    const { code, out } = await bench('hugo', { env: { PATH: root } });
    expect(code).toBe(0);
    expect(cellsOf(out).at(-1)).toEqual([
      'Hugo',
      'missing: not on this computer',
      ...Array.from({ length: 5 }, () => '–'),
    ]);
  });

  test('writes the table to a file too, and leaves nothing else behind', async () => {
    const file = join(root, 'tabel.md');
    const temporary = await mkdtemp(join(root, 'sementara-'));
    const { code, out } = await runScript(
      'bench.ts',
      ['--records', '5,20', '--rounds', '2', '--only', 'read-folder', '--out', file],
      { env: { TMPDIR: temporary } },
    );
    expect(code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(out);
    expect(cellsOf(out).map(([, size]) => size)).toEqual(['records', '--:', '5', '20']);
    expect(await readdir(temporary)).toEqual([]);
  });

  test.each([
    ['a number that is none', ['--records', 'seribu']],
    ['something that is not measured', ['--only', 'kopi']],
    ['an option nobody knows', ['--cepat']],
  ])('ends with 2 and one sentence for %s', async (_, args) => {
    const { code, out, err } = await runScript('bench.ts', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toSatisfy(isSentence);
  });

  test('explains itself', async () => {
    const { code, out } = await runScript('bench.ts', ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--records');
    expect(out).toContain('hugo, eleventy, astro');
  });
});
