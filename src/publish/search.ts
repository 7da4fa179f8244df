// The search index, made from records rather than from rendered pages.
import type { PagefindIndex } from 'pagefind';
import { constants, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import { closePagefind, newPagefindIndex } from './pagefind.ts';
import type { SearchRecord } from './renderer.ts';

/** One file of an index, by its path in the index. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the browser needs; Pagefind's ready-made interfaces are not ours and stay out. */
const unwanted = /(?:-ui\.|highlight|component|wasm\.unknown)/;
/** Records sent and not yet answered for. Their order stays the same, and so does the index. */
const inFlight = 200;
const heartbeatMs = 1_000;

/** Records, at hand or still to come. */
type Records = Iterable<SearchRecord> | AsyncIterable<SearchRecord>;

/** Told while an index is made. */
export interface IndexProgress {
  /** Records that Pagefind has taken in. */
  readonly onProgress: (done: number) => void;
  /** Pagefind has all records and goes on by itself. */
  readonly onFed: () => void;
}
const untold: IndexProgress = { onProgress: () => undefined, onFed: () => undefined };

/**
 * Builds an index; the same records in the same order give the same bytes. Pagefind works in a process of its own, so
 * this one can do other things meanwhile. One at a time in a process.
 */
export async function buildSearchIndex(
  records: Records,
  progress: IndexProgress = untold,
): Promise<readonly IndexFile[]> {
  try {
    return await build(records, progress);
  } finally {
    // It would keep the memory that a large index took.
    await closePagefind();
  }
}

/**
 * Builds an index of a few records. Pagefind's process stays for the next one: to start a process takes a large program
 * as long as the index itself.
 */
export async function buildSmallIndex(
  records: readonly SearchRecord[],
  progress: IndexProgress = untold,
): Promise<readonly IndexFile[]> {
  try {
    return await build(records, progress);
  } catch {
    // The process may have ended since the last time; a new one tells whether it was that.
    await closePagefind();
    return await buildSearchIndex(records, progress);
  }
}

/** Starts Pagefind's process, for `buildSmallIndex` to find it there. */
export async function warmSearchIndex(): Promise<void> {
  const index = await newPagefindIndex();
  await index.deleteIndex();
}

async function build(
  records: Records,
  { onProgress, onFed }: IndexProgress,
): Promise<readonly IndexFile[]> {
  let done = 0;
  const heartbeat = setInterval(() => onProgress(done), heartbeatMs);
  try {
    const index = await newPagefindIndex();
    const sent: Promise<void>[] = [];
    const settleOne = async (): Promise<void> => {
      await sent.shift();
      done += 1;
      onProgress(done);
    };
    for await (const record of records) {
      const adding = addRecord(index, record);
      // Looked at in its turn; until then its failure must not end the program.
      adding.catch(() => undefined);
      if (sent.push(adding) >= inFlight) await settleOne();
    }
    while (sent.length > 0) await settleOne();
    onFed();
    const { files, errors: failed } = await index.getFiles();
    await index.deleteIndex();
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
  }
}

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

/** What a fragment begins with, and enough of its compressed bytes to hold that. */
const fragmentStart = /^pagefind_dcd\{"url":("(?:[^"\\]|\\.)*")/;
const fragmentStartBytes = 1_024;

/** The address of the record that a fragment holds. */
export function fragmentUrl({ path, bytes }: IndexFile): string {
  try {
    const start = gunzipSync(bytes.subarray(0, fragmentStartBytes), {
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    const url = fragmentStart.exec(start.toString('utf8'))?.[1] ?? '';
    return z.string().parse(JSON.parse(url));
  } catch (error) {
    throw new Failure('publish/search-failed', { path, reason: String(error) }, error);
  }
}
