// The process that publishes for `npm start`: it keeps what it has read, and may crash or hang without anybody else noticing.
//   node scripts/_publisher.ts ARCHIVE SITUS PROJECT
import { Failure } from '#base/failure.ts';
import { readToPublisher, type FromPublisher } from '#publish/messages.ts';
import { openResident } from '#publish/resident.ts';
import { openInspection } from './_facts.ts';
import { prepareCommit } from './_prepare.ts';
import { describeFailure } from './_problem.ts';

const [archive = '', dir = '', root = ''] = process.argv.slice(2);
const tell = (message: FromPublisher): void => {
  if (process.connected) process.send?.(message);
};

/** Progress is told this often at most; what goes on at the same time, each by itself. */
const betweenMs = 100;
const nextAt = new Map<string, number>();
const onProgress = (phase: string, done: number, total: number): void => {
  const now = performance.now();
  if (now < (nextAt.get(phase) ?? 0)) return;
  nextAt.set(phase, now + betweenMs);
  tell({ kind: 'progress', phase, done, total });
};

const inspection = await openInspection();
const resident = openResident({
  dir,
  root,
  name: 'npm start',
  onProgress,
  onIndexFailed: (failure) => {
    console.error(failure instanceof Failure ? describeFailure(failure) : failure);
  },
});

async function publishCommit(rev: string): Promise<FromPublisher> {
  try {
    const outcome = await resident.publish(() =>
      prepareCommit({ archive, rev, on: null, inspection, onProgress }),
    );
    return { kind: 'ended', outcome };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', code: error.code, data: error.data };
  }
}

async function end(): Promise<void> {
  await resident[Symbol.asyncDispose]();
  await inspection[Symbol.asyncDispose]();
  process.exit();
}

process.on('message', async (raw) => {
  const message = readToPublisher(raw);
  if (message?.kind === 'publish') tell(await publishCommit(message.commit));
  if (message?.kind === 'close') await end();
});
// Ctrl+C at a terminal reaches this process too; the program that started it says when to end.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
