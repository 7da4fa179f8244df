// A process that dies at any change it makes to the disk leaves each branch old or new, readable by native git and by us.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteBranch, renameBranch } from '#storage/branches.ts';
import { diskFileSystem } from '#storage/git/file-system.ts';
import { openRepository } from '#storage/repository.ts';
import type { Repository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { makeRepository } from '../helpers/archive.ts';
import type { MadeRepository } from '../helpers/archive.ts';
import { deaths, dyingFileSystem } from '../helpers/dying-fs.ts';
import { runGit } from '../helpers/native-git.ts';
import { ani, bytes } from './persons.ts';

let made: MadeRepository;
let scratch: string;
beforeAll(async () => {
  made = await makeRepository({ 'content/a.md': 'lama', 'content/x/b.md': 'lama' });
  // Packed at an older commit than loose, which must not come back to life.
  const older = await runGit(made.dir, ['commit-tree', '-m', 'lama', 'main^{tree}']);
  await runGit(made.dir, ['branch', 'usulan/1', older.trim()]);
  await runGit(made.dir, ['pack-refs', '--all']);
  await runGit(made.dir, ['update-ref', 'refs/heads/usulan/1', made.commit]);
  scratch = await mkdtemp(join(tmpdir(), 'e-ppid-crash-'));
});
afterAll(async () => {
  await made.dispose();
  await rm(scratch, { recursive: true });
});

interface Operation {
  readonly name: string;
  readonly run: (repository: Repository) => Promise<unknown>;
  readonly refsAtLeast: number;
  /** Each ref with what it may be afterwards, the outcome last; null for none, and `new` for the commit of the operation when it lives. */
  readonly allowed: Readonly<Record<string, readonly ('old' | 'new' | null)[]>>;
}

async function commitOn(repository: Repository, branch: string, parent: string | null) {
  const change = begin(repository, { branch, parent });
  await change.write('content/a.md', bytes('baru'));
  return change.commit({ message: 'Ubah', author: ani });
}

const operations: readonly Operation[] = [
  {
    name: 'a commit',
    run: (repository) => commitOn(repository, 'main', made.commit),
    refsAtLeast: 2,
    allowed: { 'refs/heads/main': ['old', 'new'], 'refs/heads/usulan/1': ['old'] },
  },
  {
    name: 'a new branch',
    run: (repository) => commitOn(repository, 'usulan/2/a', null),
    refsAtLeast: 2,
    allowed: { 'refs/heads/usulan/2/a': [null, 'new'], 'refs/heads/main': ['old'] },
  },
  {
    name: 'a deleted branch',
    run: (repository) => deleteBranch(repository, 'usulan/1', made.commit),
    refsAtLeast: 1,
    allowed: { 'refs/heads/usulan/1': ['old', null], 'refs/heads/main': ['old'] },
  },
  {
    name: 'a renamed branch',
    run: (repository) =>
      renameBranch(repository, made.commit, { from: 'usulan/1', to: 'refs/batal/1' }),
    // Never neither name.
    refsAtLeast: 2,
    allowed: {
      'refs/heads/usulan/1': ['old', null],
      'refs/batal/1': [null, 'old'],
      'refs/heads/main': ['old'],
    },
  },
];

async function freshCopy(): Promise<string> {
  const dir = await mkdtemp(join(scratch, 'r-'));
  await cp(made.dir, dir, { recursive: true });
  return dir;
}

/** Runs an operation on a disk that dies after so many changes. */
async function runUntilDeath(operation: Operation, death: Parameters<typeof dyingFileSystem>[0]) {
  const dir = await freshCopy();
  const fs = dyingFileSystem(death);
  const result = await openRepository(dir, { fs })
    .then(operation.run)
    .catch((error: unknown) => error);
  const hasDied = fs.hasDied();
  // A power cut just after a success must not undo it.
  await fs.die();
  return { dir, hasDied, result };
}

async function refsByNativeGit(dir: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await runGit(dir, ['for-each-ref', '--format=%(refname) %(objectname)'])).trim();
  return new Map(lines.split('\n').map((line) => [line.split(' ')[0] ?? '', line.slice(-40)]));
}

describe.for(deaths)('a process %s', (how) => {
  test.for(operations)('during $name leaves every branch old or new', async (operation) => {
    const whole = await openRepository(await freshCopy()).then(operation.run);
    const meanings = { old: made.commit, new: typeof whole === 'string' ? whole : '' };
    const seen = new Map<string, Set<string | null>>();
    let died = true;

    for (let after = 0; died; after += 1) {
      const { dir, hasDied, result } = await runUntilDeath(operation, { after, how });
      died = hasDied;
      expect(result instanceof Error).toBe(hasDied);

      // Native git finds nothing broken: what is not in place yet is no object and no ref.
      expect(await runGit(dir, ['fsck', '--strict', '--full', '--no-dangling'])).toBe('');
      const refs = await refsByNativeGit(dir);
      const ours = await openRepository(dir);
      for (const [ref, allowed] of Object.entries(operation.allowed)) {
        const commit = refs.get(ref) ?? null;
        const states = allowed.map((state) => (state === null ? null : meanings[state]));
        expect(hasDied ? states : states.slice(-1)).toContain(commit);
        seen.set(ref, (seen.get(ref) ?? new Set()).add(commit));
        if (commit === null) continue;
        expect(await ours.resolve(ref)).toBe(commit);
        const text = commit === made.commit ? 'lama' : 'baru';
        expect(await (await ours.snapshot(ref)).read('content/a.md')).toEqual(bytes(text));
      }
      expect(refs.size).toBeGreaterThanOrEqual(operation.refsAtLeast);
    }

    // The test reached both ends of every change.
    for (const [ref, allowed] of Object.entries(operation.allowed)) {
      expect(seen.get(ref)?.size).toBe(allowed.length);
    }
  });
});

test('what a dead process left does not hinder the next one, except its lock, which is named', async () => {
  const [operation] = operations;
  if (operation === undefined) throw new Error('no operation');
  const outcomes = new Set<string>();

  // Every third death is enough to meet the lock, which lasts longer.
  for (let after = 0; ; after += 3) {
    const { dir, hasDied } = await runUntilDeath(operation, { after, how: 'killed' });
    if (!hasDied) break;
    const repository = await openRepository(dir, { lockWaitMs: 0 });
    const now = await repository.resolve('main');
    const outcome = await begin(repository, { branch: 'main', parent: now })
      .commit({ message: 'Lagi', author: ani, allowEmpty: true })
      .then(
        () => 'committed',
        (error: unknown) => String(error),
      );
    outcomes.add(outcome.replace(dir, ''));
  }

  expect([...outcomes].toSorted()).toEqual([
    'Failure: storage/locked path=/refs/heads/main.lock',
    'committed',
  ]);
});

test('a full disk is a refusal and leaves no lock behind', async () => {
  const dir = await freshCopy();
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
  const fs = {
    ...diskFileSystem,
    rename: (from: string, to: string) =>
      to.endsWith('refs/heads/main') ? Promise.reject(full) : diskFileSystem.rename(from, to),
  };
  const repository = await openRepository(dir, { fs });

  const commit = commitOn(repository, 'main', made.commit);

  await expect(commit).rejects.toMatchObject({
    code: 'storage/write-failed',
    data: { code: 'ENOSPC' },
  });
  const again = await commitOn(await openRepository(dir), 'main', made.commit);
  expect(await runGit(dir, ['rev-parse', 'main'])).toBe(`${again}\n`);
});
