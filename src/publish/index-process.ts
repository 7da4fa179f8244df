// A whole search index built in the background, in a process with limits of memory and time, while publishing goes on.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { indexMessageSchema } from './index-messages.ts';
import { temporaryName } from './manifest.ts';
import { treeMemoryMib } from './process-memory.ts';
import type { SearchRecord } from './renderer.ts';
import { baseOf } from './search-base.ts';
import type { ReadyBase } from './search-parts.ts';

/** What is built and where. */
export interface IndexOrder {
  /** The public folder; the files lie in it under a name that nobody can guess until they are taken in. */
  readonly dir: string;
  readonly version: string;
  readonly records: readonly SearchRecord[];
  /** All memory of the process and of Pagefind's; default `limits.searchRebuildMemoryMib`. */
  readonly memoryMib?: number;
}

/** An index that is being built. */
export interface IndexProcess {
  /** The finished index; a Failure when it could not be built. */
  readonly ready: Promise<ReadyBase>;
  /** Ends the process and removes the files that were not taken in. */
  readonly close: () => Promise<void>;
}

const lookMs = 250;
/** Records handed over before other work of this process has its turn. */
const linesAtOnce = 20;

/** Starts to build. */
export function startIndexProcess(order: IndexOrder): IndexProcess {
  const folder = join(order.dir, temporaryName());
  mkdirSync(folder);
  const child = startChild(folder, order.version);
  const ended = once(child, 'exit').catch(() => undefined);
  const ready = waitFor(child, order.memoryMib ?? limits.searchRebuildMemoryMib);
  ready.catch(() => undefined);
  void feed(child, order.records);
  return {
    ready,
    close: async () => {
      if (child.pid !== undefined) {
        child.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startChild(folder: string, version: string): ChildProcess {
  const entry = fileURLToPath(new URL('./index-program.ts', import.meta.url));
  return fork(entry, [folder, version], {
    execArgv: [`--max-old-space-size=${limits.searchRebuildHeapMib}`],
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
}

/** Hands the records over; that the process ended before it had everything is told by its end. */
async function feed(child: ChildProcess, records: readonly SearchRecord[]): Promise<void> {
  if (child.stdin !== null) await pipeline(linesOf(records), child.stdin).catch(() => undefined);
}

/** Little by little, so that a publication need not wait for that. */
async function* linesOf(records: readonly SearchRecord[]): AsyncGenerator<string> {
  for (let next = 0; next < records.length; next += linesAtOnce) {
    const some = records.slice(next, next + linesAtOnce);
    yield some.map((record) => `${JSON.stringify(record)}\n`).join('');
    await setImmediate();
  }
}

async function waitFor(child: ChildProcess, memoryMib: number): Promise<ReadyBase> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const fail = (reason: string): void => {
    reject(new Failure('publish/search-rebuild-failed', { reason }));
    child.kill('SIGKILL');
  };
  const look = setInterval(() => {
    const held = child.pid === undefined ? 0 : treeMemoryMib(child.pid);
    if (held > memoryMib) fail(`memory over ${memoryMib} MiB`);
  }, lookMs);
  const patience = setTimeout(() => fail('time'), limits.searchRebuildMs);
  child.on('message', resolve);
  child.on('exit', (code, signal) => fail(`exit ${code ?? signal}`));
  child.on('error', (error) => fail(error.message));
  try {
    const files = indexMessageSchema.parse(await promise);
    return { files, base: baseOf(files, new Map()) };
  } finally {
    clearInterval(look);
    clearTimeout(patience);
  }
}
