// One worker thread under guard: it reads one softcopy at a time and is ended when it takes too long or too much.
import { Worker } from 'node:worker_threads';
import { Failure } from '#base/failure.ts';
import { type ContentFacts, type SoftcopyProblem, unreadable } from '../facts.ts';
import type { WorkerMessage, WorkerTask } from './messages.ts';

/** What one softcopy may cost. */
export interface WorkerBounds {
  readonly timeMs: number;
  readonly heapMib: number;
  readonly bufferMib: number;
}

/** A worker that reads one softcopy at a time. */
export interface GuardedWorker {
  /** The facts of one softcopy; a file that kills the worker is a `problem` in them. */
  readonly read: (task: WorkerTask) => Promise<ContentFacts>;
  /** False once a file has ended it. */
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

const watchEveryMs = 100;

/** Starts a worker, which does not keep the process alive while it has nothing to read. */
export function startWorker(bounds: WorkerBounds): GuardedWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMib },
    // Parsers talk about the files they read; nothing of that belongs in our output.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  worker.unref();
  let isAlive = true;
  let isReady = false;
  worker.on('message', (message: WorkerMessage) => {
    isReady ||= message.kind === 'ready';
  });
  worker.on('error', () => {
    isAlive = false;
  });
  worker.on('exit', () => {
    isAlive = false;
  });

  return {
    read: async (task) => {
      const outcome = await readOnce(worker, task, bounds);
      if (outcome.kind === 'facts') return outcome.facts;
      isAlive = false;
      if (outcome.kind === 'stopped') throw new Failure('softcopy/inspector-closed');
      await worker.terminate();
      if (outcome.kind === 'over') return unreadable(outcome.problem);
      if (isOutOfMemory(outcome.error)) return unreadable('memori-habis');
      if (!isReady) throw new Failure('softcopy/worker-not-started', {}, outcome.error);
      return unreadable('rusak');
    },
    isAlive: () => isAlive,
    stop: async () => {
      isAlive = false;
      await worker.terminate();
    },
  };
}

type Outcome =
  | { readonly kind: 'facts'; readonly facts: ContentFacts }
  | { readonly kind: 'over'; readonly problem: SoftcopyProblem }
  | { readonly kind: 'died'; readonly error: unknown }
  | { readonly kind: 'stopped' };

/** Waits for the first of: the facts, a limit, the worker's death. */
async function readOnce(worker: Worker, task: WorkerTask, bounds: WorkerBounds): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const onMessage = (message: WorkerMessage) => {
    if (message.kind === 'facts') resolve(message);
  };
  const onError = (error: unknown) => resolve({ kind: 'died', error });
  const onExit = () => resolve({ kind: 'stopped' });
  const timer = setTimeout(() => resolve({ kind: 'over', problem: 'waktu-habis' }), bounds.timeMs);
  const watch = setInterval(async () => {
    if (await usesMoreThan(worker, bounds.bufferMib))
      resolve({ kind: 'over', problem: 'memori-habis' });
  }, watchEveryMs);
  worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
  // A copy of its own, so that only these bytes go over and the caller keeps theirs.
  const bytes = new Uint8Array(task.bytes);
  worker.postMessage({ ...task, bytes }, [bytes.buffer]);

  const outcome = await promise;
  clearTimeout(timer);
  clearInterval(watch);
  worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
  return outcome;
}

/** resourceLimits bound the heap alone; buffers and WebAssembly lie beside it. */
async function usesMoreThan(worker: Worker, bufferMib: number): Promise<boolean> {
  try {
    const { external_memory: external } = await worker.getHeapStatistics();
    return external > bufferMib * 1024 * 1024;
  } catch {
    // The worker has ended between two looks; that is told by its own event.
    return false;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
