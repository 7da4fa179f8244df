// The figures of all rounds as Markdown: one table of what each thing took, one of how the peers compare.
import type { Missing, Row } from './subject.ts';

/** A row of one round, with the size of its sample. */
export interface Figure extends Row {
  readonly size: number;
  /** The subject it is a row of. */
  readonly key: string;
}

interface Line {
  readonly figure: Figure;
  readonly ms: readonly number[];
  readonly cpuMs: number;
  readonly rssMib: number | null;
}

/** The first table; growth is how much more time a record takes than in the smallest sample. */
export function formatFigures(figures: readonly Figure[], missing: readonly Missing[]): string {
  const lines = toLines(figures);
  const rows = [
    ...lines.map((line) => formatLine(line, lines)),
    ...missing.map(({ name, missing: why }) => `| ${name} | missing: ${why} | – | – | – | – | – |`),
  ];
  return `| what | records | median | fastest–slowest | processor | peak memory | growth |
|---|--:|--:|--:|--:|--:|--:|
${rows.join('\n')}
`;
}

/** A peer, for the head of its column. */
export interface Column {
  readonly key: string;
  readonly name: string;
}

/** The second table: how many times as long as ours each peer takes; empty when there is nothing to compare. */
export function formatRatios(figures: readonly Figure[], peers: readonly Column[]): string {
  const lines = toLines(figures);
  const keys = new Set(peers.map(({ key }) => key));
  const ours = lines.filter(({ figure }) => !keys.has(figure.key) && figure.kind !== 'part');
  if (ours.length === 0 || peers.length === 0) return '';
  const rows = ours.map((line) => {
    const ratios = peers.map(({ key }) => formatRatio(line, lines, key));
    return `| ${line.figure.name} | ${line.figure.size} | ${ratios.join(' | ')} |`;
  });
  return `| a peer takes so many times as long | records | ${peers.map(({ name }) => name).join(' | ')} |
|---|--:|${peers.map(() => '--:|').join('')}
${rows.join('\n')}
`;
}

/** By the clock, and in parentheses by what the processors worked. */
function formatRatio({ figure, ms, cpuMs }: Line, lines: readonly Line[], peer: string): string {
  const theirs = lines.find(
    (line) =>
      line.figure.key === peer &&
      line.figure.kind === figure.kind &&
      line.figure.size === figure.size,
  );
  if (theirs === undefined) return '–';
  return `${round(median(theirs.ms) / median(ms))} × (${round(theirs.cpuMs / cpuMs)} ×)`;
}

function formatLine(line: Line, lines: readonly Line[]): string {
  const { figure, ms, cpuMs, rssMib } = line;
  const spread = `${seconds(Math.min(...ms))}–${seconds(Math.max(...ms))} s`;
  const memory = rssMib === null ? '–' : `${Math.round(rssMib)} MiB`;
  return `| ${figure.name} | ${figure.size} | ${seconds(median(ms))} s | ${spread} | ${seconds(cpuMs)} s | ${memory} | ${growth(line, lines)} |`;
}

function growth({ figure, ms, cpuMs }: Line, lines: readonly Line[]): string {
  const same = lines.filter((line) => line.figure.name === figure.name);
  const smallest = same.toSorted((a, b) => a.figure.size - b.figure.size)[0];
  if (smallest === undefined || smallest.figure.size === figure.size) return '–';
  const records = figure.size / smallest.figure.size;
  const clock = median(ms) / median(smallest.ms) / records;
  return `${round(clock)} × (${round(cpuMs / smallest.cpuMs / records)} ×)`;
}

/** The rounds of a row of a size together, in the order of their first round. */
function toLines(figures: readonly Figure[]): Line[] {
  const groups = Map.groupBy(figures, ({ name, size }) => `${size} ${name}`);
  return [...groups.values()].flatMap((group) => {
    const [figure] = group;
    if (figure === undefined) return [];
    const memories = group.map(({ run }) => run.rssMib).filter((mib) => mib !== null);
    return {
      figure,
      ms: group.map(({ run }) => run.ms),
      cpuMs: median(group.map(({ run }) => run.cpuMs)),
      rssMib: memories.length === 0 ? null : Math.max(...memories),
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2);

const round = (ratio: number): string => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2));
