// Keeps the search index of a public folder from publication to publication: which base stands, and when the next is due.
import { openBackgroundIndex } from './background-index.ts';
import type { PublicFolder } from './folder.ts';
import type { SearchRecord } from './renderer.ts';
import { closePagefind } from './pagefind.ts';
import { warmSearchIndex, type IndexProgress } from './search.ts';
import { readBase } from './search-base.ts';
import { makeIndex, type MadeIndex } from './search-parts.ts';
import type { Base } from './search-plan.ts';

/** How the index is kept. */
export interface KeeperOptions {
  /** Whether it may have a delta, until the whole is built again in the background. */
  readonly isResident: boolean;
  readonly onIndexBuilt: (failure: Error | null) => void;
}

/** What an index is of. */
export interface IndexSubject {
  /** Gone through more than once. */
  readonly records: Iterable<SearchRecord>;
  /** The state of the code. */
  readonly version: string;
  /** The day of the commit. */
  readonly hari: string;
}

/** The index from publication to publication. */
export interface SearchKeeper {
  /** Makes what is missing; to be put in its place in a publication. */
  readonly make: (
    folder: PublicFolder,
    subject: IndexSubject,
    progress: IndexProgress,
  ) => Promise<MadeIndex>;
  /** Told that it is published. */
  readonly settle: (made: MadeIndex, subject: IndexSubject, dir: string) => Promise<void>;
  /** Told that a publication failed: nothing is believed of what it may have begun. */
  readonly distrust: () => Promise<void>;
  /** Whether a base that was built in the background waits. */
  readonly hasReady: (version: string) => boolean;
  readonly isBuilding: () => boolean;
  readonly close: () => Promise<void>;
}

/** Begins with what stands in the folder. */
export function openSearchKeeper({ isResident, onIndexBuilt }: KeeperOptions): SearchKeeper {
  const background = openBackgroundIndex(onIndexBuilt);
  let standing: { readonly base: Base; readonly version: string } | null = null;
  return {
    make: (folder, { records, version }, progress) =>
      makeIndex({
        folder,
        records,
        version,
        base: standing?.version === version ? standing.base : readBase(folder, version),
        ready: background.ready(version),
        mayHaveDelta: isResident,
        progress,
      }),
    settle: async ({ plan, isNew, records }, { version, hari }, dir) => {
      standing = { base: plan.base, version };
      if (isNew) await background.reset(hari);
      else if (background.ready(version) !== null) await background.clear();
      if (!isResident) return;
      background.note(plan, hari, { dir, version, records });
      // Without it the next publication only takes longer.
      warmSearchIndex().catch(() => undefined);
    },
    distrust: async () => {
      standing = null;
      await background.clear();
    },
    hasReady: (version) => background.ready(version) !== null,
    isBuilding: background.isBuilding,
    close: async () => {
      await closePagefind();
      await background.clear();
    },
  };
}
