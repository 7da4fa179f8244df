// The change that `--base` asks about: where it began, what it touches, and what stood there before.
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { Failure } from '#base/failure.ts';
import { changedPaths } from '#storage/history.ts';
import { mergeBase } from '#storage/merge-base.ts';
import { findRepository, openRepository } from '#storage/repository.ts';
import type { Snapshot } from '#storage/snapshot.ts';

/** A change: everything since a branch parted from its base. */
export interface Change {
  /** The archive where the branch parted. */
  readonly before: Snapshot;
  /** All paths that differ since then, also outside `content/`, sorted. */
  readonly paths: readonly string[];
}

/** Finds what changed in an archive since it parted from `base`; a working tree counts as it lies there. */
export async function findChange(
  archive: string,
  base: string,
  { rev, after }: { readonly rev: string | null; readonly after: Snapshot },
): Promise<Change> {
  const repository = await openRepository(archive);
  const head = rev ?? 'HEAD';
  const start = await mergeBase(repository, base, head);
  if (start === null) throw new Failure('command/no-merge-base', { base });
  const before = await repository.snapshot(start);
  const committed = (await changedPaths(repository, { from: start, to: head })).map(
    ({ path }) => path,
  );
  if (rev !== null) return { before, paths: committed };
  const outside = committed.filter((path) => !path.startsWith('content/'));
  const inside = await differingFiles(before, after);
  return { before, paths: [...outside, ...inside].toSorted() };
}

/** Paths below `content/` whose bytes differ. */
async function differingFiles(before: Snapshot, after: Snapshot): Promise<readonly string[]> {
  const [old, young] = [await kinds(before), await kinds(after)];
  const differing: string[] = [];
  for (const path of new Set([...old.keys(), ...young.keys()])) {
    const isSame =
      old.get(path) === young.get(path) &&
      (old.get(path) === 'symlink' ||
        Buffer.compare(await before.read(path), await after.read(path)) === 0);
    if (!isSame) differing.push(path);
  }
  return differing;
}

const kinds = async (snapshot: Snapshot): Promise<ReadonlyMap<string, string>> =>
  new Map((await snapshot.list()).map(({ path, kind }) => [path, kind]));

/** Null for a folder with an archive in it; HEAD for a repository without a working tree. */
export async function defaultRev(archive: string): Promise<string | null> {
  if (existsSync(join(archive, 'content'))) return null;
  if (!existsSync(archive)) throw new Failure('storage/not-a-folder', { dir: archive });
  if ((await findRepository(archive)) === null) {
    throw new Failure('command/no-archive', { dir: archive });
  }
  return 'HEAD';
}
