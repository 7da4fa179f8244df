// Logs, changed paths and common ancestors, with native git as the second opinion.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedPaths, log, readCommit } from '#storage/history.ts';
import { mergeBase } from '#storage/merge-base.ts';
import { openRepository } from '#storage/repository.ts';
import { shallowCommits } from '#storage/shallow.ts';
import { commitFiles, makeRepository } from '../helpers/archive.ts';
import type { FileContent, MadeRepository } from '../helpers/archive.ts';
import { fixedTime, runGit } from '../helpers/native-git.ts';
import { places } from './places.ts';
import type { Placed } from './places.ts';

const before: Readonly<Record<string, FileContent>> = {
  'README.md': 'satu',
  'content/a.md': 'a',
  'content/informasi/2025/0001/index.md': 'satu',
  'content/informasi/2025/0002/index.md': 'dua',
  'content/informasi/2025/0002/berkas.pdf': 'pdf',
  'content/jenis': 'file',
  'content/mode': 'a.md',
};

const after: Readonly<Record<string, FileContent>> = {
  'README.md': 'dua',
  'content-lain/b.md': 'b',
  'content/a.md': 'a',
  'content/informasi/2025/0002/index.md': 'dua lagi',
  'content/informasi/2025/0002/berkas.pdf': 'pdf',
  'content/informasi/2026/0001/index.md': 'baru',
  'content/jenis/jadi-folder.md': 'x',
  'content/mode': { symlink: 'a.md' },
  'content/modul': { submodule: '1'.repeat(40) },
};

async function withChanges({ dir }: MadeRepository): Promise<void> {
  await commitFiles(dir, { branch: 'main', message: 'Kedua\n\nBadan.\n', files: after });
}

describe.for(places)('history $name', ({ place }) => {
  let placed: Placed;
  beforeAll(async () => {
    placed = await place(before, withChanges);
  });
  afterAll(() => placed.dispose());

  test('of a branch is told newest first', async () => {
    const { repository, commit } = placed;
    const person = {
      name: 'Petugas Contoh',
      email: 'petugas@contoh.example',
      timestamp: fixedTime,
      timezoneOffset: -420,
    };

    const commits = await Array.fromAsync(log(repository, 'main'));

    const newest = await repository.resolve('main');
    const both = { author: person, committer: person, date: '2025-01-02T08:00:00+07:00' };
    expect(commits).toEqual([
      { commit: newest, parents: [commit], message: 'Kedua\n\nBadan.\n', ...both },
      { commit, parents: [], message: 'Awal arsip\n', ...both },
    ]);
    expect(await readCommit(repository, 'main~1')).toEqual(commits[1]);
  });

  test.for([
    ['main~1', 'main', ''],
    ['main', 'main~1', ''],
    ['main~1', 'main', 'content/'],
    ['main~1', 'main', 'content/informasi/2025/0002/'],
    ['main~1', 'main', 'content/informasi/2025/0002/index.md'],
    ['main~1', 'main', 'content'],
    ['main~1', 'main', 'tidak-ada/'],
    ['main', 'main', ''],
    [null, 'main', ''],
    ['main', null, 'content/informasi/'],
    [null, null, ''],
  ] as const)('tells the paths changed from %s to %s below %j', async ([from, to, prefix]) => {
    const { repository, git } = placed;

    const changes = await changedPaths(repository, { from, to, prefix });

    expect(changes.map(asRaw)).toEqual(
      (await rawDiff(git, [from, to])).filter((line) => line.slice(84).startsWith(prefix)),
    );
  });
});

const noOid = '0'.repeat(40);
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function asRaw(change: Awaited<ReturnType<typeof changedPaths>>[number]): string {
  const letter = { added: 'A', removed: 'D', changed: 'M' }[change.kind];
  return `${change.oldOid ?? noOid} ${change.newOid ?? noOid} ${letter}\t${change.path}`;
}

