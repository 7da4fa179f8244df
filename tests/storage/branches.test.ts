// Branches and other refs, with native git as the second opinion.

import { describe, expect, test } from 'vitest';
import {
  createBranch,
  deleteBranch,
  findBranch,
  listBranches,
  renameBranch,
  setBranch,
} from '#storage/branches.ts';
import { isRefName } from '#storage/git/refs.ts';
import { commitFiles, makeRepository } from '../helpers/archive.ts';
import { runGit } from '../helpers/native-git.ts';
import { places } from './places.ts';
import type { Placed } from './places.ts';

async function refsByNativeGit({ git }: Placed): Promise<readonly string[]> {
  expect(await git('fsck', '--strict', '--no-dangling')).toBe('');
  return (await git('for-each-ref', '--format=%(refname) %(objectname)')).trim().split('\n');
}

describe.for(places)('branches $name', ({ place }) => {
  test('are listed by name with their commits, packed or not', async () => {
    const placed = await place({ 'content/a.md': 'a' }, async ({ dir, commit }) => {
      await runGit(dir, ['branch', 'usulan/2025-0007', commit]);
      await runGit(dir, ['pack-refs', '--all']);
      await runGit(dir, ['update-ref', 'refs/batal/2025-0001', commit]);
      await runGit(dir, ['tag', '--annotate', '--message=v1', 'v1', commit]);
      await runGit(dir, ['update-ref', 'refs/catatan/pohon', `${commit}^{tree}`]);
    });
    const { repository, commit, dispose } = placed;

    expect(await listBranches(repository)).toEqual([
      { ref: 'refs/heads/main', name: 'main', commit },
      { ref: 'refs/heads/usulan/2025-0007', name: 'usulan/2025-0007', commit },
    ]);
    expect((await listBranches(repository, 'refs/heads/usulan/')).length).toBe(1);
    expect((await listBranches(repository, 'refs/')).map(({ name }) => name)).toEqual([
      'refs/batal/2025-0001',
      'main',
      'usulan/2025-0007',
      'refs/tags/v1',
    ]);
    await dispose();
  });

  test('are made, moved, renamed and removed as native git sees it', async () => {
    const placed = await place({ 'content/a.md': 'a' }, async ({ dir }) => {
      await commitFiles(dir, { branch: 'main', message: 'dua', files: { 'content/a.md': 'b' } });
    });
    const { repository, commit: first, dispose } = placed;
    const second = await repository.resolve('main');

    await createBranch(repository, 'usulan/1', first);
    await createBranch(repository, 'usulan/2', first);
    await setBranch(repository, 'usulan/1', { from: first, to: second });
    await renameBranch(repository, second, { from: 'usulan/1', to: 'refs/batal/1' });
    await deleteBranch(repository, 'usulan/2', first);

    expect(await refsByNativeGit(placed)).toEqual([
      `refs/batal/1 ${second}`,
      `refs/heads/main ${second}`,
    ]);
    expect(await findBranch(repository, 'refs/batal/1')).toBe(second);
    expect(await findBranch(repository, 'usulan/1')).toBeNull();
    await dispose();
  });

  test('are only changed from where the caller saw them', async () => {
    const placed = await place({ 'content/a.md': 'a' }, async ({ dir }) => {
      await commitFiles(dir, { branch: 'main', message: 'dua', files: { 'content/a.md': 'b' } });
    });
    const { repository, commit: first, dispose } = placed;
    const second = await repository.resolve('main');
    await createBranch(repository, 'usulan/1', second);
    const before = await refsByNativeGit(placed);

    const moved = { code: 'storage/commit-moved' };
    await expect(createBranch(repository, 'main', first)).rejects.toMatchObject(moved);
    await expect(deleteBranch(repository, 'main', first)).rejects.toMatchObject(moved);
    await expect(deleteBranch(repository, 'tidak-ada', first)).rejects.toMatchObject(moved);
    await expect(setBranch(repository, 'main', { from: first, to: first })).rejects.toMatchObject(
      moved,
    );
    await expect(
      renameBranch(repository, first, { from: 'usulan/1', to: 'refs/batal/1' }),
    ).rejects.toMatchObject(moved);
    await expect(
      renameBranch(repository, second, { from: 'usulan/1', to: 'main' }),
    ).rejects.toMatchObject(moved);

    expect(await refsByNativeGit(placed)).toEqual(before);
    await dispose();
  });

  test('cannot stand below or above one another, and take the place of one that is gone', async () => {
    const placed = await place({ 'content/a.md': 'a' }, async ({ dir }) => {
      await runGit(dir, ['branch', 'usulan', 'main']);
      await runGit(dir, ['branch', 'kelompok/satu', 'main']);
    });
    const { repository, commit, dispose } = placed;

    const conflict = { code: 'storage/branch-conflict' };
    await expect(createBranch(repository, 'usulan/1', commit)).rejects.toMatchObject(conflict);
    await expect(createBranch(repository, 'kelompok', commit)).rejects.toMatchObject(conflict);
    await deleteBranch(repository, 'usulan', commit);
    await createBranch(repository, 'usulan/1', commit);
    await deleteBranch(repository, 'kelompok/satu', commit);
    await createBranch(repository, 'kelompok', commit);

    expect(await refsByNativeGit(placed)).toEqual([
      `refs/heads/kelompok ${commit}`,
      `refs/heads/main ${commit}`,
      `refs/heads/usulan/1 ${commit}`,
    ]);
    await dispose();
  });

  test('are made at commits and at nothing else', async () => {
    const { repository, commit, dispose } = await place({ 'content/a.md': 'a' });
    const [file] = await (await repository.snapshot(commit)).list();

    const unknown = { code: 'storage/unknown-revision' };
    await expect(createBranch(repository, 'b', file?.oid ?? '')).rejects.toMatchObject(unknown);
    await expect(createBranch(repository, 'b', '0'.repeat(40))).rejects.toMatchObject(unknown);
    await expect(createBranch(repository, 'b', 'main')).rejects.toMatchObject(unknown);
    await dispose();
  });
});

