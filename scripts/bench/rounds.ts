// All rounds of all subjects, taking turns, so that a machine that grows slower or faster does so for everybody.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureSite, type SiteSize } from './site-size.ts';
import type { Missing, Sample, Subject } from './subject.ts';
import type { Figure } from './table.ts';

const shownReasonLength = 150;

/** What to measure, how often, and where. */
export interface Plan {
  readonly subjects: readonly Subject[];
  readonly rounds: number;
  /** The folder of this size, with the archive in it. */
  readonly folder: string;
  readonly archive: string;
  readonly size: number;
  readonly beforeRun: (subject: Subject, round: number) => void;
  readonly onFailure: (subject: Subject, error: unknown) => void;
  readonly afterRun: (figures: readonly Figure[], round: number) => void;
}

/** What came of it; a subject that failed is dropped and named. */
export interface Outcome {
  readonly figures: readonly Figure[];
  readonly failed: readonly Missing[];
  readonly sites: readonly SiteSize[];
}

/** Runs the rounds of one size. */
export async function runRounds(plan: Plan): Promise<Outcome> {
  const figures: Figure[] = [];
  const failed = new Map<string, Missing>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const subject of plan.subjects) {
      if (failed.has(subject.key)) continue;
      plan.beforeRun(subject, round);
      try {
        const run = await runOnce(subject, plan, round);
        figures.push(...run);
        plan.afterRun(run, round);
      } catch (error) {
        plan.onFailure(subject, error);
        failed.set(subject.key, toMissing(subject, plan.size, error));
      }
    }
  }
  const sites = plan.subjects.flatMap((subject) =>
    subject.site === undefined || failed.has(subject.key)
      ? []
      : [measureSite(subject.name, join(workOf(plan, subject), subject.site))],
  );
  return { figures, failed: [...failed.values()], sites };
}

const workOf = ({ folder }: Plan, { key }: Subject): string => join(folder, key);

async function runOnce(subject: Subject, plan: Plan, round: number): Promise<readonly Figure[]> {
  const { archive, size } = plan;
  const sample: Sample = { archive, size, work: workOf(plan, subject) };
  if (round === 0) {
    await rm(sample.work, { recursive: true, force: true });
    await mkdir(sample.work);
    await subject.prepare(sample);
  }
  const rows = await subject.measure(sample, round);
  for (const { name, run } of rows) {
    if (run.records !== size) throw new Error(`${name} dealt with ${run.records} of ${size}`);
  }
  return rows.map(({ name, kind, run }) => ({ name, kind, run, size, key: subject.key }));
}

function toMissing({ key, name }: Subject, size: number, error: unknown): Missing {
  const reason = error instanceof Error ? error.message : String(error);
  const oneLine = reason
    .replaceAll(/[\s|]+/g, ' ')
    .trim()
    .slice(-shownReasonLength);
  return { key, name, missing: `failed at ${size} records: ${oneLine}` };
}
