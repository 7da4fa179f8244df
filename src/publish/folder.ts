// The public folder: what it holds is read from it once; from then on a publication works on what changed.
import { join } from 'node:path';
import { readOurs, type Known, type Published } from './manifest.ts';
import { refusing } from './refusing.ts';
import { sizeOf } from './staging.ts';
import { openTurn, type FolderTurn } from './folder-turn.ts';

/** A public folder of ours. */
export interface PublicFolder {
  readonly dir: string;
  /** What is published under a path, if it stands whole on the disk. */
  readonly published: (path: string) => Published | null;
  /** Paths that were published before, those included that an interruption may have touched. */
  readonly paths: () => readonly string[];
  /** Begins the publication of a commit; the one before must have ended. */
  readonly begin: (commit: string | null) => FolderTurn;
}

/** Opens a folder that is empty, absent, or was written by us before; any other is refused. */
export function openPublicFolder(dir: string): PublicFolder {
  let kept: Known | null = readKnown(dir);
  const known = (): Known => (kept ??= readKnown(dir));
  const begin = (commit: string | null): FolderTurn =>
    openTurn({
      dir,
      commit,
      before: known(),
      settle: (after) => {
        kept = after;
      },
    });
  return {
    dir,
    published: (path) => known().files.get(path) ?? null,
    paths: () => known().sorted,
    begin,
  };
}

/** Reads what the folder holds. A power cut can leave a file empty that the manifest knows; its size gives it away. */
function readKnown(dir: string): Known {
  const ours = refusing(dir, () => readOurs(dir));
  const files = new Map(
    [...ours].map(([path, entry]) => {
      const stands = entry !== null && sizeOf(join(dir, path)) === entry.ukuran_byte;
      return [path, stands ? entry : null] as const;
    }),
  );
  return { files, sorted: [...files.keys()].toSorted(), commit: undefined };
}
