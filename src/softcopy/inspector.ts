// Inspects softcopies in worker threads with limits of time and memory, so that no file, however damaged or hostile,
// can crash or hang the program: the worker dies, the facts say why, and the next file gets a new worker.
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { readContent } from './content.ts';
import { sha256 } from './digest.ts';
import type { ContentFacts, SoftcopyFacts } from './facts.ts';
import { type GuardedWorker, startWorker } from './worker/guarded-worker.ts';

export interface InspectorOptions {
  /** Workers at most; each has its own copy of the parsers. */
  readonly workers?: number;
  /** Time one softcopy may take, in milliseconds. */
  readonly timeMs?: number;
  /** JavaScript heap of a worker, in MiB. */
  readonly heapMib?: number;
  /** Memory of a worker beside that heap, in MiB. */
  readonly bufferMib?: number;
}

/** Looks at softcopies that may be hostile. */
export interface Inspector extends AsyncDisposable {
  /** Everything known of a softcopy with these bytes and this name; what cannot be read becomes a `problem`. */
  readonly inspect: (bytes: Uint8Array, fileName: string) => Promise<SoftcopyFacts>;
}

/** Opens an inspector; its workers start when there is something to read and do not keep the process alive. */
export function openInspector(options: InspectorOptions = {}): Inspector {
  const bounds = {
    timeMs: options.timeMs ?? limits.inspectMs,
    heapMib: options.heapMib ?? limits.inspectHeapMib,
    bufferMib: options.bufferMib ?? limits.inspectBufferMib,
  };
  const pool = openPool(options.workers ?? 2, () => startWorker(bounds));
  return {
    inspect: async (bytes, fileName) => {
      const content = needsWorker(bytes)
        ? await pool.use((worker) => worker.read({ bytes, fileName }))
        : await readContent(bytes, fileName);
      return { sha256: sha256(bytes), sizeBytes: bytes.byteLength, ...content };
    },
    [Symbol.asyncDispose]: pool.close,
  };
}

/** An empty or oversized file is judged by its size alone. */
function needsWorker(bytes: Uint8Array): boolean {
  return bytes.byteLength > 0 && bytes.byteLength <= limits.softcopyBytes;
}

/** A place in which a worker is started when needed, and again after a file has ended it. */
interface Seat {
  worker: GuardedWorker | null;
}

function openPool(size: number, start: () => GuardedWorker) {
  const free: Seat[] = Array.from({ length: size }, () => ({ worker: null }));
  const seats = [...free];
  const waiting: ((seat: Seat) => void)[] = [];
  let isClosed = false;

  const take = () => free.pop() ?? new Promise<Seat>((resolve) => waiting.push(resolve));
  const giveBack = (seat: Seat) => {
    const next = waiting.shift();
    if (next === undefined) free.push(seat);
    else next(seat);
  };
  return {
    use: async (read: (worker: GuardedWorker) => Promise<ContentFacts>): Promise<ContentFacts> => {
      const seat = await take();
      try {
        if (isClosed) throw new Failure('softcopy/inspector-closed');
        if (seat.worker?.isAlive() !== true) seat.worker = start();
        return await read(seat.worker);
      } finally {
        giveBack(seat);
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.all(seats.map((seat) => seat.worker?.stop()));
    },
  };
}
