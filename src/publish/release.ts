// Releases of the public site: one public folder for each version of the renderer, of which one is served.
//   rilis/<version>/  public folders   kini → the one that is served   sebelumnya → the one before   ditolak: a version
import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '#base/failure.ts';
import { writeFileWhole } from '#base/write-file.ts';

/** Versions by what they are for. */
export interface Releases {
  /** The version that is served. */
  readonly served: string | null;
  /** The version that was served before, kept to be put back. */
  readonly previous: string | null;
  /** The version that somebody put the previous one back for. */
  readonly rejected: string | null;
}

/** Where the public folder of a version lies. */
export const releaseFolder = (dir: string, version: string): string => join(dir, 'rilis', version);

/** The folder to serve; it leads to another release as soon as that is in place. */
export const servedFolder = (dir: string): string => join(dir, 'kini');

const previousLink = (dir: string): string => join(dir, 'sebelumnya');
const rejectedNote = (dir: string): string => join(dir, 'ditolak');

/** Reads which releases there are. */
export function readReleases(dir: string): Releases {
  const note = rejectedNote(dir);
  return {
    served: versionAt(dir, servedFolder(dir)),
    previous: versionAt(dir, previousLink(dir)),
    rejected: existsSync(note) ? readFileSync(note, 'utf8').trim() : null,
  };
}

/** The version that a publisher whose code has this version is to publish: never one that was rejected. */
export const versionToPublish = ({ served, rejected }: Releases, code: string): string =>
  code === rejected && served !== null ? served : code;

/** Serves a release that is published, by one rename; keeps the one that was served until now, and no third. */
export async function serveRelease(dir: string, version: string): Promise<void> {
  const { served, rejected } = readReleases(dir);
  if (served === version) return;
  if (served !== null) await pointTo(previousLink(dir), served);
  await pointTo(servedFolder(dir), version);
  if (rejected !== null && rejected !== served) await rm(rejectedNote(dir), { force: true });
  for (const name of readdirSync(join(dir, 'rilis'))) {
    if (name === version || name === served) continue;
    await rm(releaseFolder(dir, name), { recursive: true, force: true });
  }
}

/** Notes that a version is not to be published again, until the code changes. */
export const rejectRelease = (dir: string, version: string): Promise<void> =>
  writeFileWhole(rejectedNote(dir), `${version}\n`);

/** The version a link leads to; null where there is none, or its folder is gone. */
function versionAt(dir: string, path: string): string | null {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (link === undefined) return null;
  if (!link.isSymbolicLink()) throw new Failure('publish/folder-not-ours', { dir: path });
  const version = basename(readlinkSync(path));
  return existsSync(releaseFolder(dir, version)) ? version : null;
}

async function pointTo(path: string, version: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  await mkdir(join(path, '..'), { recursive: true });
  await symlink(join('rilis', version), temporary, 'junction');
  await rename(temporary, path);
}
