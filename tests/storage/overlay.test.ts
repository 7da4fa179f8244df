// What a commit would be, seen before it is made; and one file of a commit read by itself.
import { afterEach, describe, expect, test } from 'vitest';
import { changedPaths, readCommit } from '#storage/history.ts';
import { overlay, type OverlayEdit } from '#storage/overlay.ts';
import { readFileAt } from '#storage/read-file.ts';
import { begin } from '#storage/transaction.ts';
import { makeRepository, type MadeRepository } from '../helpers/archive.ts';
import { runGit } from '../helpers/native-git.ts';
import { ani, bytes } from './persons.ts';

const files = {
  'content/a.md': 'a',
  'content/x/b.md': 'b',
  'content/x/c.md': 'c',
  'content/y/d.md': 'd',
} as const;

const open: MadeRepository[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.dispose())));
async function made(): Promise<MadeRepository> {
  const one = await makeRepository(files);
  open.push(one);
  return one;
}

const text = (found: Uint8Array | undefined): string => new TextDecoder().decode(found);

describe('an overlay', () => {
  test('shows a commit after some edits, and leaves nothing behind in git', async () => {
    const { repository, dir, commit } = await made();
    const before = await runGit(dir, ['count-objects', '-v']);
    const oid = (await readFileAt(repository, commit, 'content/y/d.md'))?.oid ?? '';
    const edits = new Map<string, OverlayEdit>([
      ['content/a.md', bytes('baru')],
      ['content/x/b.md', null],
      ['content/z/e.md', oid],
    ]);

    const shown = await overlay(repository, { rev: 'main', edits });

    const paths = (await shown.list()).map(({ path }) => path);
    expect(paths).toEqual(['content/a.md', 'content/x/c.md', 'content/y/d.md', 'content/z/e.md']);
    expect(text(await shown.read('content/a.md'))).toBe('baru');
    expect(text(await shown.read('content/x/c.md'))).toBe('c');
    expect(text(await shown.read('content/z/e.md'))).toBe('d');
    expect(shown.commit).not.toBe(commit);
    expect(shown.date).toBe((await readCommit(repository, commit)).date);
    expect(await runGit(dir, ['count-objects', '-v'])).toBe(before);
  });

  test('shares the folders that it does not change with the tree that is known', async () => {
    const { repository } = await made();
    const known = await (await repository.snapshot('main')).tree();

    const shown = await overlay(repository, {
      rev: 'main',
      edits: new Map([['content/x/b.md', bytes('baru')]]),
      known,
    });

    const tree = await shown.tree();
    expect(tree.folders.map((folder) => known.folders.includes(folder))).toEqual([false, true]);
  });
});

describe('one file of a commit', () => {
  test('is read without the rest; what is no file there is none', async () => {
    const { repository } = await made();

    expect(text((await readFileAt(repository, 'main', 'content/x/b.md'))?.bytes)).toBe('b');
    expect(await readFileAt(repository, 'main', 'content/x')).toBeNull();
    expect(await readFileAt(repository, 'main', 'content/x/b.md/c')).toBeNull();
    expect(await readFileAt(repository, 'main', 'content/tidak/ada.md')).toBeNull();
    await expect(readFileAt(repository, 'main', 'README.md')).rejects.toMatchObject({
      code: 'storage/path-outside',
    });
  });
});

describe('a transaction', () => {
  test('begins a new branch at a commit by one change of one ref', async () => {
    const { repository, dir, commit } = await made();
    const change = begin(repository, { branch: 'usulan/1', parent: null, start: commit });
    await change.write('content/a.md', bytes('baru'));

    const tip = await change.commit({ message: 'Mulai', author: ani });

    expect((await readCommit(repository, 'usulan/1')).parents).toEqual([commit]);
    const changes = await changedPaths(repository, { from: commit, to: tip });
    expect(changes.map(({ path }) => path)).toEqual(['content/a.md']);
    expect(await runGit(dir, ['fsck', '--strict'])).toBe('');
    const again = begin(repository, { branch: 'usulan/1', parent: null, start: commit });
    await expect(
      again.commit({ message: 'Lagi', author: ani, allowEmpty: true }),
    ).rejects.toMatchObject({ code: 'storage/commit-moved' });
  });

  test('places a blob that git has without reading it', async () => {
    const { repository, dir, commit } = await made();
    const oid = (await readFileAt(repository, 'main', 'content/y/d.md'))?.oid ?? '';
    const change = begin(repository, { branch: 'main', parent: commit });
    change.place('content/salinan.md', oid);
    expect(() => change.place('README.md', oid)).toThrow('storage/path-outside');

    await change.commit({ message: 'Salin', author: ani });

    expect(await runGit(dir, ['show', 'main:content/salinan.md'])).toBe('d');
  });
});
