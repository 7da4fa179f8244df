// A git repository made of text, for tests: same files, same commit id, every time and everywhere.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepository } from '#storage/repository.ts';
import type { Repository } from '#storage/repository.ts';
import { fixedTime, runGit } from './native-git.ts';

/** A file's content: text or bytes; or where a symlink points; or the commit of a submodule. */
export type FileContent =
  | string
  | Uint8Array
  | { readonly symlink: string }
  | { readonly submodule: string };

/** How to make the repository; all have a default. */
export interface MakeRepositoryOptions {
  /** Whether it has no working tree; default true. With one, the files are checked out. */
  readonly bare?: boolean;
  /** The branch the commit is on; default `main`. */
  readonly branch?: string;
  readonly message?: string;
}

/** A repository in a temporary folder, with one commit. */
export interface MadeRepository {
  readonly dir: string;
  readonly repository: Repository;
  readonly commit: string;
  /** Removes the folder. */
  readonly dispose: () => Promise<void>;
}

/** Makes a temporary repository with one commit of these files, by path; no path need be below `content/`. */
export async function makeRepository(
  files: Readonly<Record<string, FileContent>>,
  options: MakeRepositoryOptions = {},
): Promise<MadeRepository> {
  const { bare = true, branch = 'main', message = 'Awal arsip\n' } = options;
  const dir = await mkdtemp(join(tmpdir(), 'e-ppid-repository-'));
  // Without git's fifteen sample hooks.
  const shape = ['--template=', `--initial-branch=${branch}`, ...(bare ? ['--bare'] : [])];
  await runGit(dir, ['init', '--quiet', ...shape, '.']);
  const commit = await commitFiles(dir, { files, branch, message });
  if (!bare) await runGit(dir, ['reset', '--quiet', '--hard']);
  return {
    dir,
    commit,
    repository: await openRepository(dir),
    dispose: () => rm(dir, { recursive: true, force: true }),
  };
}

/** What a commit made by native git holds. */
export interface CommitFiles {
  /** Replaces all files of the commit before, if there is one. */
  readonly files: Readonly<Record<string, FileContent>>;
  readonly branch: string;
  readonly message: string;
}

/** Adds a commit to a branch by native git, without a working tree, and gives its id. */
export async function commitFiles(dir: string, change: CommitFiles): Promise<string> {
  const ref = `refs/heads/${change.branch}`;
  const before = (await runGit(dir, ['for-each-ref', '--format=%(objectname)', ref])).trim();
  const stream: (string | Uint8Array)[] = [
    `commit ${ref}\ncommitter Petugas Contoh <petugas@contoh.example> ${fixedTime} +0700\n`,
    ...dataOf(change.message),
    before === '' ? '' : `from ${before}\n`,
    'deleteall\n',
  ];
  for (const [path, content] of Object.entries(change.files)) {
    assert(!/^"|[\n\0]/.test(path), `the stream would need this path quoted: ${path}`);
    stream.push(...fileOf(path, content));
  }
  const input = Buffer.concat(stream.map((part) => Buffer.from(part)));
  await runGit(dir, ['fast-import', '--quiet'], input);
  return (await runGit(dir, ['rev-parse', ref])).trim();
}

function fileOf(path: string, content: FileContent): readonly (string | Uint8Array)[] {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    return [`M 100644 inline ${path}\n`, ...dataOf(content)];
  }
  if ('submodule' in content) return [`M 160000 ${content.submodule} ${path}\n`];
  return [`M 120000 inline ${path}\n`, ...dataOf(content.symlink)];
}

function dataOf(content: string | Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(content);
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
}
