// The first import: a folder becomes a repository with one baseline commit. What precedes it is unattested, and says so.
import { createRepository } from '#storage/create.ts';
import { openFolder } from '#storage/folder.ts';
import { begin } from '#storage/transaction.ts';
import { withTrailers } from '#storage/trailers.ts';
import { trailer } from './trailers.ts';

/** Where the archive comes from, where it goes, and when that was. */
export interface SeedOptions {
  /** Folder that contains `content/`. */
  readonly from: string;
  /** The bare repository to make. */
  readonly to: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Minutes by which local time is behind UTC: -420 for WIB. */
  readonly timezoneOffset: number;
}

/** All at once would hold all of the archive in memory. */
const filesAtOnce = 32;

/** Makes the repository and returns the id of its baseline commit. The same files at the same time give the same id. */
export async function seedArchive({
  from,
  to,
  timestamp,
  timezoneOffset,
}: SeedOptions): Promise<string> {
  const source = openFolder(from);
  const files = (await source.list()).filter(({ kind }) => kind === 'file');
  const repository = await createRepository(to);
  const change = begin(repository, { branch: 'main', parent: null });
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const some = files.slice(start, start + filesAtOnce);
    await Promise.all(some.map(async ({ path }) => change.write(path, await source.read(path))));
  }
  const message =
    'Impor awal arsip\n\nApa yang terjadi sebelum commit ini tidak dapat dibuktikan dari git.';
  return change.commit({
    message: withTrailers(message, [{ key: trailer.imporAwal, value: `${files.length} berkas` }]),
    author: { name: 'e-PPID', email: 'e-ppid@localhost', timestamp, timezoneOffset },
  });
}
