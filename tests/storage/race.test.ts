// Several writers on one branch: ours among themselves, ours in several processes, ours and native git.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFileSystem } from '#storage/git/file-system.ts';
import type { FileSystem } from '#storage/git/file-system.ts';
import { openRepository } from '#storage/repository.ts';
import type { Repository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { makeRepository } from '../helpers/archive.ts';
import type { MadeRepository } from '../helpers/archive.ts';
import { runGit } from '../helpers/native-git.ts';
import { ani, bytes } from './persons.ts';
import { places } from './places.ts';

async function commitOn(repository: Repository, parent: string, text: string): Promise<string> {
  const change = begin(repository, { branch: 'main', parent });
  await change.write('content/a.md', bytes(text));
  return change.commit({ message: text, author: ani });
}

/** The disk, with something that happens once just before a step. */
function meanwhile(
  before: 'open' | 'rename',
  target: string,
  event: () => Promise<unknown>,
): FileSystem {
  let isDue = true;
  const happen = async (step: string, path: string): Promise<void> => {
    if (!isDue || step !== before || path !== target) return;
    isDue = false;
    await event();
  };
  return {
    ...diskFileSystem,
    open: async (path, flags, mode) => {
      await happen('open', path);
      return diskFileSystem.open(path, flags, mode);
    },
    rename: async (from, to) => {
      await happen('rename', from);
      return diskFileSystem.rename(from, to);
    },
  };
}

test.for(places)('of two transactions $name exactly one wins', async ({ place }) => {
  const { repository, commit, git, dispose } = await place({ 'content/a.md': 'a' });

  const results = await Promise.allSettled(
    ['satu', 'dua', 'tiga'].map((text) => commitOn(repository, commit, text)),
  );

  const winners = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  const losers = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(winners).toHaveLength(1);
  expect(losers).toMatchObject([
    { code: 'storage/commit-moved' },
    { code: 'storage/commit-moved' },
  ]);
  expect(await git('rev-list', 'main')).toBe(`${winners[0]}\n${commit}\n`);
  await dispose();
});

describe('on one disk', () => {
  let made: MadeRepository;
  let lock: string;
  beforeEach(async () => {
    made = await makeRepository({ 'content/a.md': 'a' });
    lock = join(made.dir, 'refs/heads/main.lock');
  });
  afterEach(() => made.dispose());

  async function moveByNativeGit(): Promise<string> {
    const tree = `${made.commit}^{tree}`;
    const next = await runGit(made.dir, ['commit-tree', '-p', made.commit, '-m', 'git', tree]);
    await runGit(made.dir, ['update-ref', 'refs/heads/main', next.trim(), made.commit]);
    return next.trim();
  }

  test('native git that moves the branch just before we lock it wins', async () => {
    let moved = '';
    const fs = meanwhile('open', lock, async () => {
      moved = await moveByNativeGit();
    });
    const repository = await openRepository(made.dir, { fs });

    await expect(commitOn(repository, made.commit, 'b')).rejects.toMatchObject({
      code: 'storage/commit-moved',
      data: { actual: expect.stringMatching(/^[0-9a-f]{40}$/) },
    });
    expect(await runGit(made.dir, ['rev-parse', 'main'])).toBe(`${moved}\n`);
  });

  test('native git that wants the branch while we hold it is refused', async () => {
    let complaint = '';
    const fs = meanwhile('rename', lock, async () => {
      complaint = await moveByNativeGit().catch(String);
    });
    const repository = await openRepository(made.dir, { fs });

    const commit = await commitOn(repository, made.commit, 'b');

    expect(complaint).toContain('main.lock');
    expect(await runGit(made.dir, ['rev-parse', 'main'])).toBe(`${commit}\n`);
  });

  test('native git that packs refs while we hold the branch loses nothing', async () => {
    const fs = meanwhile('rename', lock, () =>
      runGit(made.dir, ['pack-refs', '--all']).catch(String),
    );
    const repository = await openRepository(made.dir, { fs });

    const commit = await commitOn(repository, made.commit, 'b');

    expect(await runGit(made.dir, ['rev-parse', 'main'])).toBe(`${commit}\n`);
    expect(await repository.resolve('main')).toBe(commit);
  });

  test('a lock that stays is refused, named and left alone', async () => {
    await writeFile(lock, 'milik orang lain');
    const repository = await openRepository(made.dir, { lockWaitMs: 60 });

    await expect(commitOn(repository, made.commit, 'b')).rejects.toMatchObject({
      code: 'storage/locked',
      data: { path: lock },
    });
    expect(await readFile(lock, 'utf8')).toBe('milik orang lain');
    expect(await repository.resolve('main')).toBe(made.commit);
  });

  test('a lock that goes away in time is waited for', async () => {
    await writeFile(lock, '');
    let attempts = 0;
    const fs: FileSystem = {
      ...diskFileSystem,
      open: async (path, flags, mode) => {
        if (path === lock) attempts += 1;
        if (attempts === 3) await rm(lock, { force: true });
        return diskFileSystem.open(path, flags, mode);
      },
    };
    const repository = await openRepository(made.dir, { fs });

    const commit = await commitOn(repository, made.commit, 'b');

    expect(attempts).toBe(3);
    expect(await repository.resolve('main')).toBe(commit);
  });

  test('two processes of ours and native git take turns without losing a commit', async () => {
    const count = 12;
    const writers = ['ani', 'budi'].map(async (name) => {
      const script = join(import.meta.dirname, 'writer.ts');
      const args = [script, made.dir, name, String(count)];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      const [code] = await once(child, 'close');
      return code;
    });
    const native = commitByNativeGit(made.dir, count);

    expect(await Promise.all([...writers, native])).toEqual([0, 0, 0]);
    expect(await runGit(made.dir, ['rev-list', '--count', 'main'])).toBe(`${3 * count + 1}\n`);
    const names = await runGit(made.dir, ['ls-tree', '--name-only', 'main', 'content/']);
    expect(names.trim().split('\n')).toHaveLength(2 * count + 1);
    expect(await runGit(made.dir, ['fsck', '--strict', '--no-dangling'])).toBe('');
  });
});

async function commitByNativeGit(dir: string, count: number): Promise<number> {
  for (let number = 0; number < count;) {
    const parent = (await runGit(dir, ['rev-parse', 'main'])).trim();
    const tree = `${parent}^{tree}`;
    const next = await runGit(dir, ['commit-tree', '-p', parent, '-m', `git ${number}`, tree]);
    number += await runGit(dir, ['update-ref', 'refs/heads/main', next.trim(), parent]).then(
      () => 1,
      // The branch moved or is locked: try again.
      () => 0,
    );
  }
  return 0;
}
