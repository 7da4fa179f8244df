// What `git cat-file --batch` prints, as objects: `<oid> SP <type> SP <size> LF <bytes> LF`, in any chunks.

import { refusal } from '../failure-code.ts';
import { asType } from './objects.ts';
import type { GitObject } from './objects.ts';

/** Takes chunks and gives each object as it is complete; null for one that is missing. */
export function batchParser(give: (object: GitObject | null) => void): (chunk: Buffer) => void {
  let header = '';
  let open: {
    readonly type: GitObject['type'];
    readonly bytes: Uint8Array;
    filled: number;
  } | null = null;

  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (open === null) {
        const end = chunk.indexOf(0x0a, at);
        header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
        if (end < 0) return;
        at = end + 1;
        const { type, size } = parseHeader(header);
        header = '';
        if (type === null) give(null);
        else open = { type, bytes: new Uint8Array(size), filled: 0 };
        continue;
      }
      const part = chunk.subarray(at, at + open.bytes.length - open.filled);
      open.bytes.set(part, open.filled);
      open.filled += part.length;
      at += part.length;
      // The line feed after the bytes closes the object.
      if (at < chunk.length) {
        at += 1;
        const { type, bytes } = open;
        open = null;
        give({ type, bytes });
      }
    }
  };
}

function parseHeader(header: string): { type: GitObject['type'] | null; size: number } {
  const [, type, size] = header.split(' ');
  if (type === 'missing') return { type: null, size: 0 };
  if (size === undefined) throw refusal('storage/unreadable-object', { header });
  return { type: asType(type), size: Number(size) };
}
