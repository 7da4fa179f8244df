// npm run bench: how long reading, judging, indexing and publishing take, and how much memory, by number of records.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { openRenderer } from '#publish/renderer.ts';
import type { Run } from './bench/measured.ts';
import { makeSample } from './bench/sample.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { projectDir } from './_site.ts';

const help = `npm run bench -- [--records 1000,10000] [--rounds 5] [--only NAMA] [--out BERKAS]

Mengukur waktu dan memori atas arsip buatan, setiap kali dalam proses tersendiri.
  --records   banyaknya informasi, dipisahkan koma (bawaan: 1000,10000)
  --rounds    berapa kali setiap hal diukur (bawaan: 5)
  --only      hanya hal ini: read-folder, read-commit, rules, index, publish
  --out       menulis tabel Markdown juga ke berkas ini`;

/** What is measured: a file in scripts/bench/, and its name in the table. Add a peer as one more row. */
const things = [
  ['read-folder', 'read from a folder'],
  ['read-commit', 'read from a commit'],
  ['rules', 'all rules, warm'],
  ['index', 'search index'],
  ['publish', 'publish everything'],
] as const;

const runSchema = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  rssMib: z.number(),
  records: z.number(),
});
const runFile = promisify(execFile);

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '1000,10000' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const sizes = values.records.split(',').map(readCount);
  const rounds = readCount(values.rounds);
  const chosen = things.filter(([file]) => values.only === undefined || values.only === file);
  await openRenderer(projectDir);
  const rows: string[] = [];
  const root = await mkdtemp(join(tmpdir(), 'e-ppid-bench-'));
  try {
    for (const size of sizes) {
      const archive = join(root, String(size));
      await mkdir(archive);
      makeSample(archive, size, projectDir);
      for (const [file, name] of chosen) {
        rows.push(formatRow(name, size, await measure(file, { archive, size, rounds })));
        console.error(rows.at(-1));
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  const table = formatTable(rows, rounds);
  process.stdout.write(table);
  if (values.out !== undefined) await writeFile(values.out, table);
  return 0;
});

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 49_995) return count;
  throw argumentFailure(`"${text}" bukan banyaknya. Tulis angka dari 1 sampai 49995.`);
}

interface Sample {
  readonly archive: string;
  readonly size: number;
  readonly rounds: number;
}

async function measure(file: string, { archive, size, rounds }: Sample): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const script = join(import.meta.dirname, 'bench', `${file}.ts`);
    const { stdout } = await runFile(process.execPath, [script, archive]);
    const run = runSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    if (run.records !== size) throw new Error(`${file} dealt with ${run.records} of ${size}`);
    runs.push(run);
  }
  return runs;
}

function formatRow(name: string, size: number, runs: readonly Run[]): string {
  const times = runs.map(({ ms }) => ms);
  const spread = `${seconds(Math.min(...times))}–${seconds(Math.max(...times))} s`;
  const memory = Math.round(Math.max(...runs.map(({ rssMib }) => rssMib)));
  const cpu = seconds(median(runs.map(({ cpuMs }) => cpuMs)));
  return `| ${name} | ${size} | ${seconds(median(times))} s | ${spread} | ${cpu} s | ${memory} MiB |`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function formatTable(rows: readonly string[], rounds: number): string {
  const [cpu] = cpus();
  return `| what | records | median | fastest–slowest | processor | peak memory |
|---|--:|--:|--:|--:|--:|
${rows.join('\n')}

Medians of ${rounds} runs, each in a process of its own ("processor": without its child processes); Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}.
`;
}
