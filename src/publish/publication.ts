// A public folder that one publisher keeps up to date, publication after publication.
import { openPublicFolder, type PublicFolder } from './folder.ts';
import type { FolderResult, FolderTurn } from './folder-turn.ts';
import { publishPages, type PageWork } from './pages.ts';
import { closePagefind } from './pagefind.ts';
import { openSearchKeeper, type IndexSubject } from './search-keeper.ts';
import { isOfIndex } from './search-parts.ts';

/** How a public folder is kept. */
export interface PublicationOptions {
  /** The public folder. */
  readonly out: string;
  /**
   * Whether changes of the search index may be put beside it (`/pagefind-baru/`) until the whole is built again in the
   * background; otherwise every publication that changes it builds the whole.
   */
  readonly isResident: boolean;
  /** Told when a whole index was built in the background and waits for `takeIndex`; or why none was. */
  readonly onIndexBuilt?: (failure: Error | null) => void;
}

/** What is published next. */
export type PublishWork = PageWork;

/** A public folder held open. Its functions must not overlap: the next is called when the last has ended. */
export interface Publication {
  /** Publishes what differs. Takes in an index that waits, and starts building one when that is due. */
  readonly publish: (work: PublishWork) => Promise<FolderResult>;
  /** Puts an index that was built in the background in the place of the old; false when none waits. */
  readonly takeIndex: () => Promise<boolean>;
  /** Whether an index is being built in the background. */
  readonly isBuildingIndex: () => boolean;
  /** Ends what goes on in the background and lets go of the folder. */
  readonly close: () => Promise<void>;
}

/** What was published last. */
interface Last extends IndexSubject {
  readonly folder: PublicFolder;
  readonly commit: string | null;
}

/** Holds a public folder open; it is read when first published to. */
export function openPublication(options: PublicationOptions): Publication {
  const { out, isResident, onIndexBuilt = () => undefined } = options;
  const keeper = openSearchKeeper({ isResident, onIndexBuilt });
  let opened: PublicFolder | null = null;
  let last: Last | null = null;

  /** Makes the index while everything else is made, and then puts all of it in its place. */
  const publishTurn = async (next: Last, work: PublishWork | null): Promise<FolderResult> => {
    const { folder, commit } = next;
    const total = work?.publikasi.informasi.length ?? 0;
    const turn = folder.begin(commit);
    const fed = Promise.withResolvers<void>();
    const making = keeper.make(folder, next, {
      onProgress: (done) => work?.onProgress?.('indeks pencarian', done, total),
      onFed: fed.resolve,
    });
    // Looked at when the pages are made; until then its failure must not end the program.
    making.catch(() => undefined);
    try {
      // Pagefind works in a process of its own, and longest: it gets what it needs before pages take this one's time.
      await Promise.race([fed.promise, making]);
      if (work === null) retainPages(folder, turn);
      else await publishPages(turn, work);
      const made = await making;
      made.place(turn);
      const result = await turn.finish();
      await keeper.settle(made, next, out);
      last = next;
      return result;
    } catch (error) {
      await closePagefind();
      await keeper.distrust();
      throw error;
    } finally {
      turn.close();
    }
  };
  return {
    publish: async (work) => {
      const { publikasi, renderer } = work;
      const next = {
        folder: (opened ??= openPublicFolder(out)),
        commit: publikasi.arsip.commit,
        hari: publikasi.hari,
        version: renderer.version,
        records: { [Symbol.iterator]: () => renderer.indexRecords(publikasi)[Symbol.iterator]() },
      };
      return await publishTurn(next, work);
    },
    takeIndex: async () => {
      if (last === null || !keeper.hasReady(last.version)) return false;
      await publishTurn(last, null);
      return true;
    },
    isBuildingIndex: keeper.isBuilding,
    close: keeper.close,
  };
}

/** Everything but the index stays as it is. */
function retainPages(folder: PublicFolder, turn: FolderTurn): void {
  for (const path of folder.paths()) if (!isOfIndex(path)) turn.retain(path);
}
