// A reading process as the program sees it: files in, facts out, and its death is only a fact about a file.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from '#base/failure.ts';
import { unreadable } from '../facts.ts';
import type { FactsMessage, Reader, ReaderBounds, ReaderMessage, ReaderTask } from './messages.ts';

/** Starts a reading process, which does not keep the program alive while it has nothing to read. */
export function startProcess(bounds: ReaderBounds): Reader {
  const child = startChild(bounds);
  const state = { isAlive: true, isReady: false, isStopped: false };
  child.on('message', (message: ReaderMessage) => {
    state.isReady ||= message.kind === 'ready';
  });
  child.on('exit', () => {
    state.isAlive = false;
  });
  // Without a listener here, a process that cannot be started would end the program.
  child.on('error', () => {
    state.isAlive = false;
  });
  return {
    isAlive: () => state.isAlive,
    read: async (task) => {
      const ending = await readOnce(child, task);
      if (ending.kind === 'facts' && !ending.isLast) return ending.facts;
      state.isAlive = false;
      child.kill('SIGKILL');
      if (ending.kind === 'facts') return ending.facts;
      if (state.isStopped) throw new Failure('softcopy/inspector-closed');
      if (!state.isReady) throw new Failure('softcopy/reader-not-started', {}, ending.cause);
      return unreadable(ending.isOutOfMemory ? 'memori-habis' : 'rusak');
    },
    stop: async () => {
      state.isStopped = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      child.once('exit', resolve).once('error', resolve).ref();
      child.kill('SIGKILL');
      await promise;
    },
  };
}

function startChild(bounds: ReaderBounds): ChildProcess {
  const entry = fileURLToPath(new URL('./process.ts', import.meta.url));
  const child = fork(entry, [bounds.timeMs, bounds.heapMib, bounds.memoryMib].map(String), {
    // Parsers talk about the files they read: nothing of that belongs in our output.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    execArgv: [],
    env: {},
  });
  letGo(child);
  return child;
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

type Ending =
  | FactsMessage
  | { readonly kind: 'ended'; readonly isOutOfMemory: boolean; readonly cause: unknown };

/** Waits for the facts or for the end of the process. */
async function readOnce(child: ChildProcess, task: ReaderTask): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  const onMessage = (message: ReaderMessage) => {
    if (message.kind === 'facts') resolve(message);
  };
  const onExit = (code: number | null, signal: string | null) => {
    // V8 aborts when memory is used up; the system's own guard against that kills.
    const isOutOfMemory = code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL';
    resolve({ kind: 'ended', isOutOfMemory, cause: `exit ${code ?? signal}` });
  };
  const onError = (cause: Error) => resolve({ kind: 'ended', isOutOfMemory: false, cause });
  child.on('message', onMessage).on('exit', onExit).on('error', onError);
  child.ref();
  child.channel?.ref();
  // Only these bytes go over, not the larger buffer they may be a part of.
  child.send({ ...task, bytes: new Uint8Array(task.bytes) }, () => {
    // That it could not be sent is told by the end of the process.
  });

  const ending = await promise;
  child.off('message', onMessage).off('exit', onExit).off('error', onError);
  letGo(child);
  return ending;
}
