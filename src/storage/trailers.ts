// The `Key: value` lines that end a commit message, read as `git interpret-trailers --parse --no-divider` reads them.

import { refusal } from './failure-code.ts';

/** One trailer. */
export interface Trailer {
  readonly key: string;
  readonly value: string;
}

// Git's own idea of a space, which is narrower than JavaScript's.
const edgeSpaces = /^[ \t\n\r]+|[ \t\n\r]+$/g;
const separator = /^([A-Za-z0-9-]+[ \t]*):/;
const gitGenerated = /^(?:Signed-off-by: |\(cherry picked from commit )/;

/** The trailers of a commit message, in order; none if its last paragraph is prose. */
export function parseTrailers(message: string): readonly Trailer[] {
  const lines = withoutNotes(message.split('\n'));
  const folded: string[] = [];
  let isOpen = false;
  for (const line of lines.slice(trailerStart(lines))) {
    const last = folded.length - 1;
    if (isOpen && startsWithSpace(line)) {
      folded[last] = `${folded[last] ?? ''}\n${line}`;
      continue;
    }
    folded.push(line);
    isOpen = separator.test(line);
  }
  return folded.flatMap(parseTrailer);
}

function parseTrailer(line: string): readonly Trailer[] {
  const key = separator.exec(line)?.[1];
  if (key === undefined) return [];
  const value = line.slice(key.length + 1).replaceAll(/\n[ \t\n\r]*/g, ' ');
  return [{ key: trim(key), value: trim(value) }];
}

// What git leaves aside at the end: blank lines, comments, and the list of conflicts old gits wrote.
function withoutNotes(lines: readonly string[]): readonly string[] {
  // Git looks for these two with their line feed, so not in an unfinished last line.
  const finished = lines.slice(0, -1);
  const scissors = finished.findIndex((line) => /^# -{24} >8 -{24}$/.test(line));
  const kept = scissors < 0 ? lines : lines.slice(0, scissors);
  let end: number | null = null;
  let isConflicts = false;
  for (const [index, line] of kept.entries()) {
    if (line === '' || line.startsWith('#')) end ??= index;
    else if (line === 'Conflicts:' && index < finished.length) {
      isConflicts = true;
      end ??= index;
    } else if (!isConflicts || !line.startsWith('\t')) {
      end = null;
      isConflicts = false;
    }
  }
  return end === null ? kept : kept.slice(0, end);
}

/** The index of the first trailer line: after the last blank line, if what follows it counts as trailers. */
function trailerStart(lines: readonly string[]): number {
  const titleEnd = lines.findIndex((line) => isBlank(line) && !line.startsWith('#'));
  if (titleEnd < 0) return lines.length;
  const count = { trailers: 0, others: 0, continuations: 0, isGenerated: false };
  let isAllBlank = true;

  for (let index = lines.length - 1; index >= titleEnd; index -= 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('#')) {
      count.others += count.continuations;
      count.continuations = 0;
    } else if (!isBlank(line)) {
      isAllBlank = false;
      countLine(count, line);
    } else if (!isAllBlank) {
      const others = count.others + count.continuations;
      const isMixed = count.isGenerated && count.trailers * 3 >= others;
      return isMixed || (count.trailers > 0 && others === 0) ? index + 1 : lines.length;
    }
  }
  return lines.length;
}

interface Count {
  trailers: number;
  others: number;
  continuations: number;
  isGenerated: boolean;
}

function countLine(count: Count, line: string): void {
  const isGenerated = gitGenerated.test(line);
  if (isGenerated || separator.test(line)) {
    count.trailers += 1;
    count.continuations = 0;
    count.isGenerated ||= isGenerated;
  } else if (startsWithSpace(line)) {
    count.continuations += 1;
  } else {
    count.others += 1 + count.continuations;
    count.continuations = 0;
  }
}

function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}

function startsWithSpace(line: string): boolean {
  return /^[ \t\r]/.test(line);
}

function trim(text: string): string {
  return text.replaceAll(edgeSpaces, '');
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unkeepable = /[\u0000-\u001f\u007f]/;

/** The inverse of parseTrailers: one line each. Refuses what would not be read back as it is. */
export function formatTrailers(trailers: readonly Trailer[]): string {
  return trailers.map(formatTrailer).join('');
}

function formatTrailer({ key, value }: Trailer): string {
  const isKeepable = /^[A-Za-z0-9-]+$/.test(key) && value !== '' && trim(value) === value;
  if (!isKeepable || unkeepable.test(value) || !value.isWellFormed()) {
    throw refusal('storage/invalid-trailer', { key });
  }
  return `${key}: ${value}\n`;
}

/**
 * A message that ends in exactly these trailers, whatever its own last paragraph looks like: a body written by a
 * person cannot add one.
 */
export function withTrailers(message: string, trailers: readonly Trailer[]): string {
  const body = trim(message);
  if (body === '' || body.startsWith('#') || trailers.length === 0) {
    throw refusal('storage/invalid-message');
  }
  return `${body}\n\n${formatTrailers(trailers)}`;
}
