// Making an empty repository.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBranches } from '#storage/branches.ts';
import { createRepository } from '#storage/create.ts';
import { begin } from '#storage/transaction.ts';
import { runGit } from '../helpers/native-git.ts';
import { ani, bytes } from './persons.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'e-ppid-create-'));
});
afterAll(() => rm(dir, { recursive: true }));

test('a new repository takes a first commit on main and satisfies native git', async () => {
  const archive = join(dir, 'data', 'arsip.git');

  const repository = await createRepository(archive);
  const change = begin(repository, { branch: 'main', parent: null });
  await change.write('content/a.md', bytes('a\n'));
  const commit = await change.commit({ message: 'Awal', author: ani });

  expect(await repository.resolve('HEAD')).toBe(commit);
  expect(await runGit(archive, ['rev-parse', '--is-bare-repository', 'HEAD'])).toBe(
    `true\n${commit}\n`,
  );
  expect(await runGit(archive, ['fsck', '--strict', '--no-dangling'])).toBe('');
  expect(await readdir(join(dir, 'data'))).toEqual(['arsip.git']);
});

test('a repository that is there is opened and keeps what it has', async () => {
  const archive = join(dir, 'lagi.git');
  const first = await createRepository(archive);
  const change = begin(first, { branch: 'main', parent: null });
  await change.write('content/a.md', bytes('a\n'));
  const commit = await change.commit({ message: 'Awal', author: ani });

  const again = await createRepository(archive);

  expect(await listBranches(again)).toMatchObject([{ name: 'main', commit }]);
});

test('a folder with something else in it is refused and left alone', async () => {
  const taken = await mkdtemp(join(dir, 'dokumen-'));
  await writeFile(join(taken, 'surat.txt'), 'x');

  await expect(createRepository(taken)).rejects.toMatchObject({
    code: 'storage/folder-not-empty',
  });
  expect(await readdir(taken)).toEqual(['surat.txt']);
});
