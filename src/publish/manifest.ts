// What remembers which files of a public folder are ours, so that nothing else is ever deleted: the manifest of the last
// publication, and beside it, while one is under way or after one was interrupted, the journal of what it began to write.
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import { writeFileWhole } from '#base/write-file.ts';

/** Where the manifest lies in the public folder. */
export const manifestName = 'publikasi.json';
/** Where the journal lies. */
export const journalName = 'publikasi.belum-selesai';

/** A name for what is not finished yet; nobody can guess it, and the next publication sweeps it away. */
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
  const begun = names.includes(journalName) ? readJournal(join(dir, journalName)) : [];
  for (const name of names.filter((known) => temporaryPattern.test(known))) {
    rmSync(join(dir, name), { recursive: true, force: true });
  }
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

/** Begins the journal: from now on, what lies in the folder is known to be ours. */
export function beginJournal(dir: string): void {
  appendFileSync(join(dir, journalName), '');
}

/** Notes, before they are written, that files are ours. */
export function noteInJournal(dir: string, paths: readonly string[]): void {
  appendFileSync(join(dir, journalName), paths.map((path) => `${path}\n`).join(''));
}

/** Takes the journal away: everything it tells of is in the manifest, or nothing was begun. */
export function removeJournal(dir: string): void {
  rmSync(join(dir, journalName), { force: true });
}

/** What the folder holds, in the order of the manifest too. */
export interface Known {
  readonly files: Ours;
  readonly sorted: readonly string[];
  /** The commit of the manifest, if this process wrote it. */
  readonly commit: string | null | undefined;
}

/** Writes the manifest of a publication. */
export async function writeManifest(
  dir: string,
  commit: string | null,
  { files, sorted }: Omit<Known, 'commit'>,
): Promise<void> {
  const head = `{\n "commit": ${JSON.stringify(commit)},\n "berkas": {`;
  const parts: Uint8Array[] = [Buffer.from(head)];
  let between = firstLine;
  for (const path of sorted) {
    const published = files.get(path);
    if (published === undefined || published === null) continue;
    parts.push(between, lineOf(path, published));
    between = nextLine;
  }
  parts.push(Buffer.from('\n }\n}\n'));
  await writeFileWhole(join(dir, manifestName), Buffer.concat(parts));
}

const firstLine = Buffer.from('\n  ');
const nextLine = Buffer.from(',\n  ');

/** Ten thousands of entries stay the same from one publication to the next, and so do the bytes of their lines. */
const knownLines = new WeakMap<Published, Buffer>();
function lineOf(path: string, published: Published): Buffer {
  const known = knownLines.get(published);
  if (known !== undefined) return known;
  const { sha256, ukuran_byte, commit, asal } = published;
  const entry = JSON.stringify({ sha256, ukuran_byte, commit, asal });
  const line = Buffer.from(`${JSON.stringify(path)}: ${entry}`);
  knownLines.set(published, line);
  return line;
}
