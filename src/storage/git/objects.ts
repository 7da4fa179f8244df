// Objects of a repository by their id: native git when there is one, isomorphic-git otherwise.

import { createHash } from 'node:crypto';
import { readObject } from 'isomorphic-git';
import { refusal } from '../failure-code.ts';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { objectsOnly } from './safe-fs.ts';

/** An object of git as stored, without its header. */
export interface GitObject {
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Uint8Array;
}

/** Reads one object; refuses one that is missing, damaged or not what its id says. */
export type ReadObject = (oid: string) => Promise<GitObject>;

// More at once would only hold more file descriptors.
const readsAtOnce = 32;

/** Reads objects by isomorphic-git: everywhere and on any file system, but slowly, and with whole packs in memory. */
export function isomorphicObjects(fs: FileSystem, gitdir: string): ReadObject {
  const client = objectsOnly(fs, gitdir);
  const cache = {};
  const atOnce = limitedTo(readsAtOnce);
  return (oid) =>
    atOnce(async () => {
      try {
        const found = await readObject({ fs: client, gitdir, oid, format: 'content', cache });
        if (found.format !== 'content') throw refusal('storage/unreadable-object', { oid });
        return verified(oid, { type: asType(found.type), bytes: plainBytes(found.object) });
      } catch (error) {
        const missing = errorCode(error) === 'NotFoundError';
        throw refusal(
          missing ? 'storage/missing-object' : 'storage/unreadable-object',
          { oid },
          error,
        );
      }
    });
}

/** The object, after its bytes were found to have this id. */
export function verified(oid: string, object: GitObject): GitObject {
  const hash = createHash('sha1').update(`${object.type} ${object.bytes.byteLength}\0`);
  if (hash.update(object.bytes).digest('hex') === oid) return object;
  throw refusal('storage/unreadable-object', { oid });
}

/** The type's name, if it is one. */
export function asType(type: string | undefined): GitObject['type'] {
  if (type === 'blob' || type === 'tree' || type === 'commit' || type === 'tag') return type;
  throw refusal('storage/unreadable-object', { type: type ?? '' });
}

function plainBytes(object: Uint8Array): Uint8Array {
  return new Uint8Array(object.buffer, object.byteOffset, object.byteLength);
}

type Run = <T>(task: () => Promise<T>) => Promise<T>;

function limitedTo(count: number): Run {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
