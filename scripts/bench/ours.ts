// Our own rows. A part is a file in this folder, run in a process of its own.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Run } from './measured.ts';
import { runTree, type TreeRun } from './process-tree.ts';
import { sampleDay } from './sample.ts';
import type { Kind, Missing, Row, Sample, Subject } from './subject.ts';

/** The file, what the table calls it, and the kind of rows of the peers it is set against. */
const parts: readonly (readonly [key: string, name: string, kind: Kind])[] = [
  ['read-folder', 'read from a folder', 'part'],
  ['read-commit', 'read from a commit', 'part'],
  ['rules', 'all rules, warm', 'part'],
  ['index', 'search index', 'part'],
  ['publish', 'publish everything, archive in memory', 'part'],
  // Clocks one approved change in a resident process, from its commit to the served page, list and search; the archive
  // is shared with the other rows, so change.ts works on a copy in its own folder.
  ['change', 'one approved change, commit to page, list and search', 'change'],
];

/** All of ours; a part whose file is not there is named as missing. */
export const ours: readonly (Subject | Missing)[] = [
  ...parts.map(([key, name, kind]) =>
    existsSync(scriptOf(key))
      ? partSubject(key, name, kind)
      : { key, name, missing: `scripts/bench/${key}.ts is not written yet` },
  ),
  buildSubject(),
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
    prepare: async () => undefined,
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

function buildSubject(): Subject {
  const name = '`npm run build`: the same, all softcopies and rules checked first';
  const script = join(import.meta.dirname, '../build.ts');
  return {
    key: 'build',
    name,
    prepare: async () => undefined,
    measure: async ({ archive, work }: Sample) => {
      await rm(work, { recursive: true, force: true });
      const args = ['--archive', archive, '--rev', 'HEAD', '--on', sampleDay, '--out', work];
      const whole = await runTree([process.execPath, script, ...args]);
      const records = Number(/^Terbit: (\d+) informasi/m.exec(whole.out)?.[1]);
      return [{ name, kind: 'part', run: { ...whole, records } }];
    },
  };
}
