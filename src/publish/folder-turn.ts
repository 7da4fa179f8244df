// One publication into the public folder: only what differs is written, each file whole, and nothing of it is public
// before everything is made; what is no longer published is removed.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { existsSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '#base/failure.ts';
import {
  beginJournal,
  journalName,
  manifestName,
  noteInJournal,
  removeJournal,
  writeManifest,
  type Known,
  type Ours,
  type Published,
} from './manifest.ts';
import { refusing } from './refusing.ts';
import { assertInside, openPlaces, openStaging, type Staging } from './staging.ts';

/** A publication that is being made. */
export interface FolderTurn {
  /** Whether a file is there already, made of the same; then it is part of this publication as it is. */
  readonly keep: (path: string, asal: string) => boolean;
  /** Takes a file into this publication as it is, whatever it was made of; false when it is not there. */
  readonly retain: (path: string) => boolean;
  /** Makes a file ready, made of `asal`, if its bytes differ from what was published before. */
  readonly write: (path: string, bytes: Uint8Array, asal?: string) => void;
  /** Takes over a file that lies ready on the same disk. */
  readonly adopt: (path: string, file: string, made: Made) => void;
  /** Puts everything in its place in the order of writing, removes what is gone, and writes the manifest. */
  readonly finish: () => Promise<FolderResult>;
  /** Gives up what is not finished. */
  readonly close: () => void;
}

/** What is known of a file before it is published. */
export type Made = Omit<Published, 'commit'>;

/** What a publication did. */
export interface FolderResult {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
}

/** What a publication begins with. */
export interface TurnOptions {
  readonly dir: string;
  readonly commit: string | null;
  readonly before: Known;
  /** Told what the folder holds; null while only the disk can tell. */
  readonly settle: (after: Known | null) => void;
}

/** What this publication holds, and where the files of it lie that wait for their places. */
interface Draft {
  readonly now: Map<string, Published>;
  readonly waiting: Map<string, string>;
}

/** Begins a publication. */
export function openTurn(options: TurnOptions): FolderTurn {
  const { dir, before } = options;
  const draft: Draft = { now: new Map(), waiting: new Map() };
  let staging: Staging | null = null;
  const stage = (bytes: Uint8Array): string => {
    if (staging === null) beginJournal(dir);
    staging ??= openStaging(dir);
    return staging.put(bytes);
  };
  return {
    keep: (path, asal) => {
      const entry = before.files.get(path) ?? null;
      if (asal === '' || entry?.asal !== asal) return false;
      draft.now.set(path, entry);
      return true;
    },
    retain: (path) => {
      const entry = before.files.get(path) ?? null;
      if (entry !== null) draft.now.set(path, entry);
      return entry !== null;
    },
    write: (path, bytes, asal = '') => {
      const made = { sha256: hash('sha256', bytes), ukuran_byte: bytes.length, asal };
      if (take(options, draft, { path, made })) {
        const file = refusing(join(dir, path), () => stage(bytes));
        draft.waiting.set(path, file);
      }
    },
    adopt: (path, file, made) => {
      if (take(options, draft, { path, made })) draft.waiting.set(path, file);
    },
    finish: async () => {
      const result = await finishTurn(options, draft);
      staging?.clear();
      return result;
    },
    close: () => staging?.clear(),
  };
}

/** Makes a file part of the publication; whether its bytes have to be put in place. */
function take(
  { commit, before }: TurnOptions,
  { now }: Draft,
  { path, made }: { readonly path: string; readonly made: Made },
): boolean {
  assert(path !== manifestName && path !== journalName, `${path} is the publisher's own`);
  if (now.has(path)) throw new Failure('publish/address-twice', { path });
  const standing = before.files.get(path) ?? null;
  if (standing?.sha256 !== made.sha256) {
    now.set(path, { ...made, commit });
    return true;
  }
  const { asal } = made;
  now.set(path, standing.asal === asal ? standing : { ...standing, asal });
  return false;
}

async function finishTurn(options: TurnOptions, { now, waiting }: Draft): Promise<FolderResult> {
  const { dir, commit, before, settle } = options;
  const gone = before.sorted.filter((path) => !now.has(path));
  const sorted = sortPaths(before, now, gone.length);
  settle(null);
  if (waiting.size > 0) refusing(dir, () => noteInJournal(dir, [...waiting.keys()]));
  const place = openPlaces(dir);
  for (const [path, file] of waiting) refusing(join(dir, path), () => place(file, path));
  for (const path of gone) refusing(join(dir, path), () => removeFile(dir, path));
  if (before.commit !== commit || !isSame(before.files, now)) {
    await writeManifest(dir, commit, { files: now, sorted });
  }
  removeJournal(dir);
  settle({ files: now, sorted, commit });
  return { files: now.size, written: waiting.size, removed: gone.length };
}

/** The order of the manifest is that of the paths; most of it is known from the last time. */
function sortPaths(before: Known, now: Ours, gone: number): readonly string[] {
  const added = [...now.keys()].filter((path) => !before.files.has(path));
  if (added.length === 0 && gone === 0) return before.sorted;
  return [...before.sorted.filter((path) => now.has(path)), ...added].toSorted();
}

function isSame(before: Ours, now: Ours): boolean {
  if (before.size !== now.size) return false;
  for (const [path, entry] of now) if (before.get(path) !== entry) return false;
  return true;
}

/** Removes a file and the folders it leaves empty. */
function removeFile(dir: string, path: string): void {
  if (!existsSync(join(dir, dirname(path)))) return;
  assertInside(dir, dirname(path));
  rmSync(join(dir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(dir, folder));
    } catch {
      return; // Not empty: others still live there.
    }
  }
}
