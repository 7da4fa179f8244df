// Transactions: what they write, in every place; native git is asked about each of them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBranch } from '#storage/branches.ts';
import { openRepository } from '#storage/repository.ts';
import type { Repository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import type { CommitDetails } from '#storage/transaction.ts';
import { makeRepository } from '../helpers/archive.ts';
import { loadMemory } from '../helpers/memory-fs.ts';
import { runGit } from '../helpers/native-git.ts';
import { ani, budi, bytes } from './persons.ts';
import { places } from './places.ts';
import type { Placed } from './places.ts';

const files = {
  'README.md': 'Di luar.\n',
  'content/a.md': 'a\n',
  'content/informasi/2025/0001/index.md': 'satu\n',
  'content/informasi/2025/0001/berkas.pdf': 'pdf',
  'content/informasi/2025/0002/index.md': 'dua\n',
  'content/tautan': { symlink: 'a.md' },
} as const;

const details: CommitDetails = { message: 'Ubah\n', author: ani };

type Edit = (change: ReturnType<typeof begin>) => Promise<void> | void;

async function commitOn(placed: Placed, edit: Edit, more: Partial<CommitDetails> = {}) {
  const change = begin(placed.repository, { branch: 'main', parent: placed.commit });
  await edit(change);
  return change.commit({ ...details, ...more });
}

/** Every path of a commit with its mode, by native git, which is asked to check the whole repository first. */
async function pathsOf({ git }: Placed, commit: string): Promise<readonly string[]> {
  expect(await git('fsck', '--strict', '--full', '--no-dangling')).toBe('');
  const format = '--format=%(objectmode) %(path)';
  return (await git('-c', 'core.quotePath=off', 'ls-tree', '-r', format, commit))
    .trim()
    .split('\n');
}

describe.for(places)('a transaction $name', ({ place }) => {
  test('writes, replaces and removes files as one commit with an exact id', async () => {
    const placed = await place(files);

    const commit = await commitOn(placed, async (change) => {
      await change.write('content/a.md', bytes('a baru\n'));
      await change.write('content/informasi/2025/0003/index.md', bytes('tiga\n'));
      await change.write('content/informasi/2025/0003/Salinan é.pdf', new Uint8Array([0, 255, 10]));
      change.remove('content/informasi/2025/0001/index.md');
      change.remove('content/informasi/2025/0001/berkas.pdf');
    });

    expect(commit).toBe('2e4e7ee663089208ef3a05d4aae93528878b30fa');
    expect(await pathsOf(placed, commit)).toEqual([
      '100644 README.md',
      '100644 content/a.md',
      '100644 content/informasi/2025/0002/index.md',
      '100644 content/informasi/2025/0003/Salinan é.pdf',
      '100644 content/informasi/2025/0003/index.md',
      '120000 content/tautan',
    ]);
    expect(await placed.git('rev-parse', 'main', 'main^')).toBe(`${commit}\n${placed.commit}\n`);
    const snapshot = await placed.repository.snapshot('main');
    expect(await snapshot.read('content/a.md')).toEqual(bytes('a baru\n'));
    await placed.dispose();
  });

  test('starts a branch that is not there yet, without a parent', async () => {
    const placed = await place(files);
    const change = begin(placed.repository, { branch: 'usulan/2025-0007', parent: null });
    await change.write('content/a.md', bytes('a\n'));

    const commit = await change.commit(details);

    expect(commit).toBe('d52f43b70ded82a02c375d8d989cfe75ba5694a8');
    expect(await pathsOf(placed, commit)).toEqual(['100644 content/a.md']);
    expect(await placed.git('rev-list', 'usulan/2025-0007')).toBe(`${commit}\n`);
    await placed.dispose();
  });

  test('keeps author, committer, message and further parents', async () => {
    const placed = await place(files);
    const change = begin(placed.repository, { branch: 'usulan/1', parent: null });
    await change.write('content/b.md', bytes('b'));
    const proposal = await change.commit(details);

    const commit = await commitOn(placed, () => undefined, {
      message: 'Setujui\n\nUsulan: 1\n',
      committer: budi,
      parents: [proposal],
      allowEmpty: true,
    });

    const format = '%P%n%an %ae %ad%n%cn %ce %cd%n%B';
    expect(await placed.git('show', '--no-patch', '--date=raw', `--format=${format}`, commit)).toBe(
      [
        `${placed.commit} ${proposal}`,
        'Ani Contoh ani@contoh.example 1735779600 +0700',
        'Budi Contoh budi@contoh.example 1735783200 -0230',
        'Setujui\n\nUsulan: 1\n\n',
      ].join('\n'),
    );
    expect(await pathsOf(placed, commit)).toEqual(await pathsOf(placed, placed.commit));
    await placed.dispose();
  });

  test('loses when the branch moved, and changes nothing', async () => {
    const placed = await place(files);
    const late = begin(placed.repository, { branch: 'main', parent: placed.commit });
    await late.write('content/a.md', bytes('terlambat'));
    const first = await commitOn(placed, (change) => change.write('content/a.md', bytes('dulu')));

    await expect(late.commit(details)).rejects.toMatchObject({
      code: 'storage/commit-moved',
      data: { branch: 'refs/heads/main', expected: placed.commit, actual: first },
    });
    expect(await placed.git('rev-parse', 'main')).toBe(`${first}\n`);
    await placed.dispose();
  });

  test('refuses to start a branch that is there, and to change one that is not', async () => {
    const { repository, commit, dispose } = await place(files);
    const start = begin(repository, { branch: 'main', parent: null });
    await start.write('content/a.md', bytes('a'));
    const change = begin(repository, { branch: 'tidak-ada', parent: commit });
    await change.write('content/a.md', bytes('b'));

    const moved = { code: 'storage/commit-moved' };
    await expect(start.commit(details)).rejects.toMatchObject(moved);
    await expect(change.commit(details)).rejects.toMatchObject(moved);
    await dispose();
  });
});

async function inMemory(): Promise<{ repository: Repository; commit: string }> {
  const made = await makeRepository(files);
  const repository = await openRepository(made.dir, { fs: await loadMemory(made.dir) });
  await made.dispose();
  return { repository, commit: made.commit };
}

describe('a transaction', () => {
  test.for([
    'README.md',
    '.github/workflows/x.yml',
    'content',
    'content/',
    'content/../README.md',
    'content/./a.md',
    'content//a.md',
    '/content/a.md',
    'content\\a.md',
    'content/a\\..\\..\\b.md',
    'content/.git/config',
    'content/.GIT/config',
    'content/.gIt',
    'content/.git. /x',
    'content/git~1/config',
    'content/.g\u200cit/config',
    'content/.gitmodules',
    'content/x/.gitattributes',
    'content/a\0.md',
    'content/a\n.md',
    'content/a\u007f.md',
    'content/c:stream',
    'content/\ud800.md',
    `content/${'a'.repeat(300)}`,
  ])('refuses to write or remove %j', async (path) => {
    const { repository, commit } = await inMemory();
    const change = begin(repository, { branch: 'main', parent: commit });

    const outside = { code: 'storage/path-outside' };
    await expect(change.write(path, bytes('x'))).rejects.toMatchObject(outside);
    expect(() => change.remove(path)).toThrow(expect.objectContaining(outside));
  });

  test.for([
    ['content/a.md/b.md', 'storage/path-conflict'],
    ['content/informasi/2025', 'storage/path-conflict'],
    ['content/tautan/b.md', 'storage/path-conflict'],
  ] as const)('refuses to put a file at %s', async ([path, code]) => {
    const { repository, commit } = await inMemory();
    const change = begin(repository, { branch: 'main', parent: commit });
    await change.write(path, bytes('x'));

    await expect(change.commit(details)).rejects.toMatchObject({ code });
  });

  test.for(['content/tidak-ada.md', 'content/informasi', 'content/tidak/ada.md'])(
    'refuses to remove %s, which is no file',
    async (path) => {
      const { repository, commit } = await inMemory();
      const change = begin(repository, { branch: 'main', parent: commit });
      change.remove(path);

      await expect(change.commit(details)).rejects.toMatchObject({ code: 'storage/file-missing' });
    },
  );

  test('may turn a file into a folder and a folder into a file', async () => {
    const { repository, commit } = await inMemory();
    const change = begin(repository, { branch: 'main', parent: commit });
    change.remove('content/a.md');
    await change.write('content/a.md/b.md', bytes('b'));
    change.remove('content/informasi/2025/0002/index.md');
    await change.write('content/informasi/2025/0002', bytes('dua'));

    const snapshot = await repository.snapshot(await change.commit(details));

    expect(await snapshot.read('content/a.md/b.md')).toEqual(bytes('b'));
    expect(await snapshot.read('content/informasi/2025/0002')).toEqual(bytes('dua'));
  });

  test('puts a plain file in place of a symlink', async () => {
    const { repository, commit } = await inMemory();
    const change = begin(repository, { branch: 'main', parent: commit });
    await change.write('content/tautan', bytes('isi'));

    const snapshot = await repository.snapshot(await change.commit(details));

    expect(await snapshot.read('content/tautan')).toEqual(bytes('isi'));
  });

  test('may remove the last file', async () => {
    const made = await makeRepository({ 'content/a.md': 'a' });
    const change = begin(made.repository, { branch: 'main', parent: made.commit });
    change.remove('content/a.md');

    const commit = await change.commit(details);

    expect(await (await made.repository.snapshot(commit)).list()).toEqual([]);
    await made.dispose();
  });

  test('that changes nothing is refused unless it is asked for', async () => {
    const { repository, commit } = await inMemory();
    const same = begin(repository, { branch: 'main', parent: commit });
    await same.write('content/a.md', bytes('a\n'));
    const none = begin(repository, { branch: 'baru', parent: null });
    const asked = begin(repository, { branch: 'main', parent: commit });

    const nothing = { code: 'storage/nothing-changed' };
    await expect(same.commit(details)).rejects.toMatchObject(nothing);
    await expect(none.commit(details)).rejects.toMatchObject(nothing);
    const empty = await asked.commit({ ...details, allowEmpty: true });
    expect(await repository.resolve('main')).toBe(empty);
    expect(await repository.resolve('main^')).toBe(commit);
  });

  test.for([
    [{ message: ' \n' }, 'storage/invalid-message'],
    [{ message: 'a\0b' }, 'storage/invalid-message'],
    [{ author: { ...ani, name: ' ' } }, 'storage/invalid-person'],
    [{ author: { ...ani, name: 'A <a@b>' } }, 'storage/invalid-person'],
    [{ author: { ...ani, email: 'a\nb' } }, 'storage/invalid-person'],
    [{ author: { ...ani, timestamp: 1.5 } }, 'storage/invalid-person'],
    [{ committer: { ...ani, timestamp: -1 } }, 'storage/invalid-person'],
    [{ committer: { ...ani, timezoneOffset: 10_000 } }, 'storage/invalid-person'],
    [{ parents: ['0'.repeat(40)] }, 'storage/missing-object'],
    [{ parents: ['main'] }, 'storage/missing-object'],
    [{ parents: ['78981922613b2afb6025042ff6bd878ac1994e85'] }, 'storage/unreadable-object'],
  ] as const)('refuses to be committed with %j', async ([wrong, code]) => {
    const { repository, commit } = await inMemory();
    const change = begin(repository, { branch: 'main', parent: commit });
    await change.write('content/b.md', bytes('b'));

    await expect(change.commit({ ...details, ...wrong })).rejects.toMatchObject({ code });
    expect(await repository.resolve('main')).toBe(commit);
  });

  test.for([
    '',
    'a b',
    '../x',
    'refs/heads/x.lock',
    'x..y',
    '-x',
    'HEAD',
    '/x',
    'x/',
    'refs/heads/.x',
    'a~1',
  ])('refuses the branch name %j', async (branch) => {
    const { repository } = await inMemory();

    expect(() => begin(repository, { branch, parent: null })).toThrow(
      expect.objectContaining({ code: 'storage/invalid-branch' }),
    );
  });

  test('commits once', async () => {
    const { repository, commit } = await inMemory();
    const change = begin(repository, { branch: 'main', parent: commit });
    await change.write('content/b.md', bytes('b'));
    await change.commit(details);

    expect(() => change.commit(details)).toThrow('a transaction commits once');
  });

  test('stores nothing but the files, the folders on the way to them, and the commit', async () => {
    const made = await makeRepository(files);
    const countObjects = async () => Number.parseInt(await runGit(made.dir, ['count-objects']), 10);
    const before = await countObjects();
    const change = begin(made.repository, { branch: 'main', parent: made.commit });
    await change.write('content/informasi/2025/0002/index.md', bytes('dua baru'));
    await change.write('content/informasi/2025/0002/berkas.pdf', bytes('pdf'));

    await change.commit(details);

    // One new blob (the other is there), five folders, one commit.
    expect(await countObjects()).toBe(before + 7);
    await made.dispose();
  });

  test('leaves the working tree and the index of a clone alone', async () => {
    const made = await makeRepository(files, { bare: false });
    const change = begin(made.repository, { branch: 'main', parent: made.commit });
    await change.write('content/a.md', bytes('a baru\n'));

    await change.commit(details);

    expect(await readFile(join(made.dir, 'content/a.md'), 'utf8')).toBe('a\n');
    expect(await runGit(made.dir, ['diff', '--cached', '--name-only'])).toBe('content/a.md\n');
    await made.dispose();
  });

  test('keeps names that are not UTF-8, and files that are executable, as they are', async () => {
    const { dir, repository, commit, dispose } = await makeRepository(files);
    const blob = (await runGit(dir, ['rev-parse', `${commit}:content/a.md`])).trim();
    const entry = (mode: string, name: Uint8Array): Buffer =>
      Buffer.concat([Buffer.from(`${mode} blob ${blob}\t`), name, Buffer.from([0])]);
    const odd = [entry('100644', new Uint8Array([0xff])), entry('100644', new Uint8Array([0xfe]))];
    const lines = Buffer.concat([...odd, entry('100755', bytes('jalan.sh'))]);
    const content = (await runGit(dir, ['mktree', '-z'], lines)).trim();
    const root = await runGit(dir, ['mktree'], `040000 tree ${content}\tcontent\n`);
    const parent = (await runGit(dir, ['commit-tree', '-m', 'x', root.trim()])).trim();
    await createBranch(repository, 'aneh', parent);

    const change = begin(repository, { branch: 'aneh', parent });
    await change.write('content/jalan.sh', bytes('baru'));
    const after = await change.commit(details);

    expect(await runGit(dir, ['diff', '--raw', '--no-renames', '--abbrev=4', parent, after])).toBe(
      ':100755 100755 7898 3670 M\tcontent/jalan.sh\n',
    );
    await dispose();
  });
});
