// The thread in which softcopies are read. It may be ended at any moment without harm.
import { parentPort } from 'node:worker_threads';
import { readContent } from '../content.ts';
import type { ReaderMessage, ReaderTask } from './messages.ts';

const tell = (message: ReaderMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
};

parentPort?.on('message', async ({ bytes, fileName }: ReaderTask) => {
  tell({ kind: 'facts', facts: await readContent(bytes, fileName), isLast: false });
});
tell({ kind: 'ready' });
