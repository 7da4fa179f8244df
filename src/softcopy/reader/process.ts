// The process that reads softcopies for the program. It stays responsive while its thread reads, keeps the limits, and
// ends with the program. When V8 runs out of memory it takes this process down, and nothing else.
import { startThread } from './guarded-thread.ts';
import type { ReaderMessage, ReaderTask } from './messages.ts';

const [timeMs = 0, heapMib = 0, memoryMib = 0] = process.argv.slice(2).map(Number);
const tell = (message: ReaderMessage) => process.send?.(message);

const read = startThread({ timeMs, heapMib, memoryMib }, () => {
  tell({ kind: 'ready' });
});
process.on('message', async (task: ReaderTask) => {
  tell(await read(task));
});
process.on('disconnect', () => {
  process.exit();
});
