// A tree of folders as lists and as places: what is below a folder, and what is at a path.

import { oncePer } from '#base/memo.ts';
import { byCodeUnit, contentFolder } from './git/path.ts';
import type { Entry, Folder } from './snapshot.ts';

/** The last name of a path. */
export const nameOf = ({ path }: Entry | Folder): string => path.slice(path.lastIndexOf('/') + 1);

/** All files in a folder and below it, sorted by path in code-unit order. */
export const filesBelow: (folder: Folder) => readonly Entry[] = oncePer(({ files, folders }) => {
  if (folders.length === 0) return files.toSorted((a, b) => byCodeUnit(a.path, b.path));
  // A folder stands where its slash would put it: `a.md` before `a/b.md`.
  const parts = [
    ...files.map((file) => ({ key: file.path, entries: [file] })),
    ...folders.map((folder) => ({ key: `${folder.path}/`, entries: filesBelow(folder) })),
  ];
  return parts.toSorted((a, b) => byCodeUnit(a.key, b.key)).flatMap(({ entries }) => entries);
});

/** What lies directly in a folder, by name. */
export const childrenOf: (folder: Folder) => ReadonlyMap<string, Entry | Folder> = oncePer(
  ({ files, folders }) =>
    new Map(
      [...files, ...folders].map((child): [string, Entry | Folder] => [nameOf(child), child]),
    ),
);

/** Whether it is a folder. */
export const isFolder = (child: Entry | Folder | null): child is Folder =>
  child !== null && 'files' in child;

/** The file or folder at a path at or below a folder; null if there is none. */
export function findInTree(folder: Folder, path: string): Entry | Folder | null {
  let found: Entry | Folder = folder;
  for (const name of path.split('/').slice(folder.path.split('/').length)) {
    const child: Entry | Folder | undefined = isFolder(found)
      ? childrenOf(found).get(name)
      : undefined;
    if (child === undefined) return null;
    found = child;
  }
  return found;
}

/** The tree of files of which only the list is known. */
export function treeOfFiles(entries: readonly Entry[]): Folder {
  const root = openFolderAt(contentFolder);
  const known = new Map([[contentFolder, root]]);
  const folderAt = (path: string): Growing => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const made = openFolderAt(path);
    known.set(path, made);
    folderAt(path.slice(0, path.lastIndexOf('/'))).folders.push(made);
    return made;
  };
  for (const entry of entries) {
    folderAt(entry.path.slice(0, entry.path.lastIndexOf('/'))).files.push(entry);
  }
  return root;
}

interface Growing extends Folder {
  readonly files: Entry[];
  readonly folders: Growing[];
}

const openFolderAt = (path: string): Growing => ({ path, oid: null, files: [], folders: [] });
