// Makes an empty bare repository for an archive.
import { mkdir } from 'node:fs/promises';
import fs from 'node:fs';
import git from 'isomorphic-git';
import { openRepository, type Repository } from './repository.ts';

/** An empty bare repository in a folder that is empty or absent; its branch will be `main`. */
export async function createRepository(dir: string): Promise<Repository> {
  await mkdir(dir, { recursive: true });
  await git.init({ fs, dir, bare: true, defaultBranch: 'main' });
  return openRepository(dir);
}
