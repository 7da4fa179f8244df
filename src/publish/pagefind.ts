// Pagefind's Node API, which works in a process of its own and would wait for ever for the answers of one that has ended.
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { Failure } from '#base/failure.ts';

const spawns = 'child_process';
let running: ChildProcess | null = null;

/** Begins an index; starts Pagefind's process unless it runs already. */
export async function newPagefindIndex(): Promise<PagefindIndex> {
  // The API hides its process; Node tells of it, at once, when it is started.
  subscribe(spawns, follow);
  const starting = createIndex({ forceLanguage: 'id' });
  unsubscribe(spawns, follow);
  const { index, errors } = await starting;
  if (index === undefined)
    throw new Failure('publish/search-failed', { reason: errors.join('; ') });
  return index;
}

function follow(message: unknown): void {
  if (typeof message !== 'object' || message === null || !('process' in message)) return;
  if (message.process instanceof ChildProcess) watch(message.process);
}

/** When the process ends by itself, whoever waits for an answer is told, and the next index starts another. */
function watch(child: ChildProcess): void {
  running = child;
  child.once('exit', () => {
    if (running === child) void closePagefind();
  });
}

/** Ends the process; whoever waits for an answer of it is told. */
export async function closePagefind(): Promise<void> {
  running = null;
  await close();
}
