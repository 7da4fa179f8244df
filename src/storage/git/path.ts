// Which paths an archive may hold: below content/, and safe to check out on any system git runs on.

import { limits } from '#base/limits.ts';
import type { Failure } from '#base/failure.ts';
import { refusal } from '../failure-code.ts';

/** The folder all files of an archive lie in. */
export const contentFolder = 'content';

// Names git itself gives a meaning. Written by an editor, they would change how everyone's clone behaves.
const gitNames = new Set(['.git', '.gitmodules', '.gitattributes']);
// Characters HFS+ ignores, so that `.g\u200cit` is `.git` to a Mac.
const ignorable = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[\u0000-\u001f\u007f\\:]/;

/** Refuses to read a path that is not below `content/`; any name found there may be read, however odd. */
export function assertInsideContent(path: string): void {
  const [top, ...names] = path.split('/');
  const inside = top === contentFolder && names.length > 0 && !path.includes('\0');
  if (!inside || names.some((name) => name === '' || name === '.' || name === '..')) {
    throw outside(path);
  }
}

/** Refuses to write a path that leaves `content/` or that some system would read as another path. */
export function assertWritablePath(path: string): void {
  assertInsideContent(path);
  const spelt = path.length <= limits.pathLength && path.isWellFormed() && !forbidden.test(path);
  if (!spelt || !path.split('/').every(isSafeName)) throw outside(path);
}

function isSafeName(name: string): boolean {
  // NTFS drops trailing dots and spaces and knows `.git` also as `git~1`.
  const seen = name
    .replace(ignorable, '')
    .toLowerCase()
    .replace(/[. ]+$/, '');
  return seen !== '' && !gitNames.has(seen) && !/^\.?git~[1-9]$/.test(seen);
}

function outside(path: string): Failure {
  // Quoted, because a message is one line.
  return refusal('storage/path-outside', {
    path: JSON.stringify(path.slice(0, limits.pathLength)),
  });
}

/** The order of every list of paths: by UTF-16 code unit. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
