// Publishing one commit into a plain folder, and telling a person how a publication ended.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '#base/failure.ts';
import type { Outcome } from '#publish/messages.ts';
import { publish } from '#publish/publish.ts';
import { openRenderer } from '#publish/renderer.ts';
import { findRepository } from '#storage/repository.ts';
import { openInspection, type Inspection } from './_facts.ts';
import { prepareCommit } from './_prepare.ts';
import { progressLine, type ProgressLine } from './_progress.ts';

/** The project itself: the code and its public/ folder. */
export const projectDir = resolve(import.meta.dirname, '..');

/** What to publish and where to. */
export interface SiteOptions {
  readonly archive: string;
  /** Null for a plain folder. */
  readonly rev: string | null;
  readonly out: string;
  /** Day of judgement; null for the commit's own. */
  readonly on: string | null;
}

/** Checks a commit and publishes it into a folder; prints what was done or what stands in the way. Returns the exit code. */
export async function buildSite(options: SiteOptions): Promise<0 | 1> {
  await using inspection = await openInspection();
  const progress = progressLine();
  const outcome = await publishInto(options, inspection, progress.show).finally(progress.end);
  return tellOutcome(outcome);
}

async function publishInto(
  { archive, rev, out, on }: SiteOptions,
  inspection: Inspection,
  onProgress: ProgressLine['show'],
): Promise<Outcome> {
  const prepared = await prepareCommit({ archive, rev, on, inspection, onProgress });
  if (prepared.kind === 'refused') return prepared;
  const { publikasi, snapshot } = prepared;
  const renderer = await openRenderer(projectDir);
  const done = await publish({ publikasi, renderer, snapshot, out, onProgress });
  return { kind: 'published', informasi: publikasi.informasi.length, out, ...done };
}

/** Prints how a publication ended, and returns the exit code. */
export function tellOutcome(outcome: Outcome): 0 | 1 {
  if (outcome.kind === 'published') {
    const { informasi, files, written, removed, out } = outcome;
    console.log(
      `Terbit: ${informasi} informasi, ${files} berkas di ${out} ` +
        `(${written} ditulis, ${removed} dihapus).`,
    );
    return 0;
  }
  for (const line of outcome.told) console.error(line);
  const untold = outcome.errors - outcome.told.length;
  if (untold > 0) console.error(`… dan ${untold} lainnya.`);
  console.error(
    `Situs tidak diterbitkan: ada ${outcome.errors} kesalahan. Perbaiki dahulu; rinciannya: npm run check`,
  );
  return 1;
}

/** HEAD of a repository, with or without a working tree; null for a plain folder. */
export async function defaultRev(archive: string): Promise<string | null> {
  if ((await findRepository(archive)) !== null) return 'HEAD';
  if (existsSync(join(archive, 'content'))) return null;
  throw new Failure('command/no-archive', { dir: archive });
}
