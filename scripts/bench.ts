// npm run bench: how long reading, judging, indexing and publishing take, and how much memory, by number of records, and
// the same for the static site generators others use.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openRenderer } from '#publish/renderer.ts';
import { ours } from './bench/ours.ts';
import { peers } from './bench/peers.ts';
import { runRounds, type Outcome } from './bench/rounds.ts';
import { makeSample } from './bench/sample.ts';
import { describeSite } from './bench/site-size.ts';
import type { Missing, Subject } from './bench/subject.ts';
import { formatFigures, formatRatios } from './bench/table.ts';
import { writeReport } from './_arguments.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { progressLine } from './_progress.ts';
import { projectDir } from './_site.ts';

const keys = [...ours, ...peers].map(({ key }) => key);
const help = `npm run bench -- [--records 1000,10000] [--rounds 3] [--only NAMA,NAMA] [--out BERKAS]

Mengukur waktu dan memori atas arsip buatan, setiap kali dalam proses tersendiri, di samping pembangun situs lain.
Eleventy dipasang dari npm, dan Hugo dari Debian (sebagai root), bila belum ada di komputer ini.
  --records   banyaknya informasi, dipisahkan koma (bawaan: 1000,10000)
  --rounds    berapa kali setiap hal diukur (bawaan: 3)
  --only      hanya yang disebut: ${keys.join(', ')}
  --out       menulis tabel Markdown juga ke berkas ini`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '1000,10000' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: keys.join(',') },
      out: { type: 'string' },
    },
  });
  const sizes = values.records.split(',').map(readCount);
  const rounds = readCount(values.rounds);
  const chosen = values.only.split(',').map(readKey);
  const found = await open(chosen);
  const subjects = found.filter((one) => 'measure' in one);
  const root = await mkdtemp(join(tmpdir(), 'e-ppid-bench-'));
  const forget = (): void => rmSync(root, { recursive: true, force: true });
  process.once('SIGINT', () => {
    forget();
    process.exit(130);
  });
  try {
    const outcomes: Outcome[] = [];
    for (const size of sizes) outcomes.push(await measureSize({ subjects, size, rounds, root }));
    const table = formatReport(outcomes, found, rounds);
    process.stdout.write(table);
    if (values.out !== undefined) await writeReport(values.out, table);
    return outcomes.some(({ failed }) => failed.length > 0) ? 1 : 0;
  } finally {
    forget();
  }
});

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 49_995) return count;
  throw argumentFailure(`"${text}" bukan banyaknya. Tulis angka dari 1 sampai 49995.`);
}

function readKey(text: string): string {
  if (keys.includes(text)) return text;
  throw argumentFailure(`"${text}" tidak dapat diukur. Pilihannya: ${keys.join(', ')}.`);
}

/** The chosen ones, peers found or installed; ours have the site's code built before anything is timed. */
async function open(chosen: readonly string[]): Promise<readonly (Subject | Missing)[]> {
  const own = ours.filter(({ key }) => chosen.includes(key));
  if (own.length > 0) await openRenderer(projectDir);
  const others: (Subject | Missing)[] = [];
  for (const peer of peers) if (chosen.includes(peer.key)) others.push(await peer.open());
  return [...own, ...others];
}

interface Measurement {
  readonly subjects: readonly Subject[];
  readonly size: number;
  readonly rounds: number;
  readonly root: string;
}

async function measureSize({ subjects, size, rounds, root }: Measurement): Promise<Outcome> {
  const folder = join(root, String(size));
  const archive = join(folder, 'arsip');
  await mkdir(archive, { recursive: true });
  makeSample(archive, size, projectDir);
  const progress = progressLine();
  let done = 0;
  try {
    return await runRounds({
      subjects,
      rounds,
      folder,
      archive,
      size,
      beforeRun: ({ name }) => {
        progress.show(`${size} informasi, ${name}`, done, rounds * subjects.length);
        done += 1;
      },
      onFailure: ({ name }, error) => console.error(`${name} gagal diukur:`, error),
      afterRun: (figures, round) => {
        if (process.stderr.isTTY === true) return;
        for (const { name, run } of figures) {
          const seconds = (run.ms / 1000).toFixed(2);
          console.error(
            `${size} informasi, putaran ${round + 1} dari ${rounds}, ${name}: ${seconds} s`,
          );
        }
      },
    });
  } finally {
    progress.end();
    await rm(folder, { recursive: true, force: true });
  }
}

function formatReport(
  outcomes: readonly Outcome[],
  found: readonly (Subject | Missing)[],
  rounds: number,
): string {
  const figures = outcomes.flatMap((outcome) => outcome.figures);
  const absent = found.filter((one) => 'missing' in one);
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  const compared = found.filter(({ key }) => peers.some((peer) => peer.key === key));
  const sites = outcomes.at(-1)?.sites.map(describeSite) ?? [];
  const [cpu] = cpus();
  const parts = [
    formatFigures(figures, [...absent, ...failed]),
    formatRatios(figures, compared),
    `Medians of ${rounds} rounds in turns, each thing in a process of its own; "processor" and, for whole processes, ` +
      `memory with its child processes; growth: time for each record against the smallest sample; both × by the clock and, in parentheses, by processor time. ` +
      `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ` +
      `${cpus().length} × ${cpu?.model ?? 'unknown processor'}.\n`,
    sites.length === 0 ? '' : `The sites of the largest sample: ${sites.join('; ')}.\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}
