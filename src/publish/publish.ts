// A commit of the archive becomes the public site, once.
import type { FolderResult } from './folder-turn.ts';
import { openPublication, type PublishWork } from './publication.ts';

/** Where things come from and go to. */
export interface PublishOptions extends PublishWork {
  /** The public folder. */
  readonly out: string;
}

/** Publishes what differs from the last publication into this folder. */
export async function publish({ out, ...work }: PublishOptions): Promise<FolderResult> {
  const publication = openPublication({ out, isResident: false });
  try {
    return await publication.publish(work);
  } finally {
    await publication.close();
  }
}
