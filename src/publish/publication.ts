// A public folder that one publisher keeps up to date, publication after publication.
import type { FolderResult } from './folder.ts';
import { publish, type PublishOptions } from './publish.ts';

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

/** What is published next: all of `PublishOptions` but the folder. */
export type PublishWork = Omit<PublishOptions, 'out'>;

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

/** Holds a public folder open; it is read when first published to. */
export function openPublication({ out }: PublicationOptions): Publication {
  return {
    publish: (work) => publish({ ...work, out }),
    takeIndex: async () => false,
    isBuildingIndex: () => false,
    close: async () => undefined,
  };
}
