// The process that publishes, as the program sees it: a commit in, an outcome out. Whatever a template does there, it ends
// one publication and nothing else.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import { readFromPublisher, type Outcome, type ToPublisher } from './messages.ts';

/** How the process is started and watched. */
export interface PublisherProcessOptions {
  /** The program of the process; it calls `answerPublisher`. */
  readonly entry: string;
  readonly args: readonly string[];
  /** How long it may go without telling of progress; default `limits.publishSilenceMs`. */
  readonly silenceMs?: number;
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** Publishes in a process of its own, which is started when needed and again after it has ended. */
export interface PublisherProcess extends AsyncDisposable {
  /** Publishes a commit; one at a time, in the order in which they were asked for. */
  readonly publish: (commit: string) => Promise<Outcome>;
}

const closeMs = 5_000;

/** Opens it; nothing is started yet. */
export function openPublisherProcess(options: PublisherProcessOptions): PublisherProcess {
  let child: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;

  const publishNow = async (commit: string): Promise<Outcome> => {
    if (closing !== null) throw new Failure('publish/process-closed');
    if (child === null || !isRunning(child)) child = start(options);
    const ending = await askFor(child, commit, options);
    if (ending.kind === 'ended') return ending.outcome;
    if (ending.kind === 'failed') throw new Failure(ending.code, ending.data);
    if (closing !== null) throw new Failure('publish/process-closed');
    if (ending.kind === 'gone')
      throw new Failure('publish/process-ended', { reason: ending.reason });
    await kill(child);
    throw new Failure('publish/process-silent', { phase: ending.phase, seconds: ending.seconds });
  };
  return {
    publish: (commit) => {
      const next = last.then(() => publishNow(commit));
      last = next.catch(() => undefined);
      return next;
    },
    [Symbol.asyncDispose]: () => (closing ??= child === null ? Promise.resolve() : close(child)),
  };
}

function start({ entry, args }: PublisherProcessOptions): ChildProcess {
  const child = fork(entry, [...args], {
    execArgv: [`--max-old-space-size=${limits.publishHeapMib}`],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // Without a listener here, a process that cannot be started would end the program.
  child.on('error', () => undefined);
  return child;
}

const isRunning = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

type Ending =
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly code: string; readonly data: Failure['data'] }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'silent'; readonly phase: string; readonly seconds: number };

/** Asks for a publication and waits for its end, or for the end of patience. */
async function askFor(
  child: ChildProcess,
  commit: string,
  { silenceMs = limits.publishSilenceMs, onProgress }: PublisherProcessOptions,
): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  const reached = new Map<string, number>();
  let phase = '';
  const seconds = Math.ceil(silenceMs / 1000);
  const timer = setTimeout(() => resolve({ kind: 'silent', phase, seconds }), silenceMs);
  const onMessage = (raw: unknown): void => {
    const message = readFromPublisher(raw);
    if (message === null) return resolve({ kind: 'gone', reason: 'pesan yang tidak dikenal' });
    if (message.kind !== 'progress') return resolve(message);
    // Only what gets further counts: something that hangs may well go on telling how far it is.
    if (reached.get(message.phase) !== message.done) {
      timer.refresh();
      reached.set(message.phase, message.done);
      phase = message.phase;
    }
    onProgress?.(message.phase, message.done, message.total);
  };
  const onExit = (code: number | null, signal: string | null): void =>
    resolve({ kind: 'gone', reason: `${code ?? signal}` });
  const onError = (error: Error): void => resolve({ kind: 'gone', reason: error.message });
  child.on('message', onMessage).on('exit', onExit).on('error', onError);
  send(child, { kind: 'publish', commit });
  const ending = await promise;
  clearTimeout(timer);
  child.off('message', onMessage).off('exit', onExit).off('error', onError);
  return ending;
}

/** That a message could not be sent is told by the end of the process. */
function send(child: ChildProcess, message: ToPublisher): void {
  if (child.connected) child.send(message, () => undefined);
}

async function kill(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** Lets it put things away, but not for ever. */
async function close(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), closeMs);
  const exit = once(child, 'exit');
  send(child, { kind: 'close' });
  await exit;
  clearTimeout(timer);
}
