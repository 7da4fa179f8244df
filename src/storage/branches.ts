// Branches and other refs: each change names the commit it was decided on, and loses if the ref moved.

import { refusal } from './failure-code.ts';
import { isMissing } from './git/file-system.ts';
import { updateRef } from './git/ref-update.ts';
import { fullRefName, isRefName, readPackedRefs, readRef } from './git/refs.ts';
import { peelToCommit } from './git/store.ts';
import type { Store } from './git/store.ts';
import { writing } from './git/write-errors.ts';
import type { Repository } from './repository.ts';

/** A ref and the commit it names. */
export interface Branch {
  /** Full name, `refs/heads/usulan/2025-0007`. */
  readonly ref: string;
  /** The name without `refs/heads/`; another ref's full name. */
  readonly name: string;
  readonly commit: string;
}

/** The refs below a prefix that name commits, sorted by full name. */
export async function listBranches(
  repository: Repository,
  prefix = 'refs/heads/',
): Promise<readonly Branch[]> {
  const { fs, gitDir } = repository.store;
  const packed = [...(await readPackedRefs(fs, gitDir)).keys()];
  const names = new Set([...packed, ...(await looseRefs(repository.store, 'refs'))]);
  const wanted = [...names].filter((ref) => ref.startsWith(prefix) && isRefName(ref)).toSorted();
  const found = await Promise.all(wanted.map((ref) => branchAt(repository.store, ref)));
  return found.filter((branch) => branch !== null);
}

/** The commit a branch is at; null if there is no such branch. */
export async function findBranch(repository: Repository, branch: string): Promise<string | null> {
  return (await branchAt(repository.store, fullRefName(branch)))?.commit ?? null;
}

/** Makes a branch at a commit; refuses if there is one of this name. */
export async function createBranch(
  repository: Repository,
  branch: string,
  commit: string,
): Promise<void> {
  await setBranch(repository, branch, { from: null, to: commit });
}

/** Removes a branch that is at a commit; its commits stay until git collects them. */
export async function deleteBranch(
  repository: Repository,
  branch: string,
  commit: string,
): Promise<void> {
  const name = fullRefName(branch);
  await writing(() => updateRef(repository.store, { name, from: commit, to: null }));
}

/** Moves a branch from the commit it is at (null: from nowhere) to another. */
export async function setBranch(
  repository: Repository,
  branch: string,
  move: { readonly from: string | null; readonly to: string },
): Promise<void> {
  const name = fullRefName(branch);
  // A commit's id and nothing that merely leads to one: a branch at an annotated tag would be no branch.
  if ((await repository.resolve(move.to)) !== move.to) {
    throw refusal('storage/unknown-revision', { rev: move.to });
  }
  await writing(() => updateRef(repository.store, { name, ...move }));
}

/**
 * Gives a branch that is at a commit another name. The new name comes first: a process killed in between leaves
 * both, never neither.
 */
export async function renameBranch(
  repository: Repository,
  commit: string,
  names: { readonly from: string; readonly to: string },
): Promise<void> {
  await createBranch(repository, names.to, commit);
  try {
    await deleteBranch(repository, names.from, commit);
  } catch (error) {
    // Better two names than an error about the clean-up: the first error is the one to tell.
    await deleteBranch(repository, names.to, commit).catch(() => undefined);
    throw error;
  }
}

async function branchAt(store: Store, ref: string): Promise<Branch | null> {
  const oid = await readRef(store.fs, store.gitDir, ref);
  const commit = oid === null ? null : await peelToCommit(store, oid);
  return commit === null ? null : { ref, name: ref.replace(/^refs\/heads\//, ''), commit };
}

async function looseRefs(store: Store, folder: string): Promise<readonly string[]> {
  const path = `${store.gitDir.common}/${folder}`;
  const names = await store.fs.readdir(path);
  const below = names.map(async (name) => {
    const ref = `${folder}/${name}`;
    try {
      const isFolder = (await store.fs.stat(`${path}/${name}`)).isDirectory();
      return isFolder ? await looseRefs(store, ref) : [ref];
    } catch (error) {
      // Removed while we looked.
      if (isMissing(error)) return [];
      throw error;
    }
  });
  return (await Promise.all(below)).flat();
}
