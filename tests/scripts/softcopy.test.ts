// The contract of `npm run softcopy`: it fills in what a machine knows, and reads nothing but the folder's own files.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSentence, runScript } from './spawn.ts';

const csv = 'kelurahan,pemilih\nImopuro,1\n';
const folder = 'content/informasi/2025/0007';
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-softcopy-'));
  await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, folder, 'data.csv'), csv);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const writeIndex = (berkas: string): Promise<void> =>
  writeFile(
    join(root, folder, 'index.md'),
    `---\njudul: Data # resmi\nsoftcopy:\n  - berkas: ${berkas}\n    sebutan: Data\n---\nIsi\n`,
  );
const readIndex = (): Promise<string> => readFile(join(root, folder, 'index.md'), 'utf8');
const softcopy = (...args: readonly string[]) => runScript('softcopy.ts', args, { cwd: root });

describe('npm run softcopy', () => {
  test('fills in digest, size, type and text, and nothing the second time', async () => {
    await writeIndex('data.csv');
    expect(await softcopy(folder)).toEqual({
      code: 0,
      out: '1 folder diperiksa, 0 masalah.\n',
      err: '',
    });
    const filled = await readIndex();
    expect(filled).toContain(`sha256: ${createHash('sha256').update(csv).digest('hex')}`);
    expect(filled).toMatch(/^---\njudul: Data # resmi\nsoftcopy:\n[^]+\n---\nIsi\n$/);
    expect(await readFile(join(root, folder, 'data.csv.txt'), 'utf8')).toContain('Imopuro');
    await utimes(join(root, folder, 'index.md'), 1000, 1000);
    expect((await softcopy('--all')).code).toBe(0);
    expect(await readIndex()).toBe(filled);
    expect((await stat(join(root, folder, 'index.md'))).mtimeMs).toBe(1_000_000);
  });

  test.each([
    ['is missing', 'hilang.csv'],
    ['is a path', '../../../../rahasia.csv'],
    ['is a symlink', 'tautan.csv'],
  ])('ends with 1 when a softcopy %s, and reads nothing from elsewhere', async (_, berkas) => {
    await writeFile(join(root, 'rahasia.csv'), 'rahasia,1\n');
    await symlink('../../../../rahasia.csv', join(root, folder, 'tautan.csv'));
    await writeIndex(berkas);
    const before = await readIndex();
    const { code, err } = await softcopy(folder);
    expect(code).toBe(1);
    expect(err).toSatisfy(isSentence);
    expect(await readIndex()).toBe(before);
    expect(existsSync(join(root, folder, `${berkas}.txt`))).toBe(false);
  });

  test('ends with 1 when a softcopy is damaged, and still fills in the others', async () => {
    await writeFile(join(root, folder, 'rusak.pdf'), '%PDF-1.7 terpotong');
    await writeIndex('rusak.pdf\n    sebutan: Rusak\n  - berkas: data.csv');
    const { code, err } = await softcopy(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/rusak\.pdf: berkas bermasalah/);
    expect(await readIndex()).toContain('jenis: text/csv');
  });

  test('ends with 1 when there is no index.md or it cannot be read', async () => {
    expect(await softcopy(folder)).toMatchObject({
      code: 1,
      err: `${folder}: tidak ada index.md di folder ini.\n`,
    });
    await writeFile(join(root, folder, 'index.md'), 'bukan frontmatter');
    const { code, err } = await softcopy(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/tidak dapat dibaca/);
  });

  test('ends with 2 and one sentence when nothing or nonsense is asked', async () => {
    for (const args of [[], ['--semua']]) {
      const { code, out, err } = await softcopy(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toSatisfy(isSentence);
    }
  });
});
