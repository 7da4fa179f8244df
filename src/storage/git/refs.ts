// Refs as git's own files: reading loose and packed ones, and what may be called one.

import { refusal } from '../failure-code.ts';
import { readTextIfAny } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import type { GitDir } from './git-dir.ts';

// Git follows no more symbolic refs than this either.
const symbolicDepth = 5;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbiddenInRef = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/;

/** Whether git would accept this as a ref's full name. */
export function isRefName(name: string): boolean {
  if (!name.startsWith('refs/') || forbiddenInRef.test(name) || !name.isWellFormed()) return false;
  return name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
}

/** A branch's full ref name: `main` is `refs/heads/main`; a name that begins with `refs/` is already full. */
export function fullRefName(branch: string): string {
  const name = branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
  // Git's commands would take these for an option and for the current branch.
  const isMisleading = name.startsWith('refs/heads/-') || name === 'refs/heads/HEAD';
  if (isMisleading || !isRefName(name)) throw refusal('storage/invalid-branch', { branch });
  return name;
}

/** What one ref's file or packed line says: an object id, or `ref: <name>`; null if there is no such ref. */
export async function readRawRef(
  fs: FileSystem,
  gitDir: GitDir,
  name: string,
): Promise<string | null> {
  const folder = name === 'HEAD' ? gitDir.own : gitDir.common;
  // Loose before packed: git packs a ref by writing the packed line first and removing the file after.
  const loose = (await readTextIfAny(fs, `${folder}/${name}`))?.trim();
  if (loose) return loose;
  return (await readPackedRefs(fs, gitDir)).get(name) ?? null;
}

/** The object a ref names, through symbolic refs; null if there is none. */
export async function readRef(
  fs: FileSystem,
  gitDir: GitDir,
  name: string,
): Promise<string | null> {
  let target = name;
  for (let depth = 0; depth <= symbolicDepth; depth += 1) {
    const value = await readRawRef(fs, gitDir, target);
    if (value === null || /^[0-9a-f]{40}$/.test(value)) return value;
    const next = /^ref: ?(.*)$/.exec(value)?.[1];
    if (next === undefined || !isRefName(next)) return null;
    target = next;
  }
  return null;
}

/** The refs in `packed-refs`, by full name. */
export async function readPackedRefs(
  fs: FileSystem,
  gitDir: GitDir,
): Promise<ReadonlyMap<string, string>> {
  const text = (await readTextIfAny(fs, `${gitDir.common}/packed-refs`)) ?? '';
  const lines = text.split('\n').map((line) => /^([0-9a-f]{40}) (.+)$/.exec(line));
  return new Map(lines.flatMap((match) => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])));
}
