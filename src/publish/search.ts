// The search index, made from records rather than from rendered pages.
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import type { SearchRecord } from './renderer.ts';

/** One file of an index, by its path in the index. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the browser needs; Pagefind's ready-made interfaces are not ours and stay out. */
const unwanted = /(?:-ui\.|highlight|component|wasm\.unknown)/;
/** Records sent before the first is answered for. Their order stays the same, and so does the index. */
const inFlight = 200;
const heartbeatMs = 1_000;

/**
 * Builds an index; the same records in the same order give the same bytes. Pagefind works in a process of its own, so
 * this one can do other things meanwhile. One at a time in a process.
 */
export async function buildSearchIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly IndexFile[]> {
  let done = 0;
  const heartbeat = setInterval(() => onProgress(done), heartbeatMs);
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'id' });
    if (index === undefined)
      throw new Failure('publish/search-failed', { reason: errors.join('; ') });
    let batch: SearchRecord[] = [];
    const send = async (): Promise<void> => {
      await Promise.all(batch.map((record) => addRecord(index, record)));
      done += batch.length;
      onProgress(done);
      batch = [];
    };
    for await (const record of records) if (batch.push(record) >= inFlight) await send();
    if (batch.length > 0) await send();
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0)
      throw new Failure('publish/search-failed', { reason: failed.join('; ') });
    return files
      .filter(({ path }) => !unwanted.test(path))
      .map(({ path, content }) => ({ path, bytes: content }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('publish/search-failed', { reason: String(error) }, error);
  } finally {
    clearInterval(heartbeat);
    await close();
  }
}

/** Ends an index that is being built; whoever waits for it gets a Failure. */
export const stopSearchIndex = async (): Promise<void> => {
  await close();
};

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { url, content, meta, filters } = record;
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language: 'id',
    meta: { ...meta },
    filters: Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, [...values]])),
  });
  if (errors.length > 0)
    throw new Failure('publish/search-failed', { url, reason: errors.join('; ') });
}

/** The id by which the browser knows a record, if this file of an index holds one. */
export const fragmentId = (path: string): string | null =>
  /(?:^|\/)fragment\/([^/]+)\.pf_fragment$/.exec(path)?.[1] ?? null;

const fragmentSchema = z.object({ url: z.string() });
const fragmentMark = 'pagefind_dcd';

/** The address of the record that a fragment holds. */
export function fragmentUrl({ path, bytes }: IndexFile): string {
  try {
    const text = gunzipSync(bytes).toString('utf8');
    return fragmentSchema.parse(JSON.parse(text.slice(fragmentMark.length))).url;
  } catch (error) {
    throw new Failure('publish/search-failed', { path, reason: String(error) }, error);
  }
}
