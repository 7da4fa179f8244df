// Our own rows. A part is a file in this folder, run in a process of its own.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Run } from './measured.ts';
import { runTree, type TreeRun } from './process-tree.ts';
import { sampleDay } from './sample.ts';
import type { Kind, Row, Sample, Subject } from './subject.ts';

/** The file, what the table calls it, and the kind of rows of the peers it is set against. */
const parts: readonly (readonly [key: string, name: string, kind: Kind])[] = [
  ['read-folder', 'read from a folder', 'part'],
  ['read-commit', 'read from a commit', 'part'],
  ['softcopies', 'check of unchanged softcopies, cold process', 'part'],
  ['rules', 'all rules, warm', 'part'],
  ['index', 'search index', 'part'],
  ['pages', 'publish everything but the search index, archive in memory', 'part'],
  ['publish', 'publish everything, archive in memory', 'part'],
  // Clocks one approved change in a resident process, from its commit to the served page, list and search; the archive
  // is shared with the other rows, so change.ts works on a copy in its own folder.
  ['change', 'one approved change, commit to page, list and search', 'change'],
];

/** All of ours. */
export const ours: readonly Subject[] = [
  ...parts.map(([key, name, kind]) => partSubject(key, name, kind)),
  commandSubject({
    key: 'check',
    name: '`npm run check`, cold process: read, softcopies that are known, all rules',
    script: 'check.ts',
    args: () => [],
    told: /^([\d.]+) informasi diperiksa/m,
  }),
  commandSubject({
    key: 'build',
    name: '`npm run build`: the same and everything published, whole process',
    script: 'build.ts',
    args: (work) => ['--out', work],
    told: /^Terbit: (\d+) informasi/m,
  }),
];

function scriptOf(key: string): string {
  return join(import.meta.dirname, `${key}.ts`);
}

const runSchema = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  rssMib: z.number(),
  records: z.number(),
});

function partSubject(key: string, name: string, kind: Kind): Subject {
  return {
    key,
    name: key === 'publish' ? 'e-PPID' : name,
    ...(key === 'publish' ? { site: '' } : {}),
    prepare: async ({ archive, work }) => {
      // What is measured begins with what an earlier process found out.
      if (key === 'softcopies') await runTree([process.execPath, scriptOf(key), archive, work]);
    },
    measure: async ({ archive, work }) => {
      await rm(work, { recursive: true, force: true });
      const whole = await runTree([process.execPath, scriptOf(key), archive, work]);
      const run: Run = runSchema.parse(JSON.parse(whole.out.trim().split('\n').at(-1) ?? ''));
      const rows: readonly Row[] = [{ name, kind, run }];
      return key === 'publish' ? [...rows, wholePublish(whole, run.records)] : rows;
    },
  };
}

/** The same run seen from outside, start, reading and Pagefind included: this is what a peer does. */
const wholePublish = (whole: TreeRun, records: number): Row => ({
  name: 'read and publish everything, whole process',
  kind: 'build',
  run: { ...whole, records },
});

interface Command {
  readonly key: string;
  readonly name: string;
  readonly script: string;
  readonly args: (work: string) => readonly string[];
  /** Where it tells with how many records it dealt. */
  readonly told: RegExp;
}

/** A command tried once before it is measured, so that every round finds the softcopies known. */
function commandSubject({ key, name, script, args, told }: Command): Subject {
  const path = join(import.meta.dirname, '..', script);
  const run = ({ archive, work }: Sample): Promise<TreeRun> => {
    const common = ['--archive', archive, '--rev', 'HEAD', '--on', sampleDay];
    return runTree([process.execPath, path, ...common, ...args(work)]);
  };
  return {
    key,
    name,
    prepare: async (sample) => {
      await run(sample);
    },
    measure: async (sample) => {
      await rm(sample.work, { recursive: true, force: true });
      const whole = await run(sample);
      const records = Number(told.exec(whole.out)?.[1]?.replaceAll('.', ''));
      return [{ name, kind: 'part', run: { ...whole, records } }];
    },
  };
}
