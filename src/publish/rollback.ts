// Puts the previous release back: first brought up to date by the renderer that made it, so that nothing withdrawn since
// is seen again, then served. The version it takes the place of is not published again until the code changes.
import { Failure } from '#base/failure.ts';
import { namePublisher, whileAlone } from './lock.ts';
import type { Outcome } from './messages.ts';
import { publish } from './publish.ts';
import { readReleases, rejectRelease, releaseFolder, serveRelease } from './release.ts';
import { openKeptRenderer } from './renderer.ts';
import type { Prepared, ResidentOptions } from './resident.ts';

/** Where the releases lie, which project made them, and what to publish. */
export interface RollbackOptions extends Pick<
  ResidentOptions,
  'dir' | 'root' | 'name' | 'onProgress'
> {
  readonly prepare: () => Promise<Prepared>;
}

/** Serves the previous release; one that cannot be brought up to date stays where it is. */
export const rollBack = (options: RollbackOptions): Promise<Outcome> =>
  whileAlone(options.dir, namePublisher(options.name), () => servePrevious(options));

async function servePrevious({
  dir,
  root,
  onProgress,
  prepare,
}: RollbackOptions): Promise<Outcome> {
  const { served, previous } = readReleases(dir);
  if (served === null || previous === null || previous === served) {
    throw new Failure('publish/no-previous-release', { dir });
  }
  const renderer = await openKeptRenderer(root, previous);
  const prepared = await prepare();
  if (prepared.kind === 'refused') return prepared;
  const { publikasi, snapshot } = prepared;
  const out = releaseFolder(dir, previous);
  const done = await publish({ publikasi, snapshot, renderer, out, onProgress });
  await rejectRelease(dir, served);
  await serveRelease(dir, previous);
  return { kind: 'published', informasi: publikasi.informasi.length, out, ...done };
}
