// What remembers which files of a public folder are ours, so that nothing else is ever deleted: the manifest of the last
// publication, and beside it, while one is under way or after one was interrupted, the journal of what it began to write.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import { writeFileWhole } from '#base/write-file.ts';

/** Where the manifest lies in the public folder. */
export const manifestName = 'publikasi.json';
/** Where the journal lies. */
export const journalName = 'publikasi.belum-selesai';

/** A name for a file that is not whole yet. */
export const temporaryName = (): string => `.${randomUUID()}.tmp`;
const temporaryPattern = /^\.[0-9a-f-]{36}\.tmp$/;

/** A path below the folder, as we write it: never absolute, never upwards, the same on every system. */
const isOwnPath = (path: string): boolean =>
  !/[\\:\p{Cc}]/u.test(path) &&
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..') &&
  path !== manifestName &&
  path !== journalName;

const ownPath = z.string().refine(isOwnPath);
const publishedSchema = z.object({
  /** SHA-256 of the bytes. */
  sha256: z.string(),
  ukuran_byte: z.number().int().nonnegative(),
  /** The commit with whose publication the bytes came; null for a plain folder. */
  commit: z.string().nullable(),
  /** What the bytes were made of: the same again, and they need not be made again. Empty when not known. */
  asal: z.string(),
});
const manifestSchema = z.object({
  commit: z.string().nullable(),
  berkas: z.record(ownPath, publishedSchema),
});

/** One file of the public folder, as the manifest tells it. */
export type Published = z.output<typeof publishedSchema>;

/** The files that are ours, by path; null where an interrupted publication may have left anything. */
export type Ours = ReadonlyMap<string, Published | null>;

/** Takes a folder that is empty, absent or ours; refuses any other, and one whose records of itself are damaged. */
export function readOurs(dir: string): Ours {
  mkdirSync(dir, { recursive: true });
  const names = readdirSync(dir);
  if (names.length > 0 && !names.includes(manifestName) && !names.includes(journalName)) {
    throw new Failure('publish/folder-not-ours', { dir });
  }
  const manifest = names.includes(manifestName) ? readManifest(join(dir, manifestName)) : {};
  const isInterrupted = names.includes(journalName);
  const begun = isInterrupted ? readJournal(join(dir, journalName)) : [];
  const litter = isInterrupted ? names.filter((name) => temporaryPattern.test(name)) : [];
  for (const name of litter) rmSync(join(dir, name), { force: true });
  return new Map([...Object.entries(manifest), ...begun.map((path) => [path, null] as const)]);
}

function readManifest(path: string): Readonly<Record<string, Published>> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).berkas;
  } catch (error) {
    throw new Failure('publish/manifest-broken', { path }, error);
  }
}

function readJournal(path: string): readonly string[] {
  // The last line may have been cut off; then its file was not begun.
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  if (!lines.every(isOwnPath)) throw new Failure('publish/manifest-broken', { path });
  return lines;
}

/** The journal of a publication under way. */
export interface Journal {
  /** Notes, before it is written, that a file is ours. */
  readonly note: (path: string) => void;
  readonly close: () => void;
}

/** Opens the journal when there is first something to note. */
export function openJournal(dir: string): Journal {
  let file: number | null = null;
  return {
    note: (path) => {
      file ??= openSync(join(dir, journalName), 'a');
      writeSync(file, `${path}\n`);
    },
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** Ends a publication: the manifest takes the place of the journal. */
export async function writeManifest(
  dir: string,
  commit: string | null,
  files: ReadonlyMap<string, Published>,
): Promise<void> {
  const berkas = Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFileWhole(join(dir, manifestName), `${JSON.stringify({ commit, berkas }, null, 1)}\n`);
  rmSync(join(dir, journalName), { force: true });
}
