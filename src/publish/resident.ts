// The publisher that stays: it publishes into the release that its code makes, or into the one that somebody put back, and
// notices when another publisher has been there.
import type { Outcome, Refused } from './messages.ts';
import { openPublication, type Publication, type PublishWork } from './publication.ts';
import { releaseFolder, readReleases, serveRelease, versionToPublish } from './release.ts';
import { claimRenderer, openKeptRenderer, openRenderer, type Renderer } from './renderer.ts';
import { namePublisher, whileAlone } from './lock.ts';

/** Where it publishes and with which code. */
export interface ResidentOptions {
  /** The folder of the releases. */
  readonly dir: string;
  /** The project whose code renders. */
  readonly root: string;
  /** What others are told of it. */
  readonly name: string;
  readonly onProgress: NonNullable<PublishWork['onProgress']>;
  /** Told when a search index that was built in the background could not be. */
  readonly onIndexFailed: (failure: Error) => void;
}

/** What may be published of a commit, or why nothing may. */
export type Prepared =
  | ({ readonly kind: 'ready' } & Pick<PublishWork, 'publikasi' | 'snapshot'>)
  | Refused;

/** A publisher that stays. */
export interface Resident extends AsyncDisposable {
  /** Has a commit prepared, publishes it and serves that release. */
  readonly publish: (prepare: () => Promise<Prepared>) => Promise<Outcome>;
}

interface Open {
  readonly version: string;
  readonly publication: Publication;
}

/** Opens a publisher that stays. */
export function openResident(options: ResidentOptions): Resident {
  const { dir, root, onProgress } = options;
  const rendererToUse = openRenderers(dir, root);
  let open: Open | null = null;
  const close = async (): Promise<void> => {
    await open?.publication.close();
    open = null;
  };
  const turns = openTurns(options, close);
  const onIndexBuilt = (failure: Error | null): void => {
    if (failure !== null) return options.onIndexFailed(failure);
    const publication = open?.publication;
    const taken = turns.take(async () => {
      if (publication === open?.publication) await publication?.takeIndex();
    });
    taken.catch(options.onIndexFailed);
  };
  const publish = (prepare: () => Promise<Prepared>): Promise<Outcome> =>
    turns.take(async () => {
      const prepared = await prepare();
      if (prepared.kind === 'refused') return prepared;
      const { publikasi, snapshot } = prepared;
      const renderer = await rendererToUse();
      const { version } = renderer;
      const out = releaseFolder(dir, version);
      if (open?.version !== version) await close();
      open ??= { version, publication: openPublication({ out, isResident: true, onIndexBuilt }) };
      const work = { publikasi, snapshot, renderer, onProgress };
      const result = await open.publication.publish(work);
      await claimRenderer(root, version, out);
      await serveRelease(dir, version);
      return { kind: 'published', informasi: publikasi.informasi.length, out, ...result };
    });
  return { publish, [Symbol.asyncDispose]: () => turns.end(close) };
}

/**
 * Does everything that touches the folder one after the other and alone. Where another publisher has been, or something
 * went wrong, nothing that was known holds, and it is forgotten.
 */
function openTurns({ dir, name }: ResidentOptions, forget: () => Promise<void>) {
  const publisher = namePublisher(name);
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(task: () => Promise<T>): Promise<T> =>
    whileAlone(dir, publisher, async (wasLast) => {
      if (!wasLast) await forget();
      try {
        return await task();
      } catch (error) {
        await forget();
        throw error;
      }
    });
  const take = <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(() => alone(task));
    last = next.catch(() => undefined);
    return next;
  };
  return { take, end: (task: () => Promise<void>): Promise<void> => last.then(task) };
}

/** The renderer to publish with: that of the code, or of the release that was put back for it. */
function openRenderers(dir: string, root: string): () => Promise<Renderer> {
  let ofCode: Renderer | null = null;
  let kept: Renderer | null = null;
  return async () => {
    ofCode ??= await openRenderer(root);
    const version = versionToPublish(readReleases(dir), ofCode.version);
    if (version === ofCode.version) return ofCode;
    if (kept?.version !== version) kept = await openKeptRenderer(root, version);
    return kept;
  };
}
