// One publisher at a time for a folder of releases: a lock file that says who publishes, and a note of who did last.
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import { isStillRunning, placeNew, readIfAny, startMark, takeAway } from '#base/holder.ts';
import { limits } from '#base/limits.ts';
import { writeFileWhole } from '#base/write-file.ts';

/** Who publishes. */
export interface Publisher {
  /** Told to whoever has to wait: `npm start`. */
  readonly name: string;
  /** The same each time for one publisher, and for no other. */
  readonly id: string;
  /** How long it waits for others, in milliseconds. */
  readonly waitMs: number;
}

const holderSchema = z.object({ pid: z.number(), mulai: z.string(), nama: z.string() });
type Holder = z.output<typeof holderSchema>;

const betweenMs = 50;

/** Names a publisher. */
export const namePublisher = (
  name: string,
  waitMs: number = limits.publishLockWaitMs,
): Publisher => ({
  name,
  id: randomUUID(),
  waitMs,
});

/**
 * Does something while no other publisher does, and tells it whether this one was the last before, so that everything is
 * as it left it. When another does not come to its end, a Failure says who that is.
 */
export async function whileAlone<T>(
  dir: string,
  publisher: Publisher,
  task: (wasLast: boolean) => Promise<T>,
): Promise<T> {
  await mkdir(dir, { recursive: true });
  const lock = join(dir, 'penerbit.kunci');
  const last = join(dir, 'penerbit.terakhir');
  const mulai = await startMark(process.pid);
  const own = JSON.stringify({ pid: process.pid, mulai, nama: publisher.name } satisfies Holder);
  const end = performance.now() + publisher.waitMs;
  while (!(await placeNew(lock, own))) await waitFor(lock, end);
  try {
    const wasLast = (await readIfAny(last)) === publisher.id;
    // Noted before anything is written, so that whoever comes after a crash knows that it was not the last.
    if (!wasLast) await writeFileWhole(last, publisher.id);
    return await task(wasLast);
  } finally {
    await rm(lock, { force: true });
  }
}

/** Waits a moment for a lock that is held; takes one away whose holder is dead. */
async function waitFor(lock: string, end: number): Promise<void> {
  const held = await readIfAny(lock);
  if (held === null) return;
  const holder = parseHolder(held);
  if (holder === null || !(await isStillRunning(holder.pid, holder.mulai)))
    return takeAway(lock, held);
  if (performance.now() >= end) {
    throw new Failure('publish/locked', { name: holder.nama, pid: holder.pid });
  }
  await setTimeout(betweenMs);
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
