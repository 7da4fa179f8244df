// The tree of a snapshot: the same files as the list, and what did not change is the very same object as before.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry, Folder } from '#storage/snapshot.ts';
import { filesBelow, findInTree, isFolder, treeOfFiles } from '#storage/tree.ts';
import { openRepository } from '#storage/repository.ts';
import { diskFileSystem } from '#storage/git/file-system.ts';
import { commitFiles, makeRepository } from '../helpers/archive.ts';
import type { MadeRepository } from '../helpers/archive.ts';

const files = {
  'content/a.md': 'a',
  'content/a/b.md': 'b',
  'content/a-b/c.md': 'c',
  'content/a/d/e.md': 'e',
  'content/f/g.md': 'g',
  'outside.md': 'o',
};
const below = Object.keys(files)
  .filter((path) => path.startsWith('content/'))
  .toSorted();

let made: MadeRepository;
let later: string;
beforeAll(async () => {
  made = await makeRepository(files);
  const changed = { ...files, 'content/a/d/e.md': 'E', 'content/a/d/new.md': 'n' };
  later = await commitFiles(made.dir, { files: changed, branch: 'main', message: 'Ubah\n' });
});
afterAll(() => made.dispose());

const at = (tree: Folder, path: string): Entry | Folder => {
  const found = findInTree(tree, path);
  if (found === null) throw new Error(`${path} is in this tree`);
  return found;
};

describe('the tree of a commit', () => {
  test('holds the files of the list, in the order of their paths', async () => {
    const snapshot = await made.repository.snapshot(made.commit);
    const tree = await snapshot.tree();

    expect(filesBelow(tree).map(({ path }) => path)).toEqual(below);
    expect(await snapshot.list()).toEqual(filesBelow(tree));
    expect(isFolder(at(tree, 'content/a/d'))).toBe(true);
    expect(at(tree, 'content')).toBe(tree);
    expect(findInTree(tree, 'content/a.md/b.md')).toBeNull();
    expect(findInTree(tree, 'content/a/none.md')).toBeNull();
  });

  test('shares with a known tree all that did not change', async () => {
    const known = await (await made.repository.snapshot(made.commit)).tree();
    const tree = await (await made.repository.snapshot(later, known)).tree();
    const fresh = await (await made.repository.snapshot(later)).tree();

    expect(tree).toEqual(fresh);
    for (const same of ['content/f', 'content/a-b', 'content/a.md', 'content/a/b.md']) {
      expect(at(tree, same)).toBe(at(known, same));
    }
    for (const changed of ['content', 'content/a', 'content/a/d', 'content/a/d/e.md']) {
      expect(at(tree, changed)).not.toBe(at(known, changed));
    }
    expect(await (await made.repository.snapshot(later, tree)).tree()).toBe(tree);
  });

  test('reads of a known tree only the folders that changed', async () => {
    const read: string[] = [];
    const watched = {
      ...diskFileSystem,
      readFile: (path: string) => {
        const object = /objects\/(..)\/(.{38})$/.exec(path);
        if (object !== null) read.push(`${object[1]}${object[2]}`);
        return diskFileSystem.readFile(path);
      },
    };
    const known = await (await made.repository.snapshot(made.commit)).tree();
    const repository = await openRepository(made.dir, { fs: watched });
    const tree = await (await repository.snapshot(later, known)).tree();

    const changed = ['content', 'content/a', 'content/a/d'].map((path) => at(tree, path).oid);
    const kept = ['content/f', 'content/a-b'].map((path) => at(tree, path).oid);
    expect(new Set(read).isSupersetOf(new Set(changed))).toBe(true);
    expect(new Set(read).isDisjointFrom(new Set(kept))).toBe(true);
  });
});

test('a list of files makes the tree that holds them', () => {
  const entries = below.map((path): Entry => ({ path, kind: 'file', oid: null }));
  const tree = treeOfFiles(entries);

  expect(filesBelow(tree)).toEqual(entries);
  expect(tree.folders.map(({ path }) => path).toSorted()).toEqual([
    'content/a',
    'content/a-b',
    'content/f',
  ]);
});
