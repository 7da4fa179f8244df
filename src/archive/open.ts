// Opens an archive wherever it lies: a plain folder, a working tree, or a commit of a repository.
import { openFolder } from '#storage/folder.ts';
import { openRepository } from '#storage/repository.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { Ingatan } from './ingatan.ts';

export type { Snapshot };

/**
 * The files of the archive in `dir`: as they lie there, or as they were at `rev`. Of a commit only what is not in `ingatan`
 * is read.
 */
export async function openArchive(
  dir: string,
  rev: string | null,
  ingatan: Ingatan | null = null,
): Promise<Snapshot> {
  if (rev === null) return openFolder(dir);
  const repository = await openRepository(dir);
  const snapshot = await repository.snapshot(rev, ingatan?.tree);
  if (ingatan !== null) ingatan.tree = await snapshot.tree();
  return snapshot;
}

/** The commit that a revision of the archive in `dir` is at. */
export async function resolveArchive(dir: string, rev: string): Promise<string> {
  const repository = await openRepository(dir);
  return repository.resolve(rev);
}
