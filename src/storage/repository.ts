// A git repository opened for reading: revisions to commits, commits to snapshots. Bare, cloned or a linked worktree.

import { isFailure } from '#base/failure.ts';
import { refusal } from './failure-code.ts';
import { diskFileSystem } from './git/file-system.ts';
import type { FileSystem } from './git/file-system.ts';
import { assertFormat, findGitDir } from './git/git-dir.ts';
import { resolveRevision } from './git/revision.ts';
import { snapshotOf } from './git/commit-snapshot.ts';
import { openStore } from './git/store.ts';
import type { Store } from './git/store.ts';
import type { Folder, Snapshot } from './snapshot.ts';

/** A git repository. */
export interface Repository {
  /** The folder it was opened by. */
  readonly dir: string;
  /** The commit id of HEAD, a branch, a remote branch, a tag or a full or unique short id, with any `~N` and `^N`. */
  readonly resolve: (rev: string) => Promise<string>;
  /** The files of the archive at a revision; folders of an earlier tree that did not change are not read again. */
  readonly snapshot: (rev: string, known?: Folder | null) => Promise<Snapshot>;
  /** For the other files of this module. */
  readonly store: Store;
}

/** How to open a repository. */
export interface RepositoryOptions {
  /** Used for everything when given, and then without native git; for tests and unusual places. */
  readonly fs?: FileSystem;
  /** How long to wait for another writer's lock; default `limits.lockWaitMs`. */
  readonly lockWaitMs?: number;
}

/** Opens the repository at a folder (not one above it); refuses what is none or cannot be read. */
export async function openRepository(
  dir: string,
  options: RepositoryOptions = {},
): Promise<Repository> {
  const fs = options.fs ?? diskFileSystem;
  const gitDir = await findGitDir(fs, dir);
  if (gitDir === null) throw refusal('storage/not-a-repository', { dir });
  await assertFormat(fs, gitDir);
  const store = openStore(gitDir, options);
  const resolve = (rev: string): Promise<string> => resolveRevision(store, rev);
  return {
    dir,
    store,
    resolve,
    snapshot: async (rev, known = null) => snapshotOf(store, await resolve(rev), known),
  };
}

/** The repository at a folder; null if the folder is not one. One of an unreadable format is still refused. */
export async function findRepository(
  dir: string,
  options: RepositoryOptions = {},
): Promise<Repository | null> {
  try {
    return await openRepository(dir, options);
  } catch (error) {
    if (isFailure(error, 'storage/not-a-repository')) return null;
    throw error;
  }
}
