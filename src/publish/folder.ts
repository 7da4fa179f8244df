// The public folder: only what differs is written, each file whole; what is no longer published is removed.
// A manifest remembers what is ours, so that nothing else is ever deleted.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import { writeFileWhole } from '#base/write-file.ts';

/** Where the manifest lies in the public folder. */
export const manifestName = 'publikasi.json';

const manifestSchema = z.object({
  commit: z.string().nullable(),
  berkas: z.record(z.string(), z.string()),
});

/** A public folder that is being written. */
export interface PublicFolder {
  /** Writes one file if its bytes differ from what was published before. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Removes what was not written this time and writes the manifest. */
  readonly finish: (commit: string | null) => Promise<FolderResult>;
}

/** What a publication did. */
export interface FolderResult {
  readonly files: number;
  readonly written: number;
  readonly removed: number;
}

/** Opens a folder that is empty, absent, or was written by us before; any other is refused. */
export async function openPublicFolder(dir: string): Promise<PublicFolder> {
  const before = await readManifest(dir);
  const now = new Map<string, string>();
  let written = 0;

  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (now.has(path)) throw new Failure('publish/address-twice', { path });
    now.set(path, hash);
    if (before[path] === hash && existsSync(join(dir, path))) return;
    await writeFileWhole(join(dir, path), bytes);
    written += 1;
  };
  const finish = async (commit: string | null): Promise<FolderResult> => {
    const gone = Object.keys(before).filter((path) => !now.has(path));
    for (const path of gone) await removeFile(dir, path);
    const berkas = Object.fromEntries([...now].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    await writeFileWhole(
      join(dir, manifestName),
      `${JSON.stringify({ commit, berkas }, null, 1)}\n`,
    );
    return { files: now.size, written, removed: gone.length };
  };
  return { write, finish };
}

async function readManifest(dir: string): Promise<Readonly<Record<string, string>>> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, manifestName);
  if (existsSync(path)) {
    const parsed = manifestSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!parsed.success) throw new Failure('publish/manifest-broken', { path });
    return parsed.data.berkas;
  }
  if ((await readdir(dir)).length > 0) throw new Failure('publish/folder-not-ours', { dir });
  return {};
}

/** Removes a file and the folders it leaves empty. */
async function removeFile(dir: string, path: string): Promise<void> {
  if (path.split('/').includes('..')) throw new Failure('publish/manifest-broken', { path });
  await rm(join(dir, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(dir, folder));
    } catch {
      return; // Not empty: others still live there.
    }
  }
}
