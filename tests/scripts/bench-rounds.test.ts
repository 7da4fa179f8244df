// How the benchmark takes turns, and how it works out medians, growth and ratios.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../scripts/bench/measured.ts';
import { runRounds } from '../../scripts/bench/rounds.ts';
import type { Subject } from '../../scripts/bench/subject.ts';
import { formatFigures, formatRatios, type Figure } from '../../scripts/bench/table.ts';

const runOf = (ms: number, records: number): Run => ({ ms, cpuMs: ms / 2, rssMib: ms, records });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e-ppid-uji-putaran-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A subject that writes down what is asked of it. */
const subject = (key: string, journal: string[], records: (round: number) => number): Subject => ({
  key,
  name: key.toUpperCase(),
  prepare: async () => {
    journal.push(`prepare ${key}`);
  },
  measure: async (_, round) => {
    journal.push(`${key} ${round}`);
    return [{ name: key, kind: 'part', run: runOf(1, records(round)) }];
  },
});

const failures: string[] = [];
const run = (subjects: readonly Subject[]) =>
  runRounds({
    subjects,
    rounds: 2,
    folder,
    archive: join(folder, 'arsip'),
    size: 10,
    beforeRun: () => undefined,
    onFailure: ({ key }) => failures.push(key),
    afterRun: () => undefined,
  });

describe('the rounds', () => {
  test('take turns, each subject made ready once', async () => {
    const journal: string[] = [];
    const { figures } = await run(['a', 'b'].map((key) => subject(key, journal, () => 10)));
    expect(journal).toEqual(['prepare a', 'a 0', 'prepare b', 'b 0', 'a 1', 'b 1']);
    expect(figures.map(({ key, size }) => [key, size])).toEqual([
      ['a', 10],
      ['b', 10],
      ['a', 10],
      ['b', 10],
    ]);
  });

  test('go on without a subject that fails, and name it', async () => {
    const journal: string[] = [];
    const { figures, failed } = await run([
      subject('a', journal, () => 9),
      subject('b', journal, () => 10),
    ]);
    expect(journal).toEqual(['prepare a', 'a 0', 'prepare b', 'b 0', 'b 1']);
    expect(figures.map(({ key }) => key)).toEqual(['b', 'b']);
    expect(failures).toEqual(['a']);
    expect(failed).toEqual([
      { key: 'a', name: 'A', missing: 'failed at 10 records: a dealt with 9 of 10' },
    ]);
  });
});

const figure = (key: string, size: number, ms: number): Figure => ({
  key,
  name: key,
  kind: 'build',
  size,
  run: runOf(ms, size),
});
describe('the tables', () => {
  const figures = [
    ...[3000, 1000, 2000].map((ms) => figure('kami', 100, ms)),
    ...[40_000, 20_000].map((ms) => figure('kami', 1000, ms)),
    figure('mereka', 100, 5000),
    figure('mereka', 1000, 15_000),
  ];

  test('show the median, the spread, the most memory and the growth', () => {
    const [, , ...rows] = formatFigures(figures, []).trimEnd().split('\n');
    expect(rows).toEqual([
      '| kami | 100 | 2.00 s | 1.00–3.00 s | 1.00 s | 3000 MiB | – |',
      '| kami | 1000 | 30.00 s | 20.00–40.00 s | 15.00 s | 40000 MiB | 1.50 × (1.50 ×) |',
      '| mereka | 100 | 5.00 s | 5.00–5.00 s | 2.50 s | 5000 MiB | – |',
      '| mereka | 1000 | 15.00 s | 15.00–15.00 s | 7.50 s | 15000 MiB | 0.30 × (0.30 ×) |',
    ]);
  });

  test('say how many times as long a peer takes, and leave out none', () => {
    const columns = [
      { key: 'mereka', name: 'Mereka' },
      { key: 'absen', name: 'Absen' },
    ];
    const [head, , ...rows] = formatRatios(figures, columns).trimEnd().split('\n');
    expect(head).toBe('| a peer takes so many times as long | records | Mereka | Absen |');
    expect(rows).toEqual([
      '| kami | 100 | 2.50 × (2.50 ×) | – |',
      '| kami | 1000 | 0.50 × (0.50 ×) | – |',
    ]);
  });

  test('have no ratios without a peer', () => {
    expect(formatRatios(figures, [])).toBe('');
  });
});
