// Makes an empty bare repository for an archive.

import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { init } from 'isomorphic-git';
import { refusal } from './failure-code.ts';
import { errorCode } from './git/file-system.ts';
import { findRepository, openRepository } from './repository.ts';
import type { Repository } from './repository.ts';

/**
 * An empty bare repository in a folder that is empty or absent; its branch will be `main`. A repository that is
 * already there is opened as it is, so that an interrupted set-up can be run again.
 */
export async function createRepository(dir: string): Promise<Repository> {
  const found = await findRepository(dir);
  if (found !== null) return found;

  // Made beside its place and moved there whole: half a repository would be refused for ever after.
  const unfinished = `${resolve(dir)}.${randomUUID()}`;
  try {
    await mkdir(dirname(unfinished), { recursive: true });
    await removeIfEmpty(dir);
    await init({ fs: disk, dir: unfinished, bare: true, defaultBranch: 'main' });
    await rename(unfinished, dir);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return openRepository(dir);
}

async function removeIfEmpty(dir: string): Promise<void> {
  try {
    await rmdir(dir);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return;
    const occupied = code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR';
    throw occupied ? refusal('storage/folder-not-empty', { dir }, error) : error;
  }
}