/** Lines as asRaw gives them; a change of type (T) counts as a change. */
async function rawDiff(
  git: Placed['git'],
  revisions: readonly (string | null)[],
): Promise<readonly string[]> {
  const trees = revisions.map((rev) => rev ?? emptyTree);
  const args = ['--raw', '--no-abbrev', '--no-renames', '-r', '--ignore-submodules=none'];
  const lines = (await git('diff-tree', ...args, ...trees)).trim().split('\n').filter(Boolean);
  const parsed = lines.map((line) => line.split(' ').slice(2).join(' ').replace(' T\t', ' M\t'));
  return parsed.toSorted((a, b) => (a.slice(84) < b.slice(84) ? -1 : 1));
}

test('a folder that is the same is not looked into', async () => {
  const { repository, dispose } = await makeRepository(before);
  const read: string[] = [];
  const counting = {
    ...repository,
    store: {
      ...repository.store,
      readObject: (oid: string) => {
        read.push(oid);
        return repository.store.readObject(oid);
      },
    },
  };

  await changedPaths(counting, { from: 'main', to: 'main' });

  // The two commits and not one folder.
  expect(read).toHaveLength(2);
  await dispose();
});

test('history that was cut short by a shallow clone ends there', async () => {
  const { dir, dispose } = await makeRepository(before);
  await withChanges({ dir, dispose, commit: '', repository: await openRepository(dir) });
  const clone = `${dir}/dangkal.git`;
  await runGit(dir, ['clone', '--quiet', '--bare', '--depth=1', `file://${dir}`, clone]);

  const repository = await openRepository(clone);

  expect(await Array.fromAsync(log(repository, 'main'))).toMatchObject([{ parents: [] }]);
  expect(await shallowCommits(repository)).toEqual(new Set([await repository.resolve('main')]));
  await expect(repository.resolve('main~1')).rejects.toMatchObject({
    code: 'storage/unknown-revision',
  });
  await dispose();
});

describe('a common ancestor', () => {
  // Each commit with its parents, and its time in hours after the first; crossed merges and a clock that goes back.
  const graph: readonly (readonly [string, readonly string[], number])[] = [
    ['a', [], 0],
    ['b', ['a'], 1],
    ['c', ['b'], 2],
    ['d', ['b'], 3],
    ['e', ['c', 'd'], 4],
    ['f', ['d', 'c'], 5],
    ['g', ['e'], 6],
    ['h', ['f'], 7],
    ['i', ['a'], 50],
    ['j', ['i', 'g'], 8],
    ['k', ['c'], -5],
    ['z', [], 9],
  ];
  let made: MadeRepository;
  beforeAll(async () => {
    made = await makeRepository({ 'content/a.md': 'a' });
    const tree = (await runGit(made.dir, ['rev-parse', 'main^{tree}'])).trim();
    const ids = new Map<string, string>();
    for (const [name, parents, hours] of graph) {
      const person = `Petugas Contoh <petugas@contoh.example> ${fixedTime + hours * 3600} +0700`;
      const lines = [
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${ids.get(parent)}`),
        `author ${person}`,
        `committer ${person}`,
        '',
        name,
        '',
      ];
      const id = await runGit(
        made.dir,
        ['hash-object', '-t', 'commit', '-w', '--stdin'],
        lines.join('\n'),
      );
      ids.set(name, id.trim());
      await runGit(made.dir, ['branch', name, id.trim()]);
    }
  });
  afterAll(() => made.dispose());

  test('is one native git finds, and the same from either side', async () => {
    const names = graph.map(([name]) => name);
    for (const [index, a] of names.entries()) {
      for (const b of names.slice(index)) {
        const byGit = await runGit(made.dir, ['merge-base', '--all', a, b]).catch(() => '');
        const best = byGit.trim().split('\n').filter(Boolean);

        const ours = await mergeBase(made.repository, a, b);

        expect([a, b, best.length === 0 ? null : best.includes(ours ?? '')]).toEqual([
          a,
          b,
          ours === null ? null : true,
        ]);
        expect(await mergeBase(made.repository, b, a)).toBe(ours);
      }
    }
  });
});
