// The bytes of git's tree, commit and tag objects as values, and trees back as bytes. Pure.
// isomorphic-git keeps its own parsers private and its tree parser refuses whole trees for one odd name.

import { refusal } from '../failure-code.ts';

/** A line of a tree. `name` is for people; `rawName` is what git stored, kept so that rewriting loses nothing. */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly rawName: Buffer;
  readonly oid: string;
}

/** Who, and when: seconds since 1970, and minutes as `Date.getTimezoneOffset` counts them (WIB is -420). */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly timestamp: number;
  readonly timezoneOffset: number;
}

/** What a commit object says. */
export interface CommitFields {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
}

export const treeMode = '40000';
export const fileMode = '100644';

/** What kind of thing a tree's mode stands for. */
export function modeKind(mode: string): 'folder' | 'file' | 'symlink' | 'submodule' {
  if (mode === treeMode || mode === '040000') return 'folder';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}

/** Reads a tree object's entries in git's order. */
export function parseTree(bytes: Uint8Array): readonly TreeEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < buffer.length) {
    const space = buffer.indexOf(0x20, at);
    const end = buffer.indexOf(0, space);
    if (space < 0 || end < 0 || end + 21 > buffer.length) {
      throw refusal('storage/unreadable-object', { type: 'tree', at });
    }
    const rawName = buffer.subarray(space + 1, end);
    const mode = buffer.toString('latin1', at, space);
    const oid = buffer.toString('hex', end + 1, end + 21);
    entries.push({ mode, name: rawName.toString('utf8'), rawName, oid });
    at = end + 21;
  }
  return entries;
}

/** The inverse of parseTree; sorts as git does, a folder as if its name ended in a slash. */
export function formatTree(entries: readonly TreeEntry[]): Buffer {
  const sorted = entries.map((entry) => ({ entry, key: sortKey(entry) }));
  sorted.sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [
      Buffer.from(`${entry.mode} `),
      entry.rawName,
      Buffer.from([0]),
      Buffer.from(entry.oid, 'hex'),
    ]),
  );
}

function sortKey(entry: TreeEntry): Buffer {
  if (modeKind(entry.mode) !== 'folder') return entry.rawName;
  return Buffer.concat([entry.rawName, Buffer.from('/')]);
}

/** Reads a commit object; headers other than the five named are left aside. */
export function parseCommit(bytes: Uint8Array): CommitFields {
  const text = new TextDecoder().decode(bytes);
  const blank = text.indexOf('\n\n');
  const headers = (blank < 0 ? text : text.slice(0, blank)).split('\n');
  const tree = headerValues(headers, 'tree')[0];
  const author = headerValues(headers, 'author')[0];
  const committer = headerValues(headers, 'committer')[0];
  if (tree === undefined || author === undefined || committer === undefined) {
    throw refusal('storage/unreadable-object', { type: 'commit' });
  }
  return {
    tree,
    parents: headerValues(headers, 'parent'),
    author: parsePerson(author),
    committer: parsePerson(committer),
    message: blank < 0 ? '' : text.slice(blank + 2),
  };
}

/** The object an annotated tag points at. */
export function parseTagTarget(bytes: Uint8Array): string {
  const target = headerValues(new TextDecoder().decode(bytes).split('\n'), 'object')[0];
  if (target === undefined) throw refusal('storage/unreadable-object', { type: 'tag' });
  return target;
}

function headerValues(headers: readonly string[], key: string): readonly string[] {
  return headers
    .filter((header) => header.startsWith(`${key} `))
    .map((header) => header.slice(key.length + 1));
}

function parsePerson(text: string): Person {
  const match = /^(.*?) ?<([^>]*)>\s*(-?\d+)?\s*([+-])?(\d\d)?(\d\d)?/.exec(text);
  const [, name = text, email = '', timestamp = '0', sign = '+', hours = '0', minutes = '0'] =
    match ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  // Avoids -0, which is not equal to 0 in a deep comparison.
  const timezoneOffset = ahead === 0 ? 0 : ahead * (sign === '+' ? -1 : 1);
  return { name, email, timestamp: Number(timestamp), timezoneOffset };
}

/** A person's time as ISO 8601 with its own offset ("2025-01-02T08:00:00+07:00"). */
export function isoDate(person: Person): string {
  const local = new Date((person.timestamp - person.timezoneOffset * 60) * 1000);
  const offset = Math.abs(person.timezoneOffset);
  const hours = String(Math.trunc(offset / 60)).padStart(2, '0');
  const minutes = String(offset % 60).padStart(2, '0');
  const sign = person.timezoneOffset > 0 ? '-' : '+';
  return `${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}
