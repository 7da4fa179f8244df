// The places one and the same repository is read and written at, so that one suite is run in all of them.

import { openRepository } from '#storage/repository.ts';
import type { Repository } from '#storage/repository.ts';
import { diskFileSystem } from '#storage/git/file-system.ts';
import { makeRepository } from '../helpers/archive.ts';
import type { FileContent, MadeRepository } from '../helpers/archive.ts';
import { loadMemory } from '../helpers/memory-fs.ts';
import { runGit } from '../helpers/native-git.ts';

/** A repository somewhere, and a way for native git to look at it. */
export interface Placed extends Omit<MadeRepository, 'repository'> {
  readonly repository: Repository;
  /** Runs native git on the repository as it is now. */
  readonly git: (...args: string[]) => Promise<string>;
}

/** One way to keep and open a repository. */
export interface Place {
  readonly name: string;
  /** Makes a repository there; `prepare` may change it by native git before it is packed and opened. */
  readonly place: (
    files: Readonly<Record<string, FileContent>>,
    prepare?: (made: MadeRepository) => Promise<void>,
  ) => Promise<Placed>;
}

const keepers = {
  'native git': openOnDisk,
  'isomorphic-git alone': async (dir: string) => ({
    ...(await openOnDisk(dir)),
    repository: await openRepository(dir, { fs: diskFileSystem }),
  }),
  memory: openInMemory,
} as const;

const shapes = {
  'loose objects': { bare: true, packed: false },
  'packed objects': { bare: true, packed: true },
  'a working tree': { bare: false, packed: false },
} as const;

/** Every way to open a repository, with every shape of one. */
export const places: readonly Place[] = Object.entries(keepers).flatMap(([keeper, keep]) =>
  Object.entries(shapes).map(([shape, { bare, packed }]) => ({
    name: `by ${keeper} with ${shape}`,
    place: async (files, prepare) => {
      const made = await makeRepository(files, { bare });
      await prepare?.(made);
      if (packed) await runGit(made.dir, ['gc', '--quiet']);
      return { ...made, ...(await keep(made.dir)) };
    },
  })),
);

type Kept = Pick<Placed, 'repository' | 'git'>;

async function openOnDisk(dir: string): Promise<Kept> {
  return { repository: await openRepository(dir), git: (...args) => runGit(dir, args) };
}

async function openInMemory(dir: string): Promise<Kept> {
  const fs = await loadMemory(dir);
  const git = async (...args: string[]): Promise<string> => {
    await fs.save(dir);
    return runGit(dir, args);
  };
  return { repository: await openRepository(dir, { fs }), git };
}
