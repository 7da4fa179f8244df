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
  const { dir, root } = options;
  const publisher = namePublisher(options.name);
  const openCode = once(() => openRenderer(root));
  let kept: Renderer | null = null;
  let open: Open | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Everything that touches the folder, one after the other and alone. */
  const inTurn = <T>(task: (wasLast: boolean) => Promise<T>): Promise<T> => {
    const next = last.then(() => whileAlone(dir, publisher, task));
    last = next.catch(() => undefined);
    return next;
  };
  const rendererOf = async (): Promise<Renderer> => {
    const code = await openCode();
    const version = versionToPublish(readReleases(dir), code.version);
    if (version === code.version) return code;
    if (kept?.version !== version) kept = await openKeptRenderer(root, version);
    return kept;
  };
  const close = async (): Promise<void> => {
    await open?.publication.close();
    open = null;
  };
  const onIndexBuilt = (failure: Error | null): void => {
    if (failure !== null) return options.onIndexFailed(failure);
    const publication = open?.publication;
    const taken = inTurn(async (wasLast) => {
      if (wasLast && publication === open?.publication) await publication?.takeIndex();
    });
    taken.catch(options.onIndexFailed);
  };
  const openAt = (version: string): Open => {
    const out = releaseFolder(dir, version);
    return { version, publication: openPublication({ out, isResident: true, onIndexBuilt }) };
  };
  const publish = (prepare: () => Promise<Prepared>): Promise<Outcome> =>
    inTurn(async (wasLast) => {
      const prepared = await prepare();
      if (prepared.kind === 'refused') return prepared;
      const { publikasi, snapshot } = prepared;
      const renderer = await rendererOf();
      const { version } = renderer;
      if (!wasLast || open?.version !== version) await close();
      open ??= openAt(version);
      const out = releaseFolder(dir, version);
      try {
        const work = { publikasi, snapshot, renderer, onProgress: options.onProgress };
        const result = await open.publication.publish(work);
        await claimRenderer(root, version, out);
        await serveRelease(dir, version);
        return { kind: 'published', informasi: publikasi.informasi.length, out, ...result };
      } catch (error) {
        // What it left is read again the next time.
        await close();
        throw error;
      }
    });
  return { publish, [Symbol.asyncDispose]: () => last.then(close) };
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () =>
    (opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    }));
}
