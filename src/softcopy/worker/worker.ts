// The thread in which softcopies are read. It may die at any moment without harm.
import { parentPort } from 'node:worker_threads';
import { readContent } from '../content.ts';
import type { WorkerMessage, WorkerTask } from './messages.ts';

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ bytes, fileName }: WorkerTask) => {
  tell({ kind: 'facts', facts: await readContent(bytes, fileName) });
});
tell({ kind: 'ready' });
