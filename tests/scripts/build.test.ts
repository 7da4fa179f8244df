// The contract of `npm run build`: what it publishes, for which day, and how it ends.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedArchive } from '#archive/seed.ts';
import { isSentence, runScript, sampleArchive } from './spawn.ts';

const seed = (to: string, day: string): Promise<string> =>
  seedArchive({
    from: sampleArchive,
    to,
    timestamp: Date.parse(`${day}T09:00:00+07:00`) / 1000,
    timezoneOffset: -420,
  });

let root = '';
let early = '';
let late = '';
let commit = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'e-ppid-build-'));
  early = join(root, 'awal.git');
  late = join(root, 'arsip.git');
  await seed(early, '2025-01-02');
  commit = await seed(late, '2025-03-01');
});
afterAll(() => rm(root, { recursive: true, force: true }));

let runs = 0;
async function build(...args: readonly string[]) {
  runs += 1;
  const out = join(root, `situs-${runs}`);
  const ended = await runScript('build.ts', ['--out', out, ...args], { cwd: root });
  return { ...ended, folder: out };
}

describe('npm run build', () => {
  test('publishes HEAD of a repository, on the day of its commit', async () => {
    const { code, out, err, folder } = await build('--archive', late);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Terbit: 2 informasi, \d+ berkas di .+ \(\d+ ditulis, 0 dihapus\)\.\n$/);
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'publikasi.json'), 'utf8'));
    expect(manifest).toMatchObject({ commit });
    expect(existsSync(join(folder, 'informasi/2025/0001/index.html'))).toBe(true);
    expect(existsSync(join(folder, 'informasi/2025/0001/tps.csv'))).toBe(true);
  });

  test('judges by the day of the commit unless told another', async () => {
    const refused = await build('--archive', early);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^content\/informasi\/2025\/0001\/index\.md:\d+:\d+ .+$/m);
    expect(refused.err).toMatch(/^Situs tidak diterbitkan: ada \d+ kesalahan\./m);
    expect(existsSync(refused.folder)).toBe(false);
    const { code } = await build('--archive', early, '--on', '2025-03-01');
    expect(code).toBe(0);
  });

  test('publishes a plain folder as it lies there', async () => {
    const { code, folder } = await build('--archive', sampleArchive, '--on', '2025-03-01');
    expect(code).toBe(0);
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'publikasi.json'), 'utf8'));
    expect(manifest).toMatchObject({ commit: null });
  });

  test('refuses an archive with errors, prints each with its place, and writes nothing', async () => {
    const archive = join(root, 'rusak');
    await cp(sampleArchive, archive, { recursive: true });
    await writeFile(join(archive, 'content/informasi/2025/0001/index.md'), '---js\nx\n---\n');
    const { code, out, err, folder } = await build('--archive', archive, '--on', '2025-03-01');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('content/informasi/2025/0001/index.md:1:1 Metadata tidak dapat dibaca');
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['a revision that is not there', () => ['--archive', late, '--rev', 'tidak-ada']],
    ['a folder that is no archive', () => ['--archive', join(root, 'kosong')]],
    ['a day that does not exist', () => ['--archive', late, '--on', '2025-02-30']],
    ['an option nobody knows', () => ['--arsip', late]],
    ['an output folder of somebody else', () => ['--archive', late, '--out', join(root, 'orang')]],
  ])('ends with 2 and one sentence for %s', async (_, args) => {
    await mkdir(join(root, 'kosong'), { recursive: true });
    await mkdir(join(root, 'orang'), { recursive: true });
    await writeFile(join(root, 'orang/skripsi.docx'), 'x');
    const { code, out, err } = await build(...args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toSatisfy(isSentence);
  });

  test('explains itself', async () => {
    const { code, out } = await runScript('build.ts', ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--archive DIR');
  });
});
