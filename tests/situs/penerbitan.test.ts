// What is public is a function of the commit on main, and nothing else ever gets out.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openRepository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { buildSite } from '../../scripts/_site.ts';
import { seedExample, seedTime } from '../helpers/built-site.ts';
import { copyProject } from '../helpers/project-copy.ts';

const { out: published, archive: publishedArchive } = inject('situs');
const secret = 'rahasiayangtidakbolehterbit';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e-ppid-penerbitan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('two builds of one commit, from two repositories, are the same bytes', async () => {
  const archive = join(folder, 'kembar.git');
  const out = join(folder, 'kembar');
  const commit = await seedExample(archive);

  expect(await buildSite({ archive, rev: 'HEAD', out, on: null })).toBe(0);

  expect(commit).toBe(
    execFileSync('git', ['-C', publishedArchive, 'rev-parse', 'main'], { encoding: 'utf8' }).trim(),
  );
  expect(execFileSync('diff', ['-r', published, out], { encoding: 'utf8' })).toBe('');
});

test('astro build, typed by hand, gives the same bytes as npm run build', async () => {
  const project = join(folder, 'proyek');
  await copyProject(project, ['content']);
  await seedExample(join(project, '.git'));

  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const { E_PPID_RENDERER: _, ...env } = process.env;
  execFileSync(process.execPath, [astro, 'build'], { cwd: project, stdio: 'pipe', env });

  expect(execFileSync('diff', ['-r', published, join(project, 'dist')], { encoding: 'utf8' })).toBe(
    '',
  );
  const built = await readdir(join(project, 'node_modules/.cache/e-ppid/renderer'));
  expect(built, 'the app is built once and nothing is left half-built').toHaveLength(1);
});

test('drafts, returned and given-up proposals are nowhere in the public folder', async () => {
  const archive = join(folder, 'usulan.git');
  const out = join(folder, 'usulan');
  const parent = await seedExample(archive);
  const repository = await openRepository(archive);
  for (const branch of ['usulan/2026-0099', 'refs/batal/usulan/2026-0098']) {
    const change = begin(repository, { branch, parent: null });
    const text = `---\njudul: ${secret}\n---\n${secret}\n`;
    await change.write('content/informasi/2026/0099/index.md', Buffer.from(text));
    await change.write('content/informasi/2026/0099/draf.txt', Buffer.from(secret));
    await change.commit({
      message: `${secret}\n\nDikembalikan-oleh: sekretaris`,
      author: { name: secret, email: 'dok@localhost', ...seedTime },
      parents: [parent],
    });
  }

  expect(await buildSite({ archive, rev: 'main', out, on: null })).toBe(0);

  expect(filesHolding(out, secret)).toEqual([]);
  expect(
    filesHolding(out, 'Maklumat').length,
    'the search itself finds what is there',
  ).toBeGreaterThan(2);
});

test('a file beside an exempt record stops publication, and what was public stays as it was', async () => {
  const archive = join(folder, 'dikecualikan.git');
  const out = join(folder, 'dikecualikan');
  const parent = await seedExample(archive);
  expect(await buildSite({ archive, rev: 'main', out, on: null })).toBe(0);
  const before = await readFile(join(out, 'publikasi.json'), 'utf8');
  const exempt = execFileSync(
    'git',
    ['-C', archive, 'grep', '-l', 'klasifikasi: dikecualikan', 'main', '--', 'content/informasi'],
    {
      encoding: 'utf8',
    },
  );
  const index = exempt.trim().split('\n')[0]?.replace('main:', '') ?? '';
  const change = begin(await openRepository(archive), { branch: 'main', parent });
  await change.write(index.replace('index.md', 'naskah.txt'), Buffer.from(secret));
  await change.commit({
    message: 'Tambah berkas',
    author: { name: 'dok', email: 'dok@localhost', ...seedTime },
  });

  expect(await buildSite({ archive, rev: 'main', out, on: null })).toBe(1);

  expect(await readFile(join(out, 'publikasi.json'), 'utf8')).toBe(before);
  expect(filesHolding(out, secret)).toEqual([]);
});

/** Files whose bytes, or unpacked bytes, hold the text. */
function filesHolding(dir: string, text: string): string[] {
  const files = globSync('**/*', { cwd: dir, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => {
    const raw = readFileSync(path);
    const isPacked = raw[0] === 0x1f && raw[1] === 0x8b;
    return (
      raw.includes(text) || path.includes(text) || (isPacked && gunzipSync(raw).includes(text))
    );
  });
}
