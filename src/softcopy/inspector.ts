// Inspects softcopies in processes of their own with limits of time and memory, so that no file, however damaged or
// hostile, can crash or hang the program. A thread would not do: when its heap fills up in one stride, V8 aborts the
// whole process, whatever limits the thread was given.
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { readContent } from './content.ts';
import type { ContentFacts, SoftcopyFacts } from './facts.ts';
import { completeFacts } from './inspect.ts';
import { startProcess } from './reader/guarded-process.ts';
import type { Reader } from './reader/messages.ts';

export interface InspectorOptions {
  /** Processes at most; each has its own copy of the parsers. */
  readonly processes?: number;
  /** Time one softcopy may take, in milliseconds. */
  readonly timeMs?: number;
  /** JavaScript heap of a process, in MiB. */
  readonly heapMib?: number;
  /** All memory of a process, in MiB. */
  readonly memoryMib?: number;
}

/** Looks at softcopies that may be hostile. */
export interface Inspector extends AsyncDisposable {
  /** Everything known of a softcopy with these bytes and this name; what cannot be read becomes a `problem`. */
  readonly inspect: (bytes: Uint8Array, fileName: string) => Promise<SoftcopyFacts>;
}

/** Opens an inspector; its processes start when there is something to read and do not keep the program alive. */
export function openInspector(options: InspectorOptions = {}): Inspector {
  const bounds = {
    timeMs: options.timeMs ?? limits.inspectMs,
    heapMib: options.heapMib ?? limits.inspectHeapMib,
    memoryMib: options.memoryMib ?? limits.inspectMemoryMib,
  };
  const pool = openPool(options.processes ?? 2, () => startProcess(bounds));
  return {
    inspect: async (bytes, fileName) => {
      const content = needsReading(bytes)
        ? await pool.use((reader) => reader.read({ bytes, fileName }))
        : await readContent(bytes, fileName);
      return completeFacts(bytes, fileName, content);
    },
    [Symbol.asyncDispose]: pool.close,
  };
}

/** An empty or oversized file is judged by its size alone. */
function needsReading(bytes: Uint8Array): boolean {
  return bytes.byteLength > 0 && bytes.byteLength <= limits.softcopyBytes;
}

/** A place in which a reader is started when needed, and again after a file has ended it. */
interface Seat {
  reader: Reader | null;
}

function openPool(size: number, start: () => Reader) {
  const free: Seat[] = Array.from({ length: size }, () => ({ reader: null }));
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
    use: async (read: (reader: Reader) => Promise<ContentFacts>): Promise<ContentFacts> => {
      const seat = await take();
      try {
        if (isClosed) throw new Failure('softcopy/inspector-closed');
        if (seat.reader?.isAlive() !== true) seat.reader = start();
        return await read(seat.reader);
      } finally {
        giveBack(seat);
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.all(seats.map((seat) => seat.reader?.stop()));
    },
  };
}
