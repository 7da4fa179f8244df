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
  readonly place: (files: Readonly<Record<string, FileContent>>) => Promise<Placed>;
}

const keepers = {
  'on disk with native git': (dir: string) => openOnDisk(dir),
  'on disk with isomorphic-git alone': async (dir: string) => ({
    ...(await openOnDisk(dir)),
    repository: await openRepository(dir, { fs: diskFileSystem }),
  }),
  'in memory': openInMemory,
} as const;

/** Every place, bare and not, with loose objects and with packed ones. */
export const places: readonly Place[] = Object.entries(keepers).flatMap(([name, keep]) =>
  [
    { bare: true, packed: false },
    { bare: true, packed: true },
    { bare: false, packed: false },
  ].map(({ bare, packed }) => ({
    name: `${name}, ${bare ? 'bare' : 'with a working tree'}, ${packed ? 'packed' : 'loose'}`,
    place: async (files) => {
      const made = await makeRepository(files, { bare });
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