test('a ref may lie where git left empty folders, and its reflog goes with it', async () => {
  const { dir, repository, commit, dispose } = await makeRepository({ 'content/a.md': 'a' });
  await runGit(dir, ['config', 'core.logAllRefUpdates', 'true']);
  await runGit(dir, ['branch', 'a/b/c', 'main']);
  await runGit(dir, ['pack-refs', '--all']);
  await repository.store.fs.mkdir(`${dir}/refs/heads/a`);
  await repository.store.fs.mkdir(`${dir}/refs/heads/a/b`);

  await deleteBranch(repository, 'a/b/c', commit);
  await repository.store.fs.mkdir(`${dir}/refs/heads/a`);
  await repository.store.fs.mkdir(`${dir}/refs/heads/a/b`);
  await createBranch(repository, 'a', commit);
  await deleteBranch(repository, 'a', commit);

  // Native git would refuse this if a reflog named `a/b/c` were still there.
  await runGit(dir, ['branch', 'a/b/c/d', 'main']);
  expect(await listBranches(repository)).toMatchObject([{ name: 'a/b/c/d' }, { name: 'main' }]);
  await dispose();
});

test('packed refs keep their peeled tags when another is deleted', async () => {
  const { dir, repository, commit, dispose } = await makeRepository({ 'content/a.md': 'a' });
  await runGit(dir, ['tag', '--annotate', '--message=v1', 'v1', 'main']);
  await runGit(dir, ['branch', 'lama', 'main']);
  await runGit(dir, ['pack-refs', '--all']);

  await deleteBranch(repository, 'lama', commit);

  expect(await runGit(dir, ['show-ref', '--dereference'])).toMatch(
    new RegExp(
      `^${commit} refs/heads/main\n[0-9a-f]{40} refs/tags/v1\n${commit} refs/tags/v1\\^\\{\\}\n$`,
    ),
  );
  await dispose();
});

test('a symbolic ref is not overwritten', async () => {
  const { dir, repository, commit, dispose } = await makeRepository({ 'content/a.md': 'a' });
  await runGit(dir, ['symbolic-ref', 'refs/heads/alias', 'refs/heads/main']);

  await expect(deleteBranch(repository, 'alias', commit)).rejects.toMatchObject({
    code: 'storage/commit-moved',
    data: { actual: 'ref: refs/heads/main' },
  });
  expect(await findBranch(repository, 'alias')).toBe(commit);
  await dispose();
});

test('a ref name is one if native git says so', async () => {
  const { dir, dispose } = await makeRepository({ 'content/a.md': 'a' });
  const accepted = 'main usulan/2025-0007 é/ü a.b a- @ a@ { a} -a a.lock.b';
  const refused =
    'a..b a~b a^b a:b a?b a*b a[b a\\b a@{b a//b a/ /a .a a/.b a.lock a.lock/b a. a\u007fb a\tb a\nb';
  const names = ['', 'a b', ...accepted.split(' '), ...refused.split(' ')].map(
    (name) => `refs/heads/${name}`,
  );

  const byGit = await Promise.all(
    names.map((name) =>
      runGit(dir, ['check-ref-format', name]).then(
        () => true,
        () => false,
      ),
    ),
  );

  expect(names.map(isRefName)).toEqual(byGit);
  await dispose();
});
