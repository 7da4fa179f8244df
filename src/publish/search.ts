// The search index, made from records rather than from rendered pages.
import { close, createIndex } from 'pagefind';
import { Failure } from '#base/failure.ts';
import type { SearchRecord } from './renderer.ts';

/** One file of the index, by its path below the public folder. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the index lies below the public folder. */
export const indexFolder = 'pagefind/';

/** What the browser needs; Pagefind's ready-made interfaces are not ours and stay out. */
const unwanted = /(?:-ui\.|highlight|component|wasm\.unknown)/;

/** Builds the index. The same records in the same order give the same bytes. */
export async function buildSearchIndex(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'id' });
    if (index === undefined)
      throw new Failure('publish/search-failed', { reason: errors.join('; ') });
    for (const record of records) {
      const added = await index.addCustomRecord({
        url: record.url,
        content: record.content,
        language: 'id',
        meta: { ...record.meta },
        filters: Object.fromEntries(
          Object.entries(record.filters).map(([key, values]) => [key, [...values]]),
        ),
      });
      if (added.errors.length > 0) {
        throw new Failure('publish/search-failed', {
          url: record.url,
          reason: added.errors.join('; '),
        });
      }
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0)
      throw new Failure('publish/search-failed', { reason: failed.join('; ') });
    return files
      .filter(({ path }) => !unwanted.test(path))
      .map(({ path, content }) => ({ path: `${indexFolder}${path}`, bytes: content }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('publish/search-failed', { reason: String(error) }, error);
  } finally {
    await close();
  }
}
