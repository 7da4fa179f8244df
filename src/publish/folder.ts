// The public folder: only what differs is written, each file whole; what is no longer published is removed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '#base/failure.ts';
import {
  journalName,
  manifestName,
  openJournal,
  readOurs,
  temporaryName,
  writeManifest,
  type Published,
} from './manifest.ts';

/** A public folder that is being written. */
export interface PublicFolder {
  /** Whether these files are all there already, made of the same; then they are part of this publication as they are. */
  readonly keep: (paths: readonly string[], asal: string) => boolean;
  /** Writes one file, made of `asal`, if its bytes differ from what was published before. */
  readonly write: (path: string, bytes: Uint8Array, asal?: string) => Promise<void>;
  /** Paths that were published before. */
  readonly published: () => readonly string[];
  /** Removes what is not part of this publication and writes the manifest. */
  readonly finish: () => Promise<FolderResult>;
  /** Lets go of the folder, finished or not. */
  readonly close: () => void;
}

/** What a publication did. */
export interface FolderResult {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
}

/** Opens a folder that is empty, absent, or was written by us before, for the publication of a commit; any other is refused. */
export async function openPublicFolder(dir: string, commit: string | null): Promise<PublicFolder> {
  const before = refusing(dir, () => readOurs(dir));
  const now = new Map<string, Published>();
  const place = openPlace(dir);
  const journal = openJournal(dir);
  let written = 0;

  // A power cut can leave a file empty that the manifest knows; its size gives it away.
  const standing = (path: string): Published | null => {
    const known = before.get(path) ?? null;
    return known !== null && sizeOf(join(dir, path)) === known.ukuran_byte ? known : null;
  };
  const keep = (paths: readonly string[], asal: string): boolean => {
    const known = paths.flatMap((path) => {
      const entry = asal === '' || before.get(path)?.asal !== asal ? null : standing(path);
      return entry === null ? [] : [[path, entry] as const];
    });
    if (known.length < paths.length) return false;
    for (const [path, entry] of known) now.set(path, entry);
    return true;
  };
  const write = async (path: string, bytes: Uint8Array, asal = ''): Promise<void> => {
    assert(path !== manifestName && path !== journalName, `${path} is the publisher's own`);
    if (now.has(path)) throw new Failure('publish/address-twice', { path });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = standing(path);
    if (known?.sha256 === sha256) {
      now.set(path, { ...known, asal });
      return;
    }
    now.set(path, { sha256, ukuran_byte: bytes.length, commit, asal });
    refusing(join(dir, path), () => {
      journal.note(path);
      place(path, bytes);
    });
    written += 1;
  };
  const finish = async (): Promise<FolderResult> => {
    const gone = [...before.keys()].filter((path) => !now.has(path));
    for (const path of gone) refusing(join(dir, path), () => removeFile(dir, path));
    journal.close();
    await writeManifest(dir, commit, now);
    return { files: now.size, written, removed: gone.length };
  };
  return { keep, write, published: () => [...before.keys()], finish, close: journal.close };
}

/**
 * Puts whole files in place, by writing beside them and renaming. Not flushed one by one: on an ordinary disk that costs
 * 2–5 ms a file, a minute and more for an archive of 10,000, and everything here can be made again.
 */
function openPlace(dir: string): (path: string, bytes: Uint8Array) => void {
  const folders = new Set<string>();
  return (path, bytes) => {
    const folder = dirname(path);
    if (!folders.has(folder)) {
      mkdirSync(join(dir, folder), { recursive: true });
      assertInside(dir, folder);
      folders.add(folder);
    }
    const temporary = join(dir, temporaryName());
    try {
      writeFileSync(temporary, bytes, { flag: 'wx' });
      renameSync(temporary, join(dir, path));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  };
}

const sizeOf = (path: string): number | null =>
  lstatSync(path, { throwIfNoEntry: false })?.size ?? null;

/** Refuses a folder that a symlink leads out of the public folder. */
function assertInside(dir: string, folder: string): void {
  const expected = resolve(realpathSync(dir), folder);
  if (realpathSync(join(dir, folder)) !== expected) {
    throw new Failure('publish/folder-not-ours', { dir: join(dir, folder) });
  }
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

/** Runs what touches the disk; its refusal (full, read-only, a file in the way) becomes a Failure. */
function refusing<T>(path: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof Failure) throw error;
    throw new Failure('publish/write-failed', { path, reason: String(error.code) }, error);
  }
}
