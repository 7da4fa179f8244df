// A thread under guard: reading ends with the thread's end, or when it takes too much time or memory. Runs in a process
// of its own, so the memory of the whole process is the measure.
import { Worker } from 'node:worker_threads';
import { type SoftcopyProblem, unreadable } from '../facts.ts';
import type { FactsMessage, ReaderBounds, ReaderMessage, ReaderTask } from './messages.ts';

const watchEveryMs = 50;

/** Starts a thread; `onReady` is called once it has loaded the parsers. It gives what reads one softcopy. */
export function startThread(bounds: ReaderBounds, onReady: () => void) {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMib },
  });
  worker.once('message', onReady);
  return async (task: ReaderTask): Promise<FactsMessage> => readOnce(worker, task, bounds);
}

/** Waits for the first of: the facts, a limit, the thread's end. */
async function readOnce(
  worker: Worker,
  task: ReaderTask,
  bounds: ReaderBounds,
): Promise<FactsMessage> {
  const { promise, resolve } = Promise.withResolvers<FactsMessage>();
  const end = (problem: SoftcopyProblem) => {
    resolve({ kind: 'facts', facts: unreadable(problem), isLast: true });
  };
  const onMessage = (message: ReaderMessage) => {
    if (message.kind === 'facts') resolve(message);
  };
  const onError = (error: unknown) => end(isOutOfMemory(error) ? 'memori-habis' : 'rusak');
  const timer = setTimeout(() => end('waktu-habis'), bounds.timeMs);
  // resourceLimits bound the heap alone; buffers and WebAssembly lie beside it.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > bounds.memoryMib * 1024 * 1024) end('memori-habis');
  }, watchEveryMs);
  worker.on('message', onMessage).on('error', onError);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(task);

  const message = await promise;
  clearTimeout(timer);
  clearInterval(watch);
  worker.off('message', onMessage).off('error', onError);
  return message;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
