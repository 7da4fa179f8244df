// Cuts a line into runs of digit groups: what stands together, parted only by a space, a dot or a dash.

/** Digits and masked places without anything between. */
export interface Group {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Groups that stand together, and what parts each from the one before (empty for the first). */
export interface Run {
  readonly groups: readonly Group[];
  readonly partings: readonly string[];
}

// A digit with what follows, or a masked group; letters x only count as a mask beside digits or alone.
const groupPattern = /\d[\d*•●█#xX]*|(?<!\p{L})[*•●█#xX]{2,}[\d*•●█#xX]*(?!\p{L})/gu;

/** The runs of one line. */
export function runsOf(line: string): readonly Run[] {
  const runs: { groups: Group[]; partings: string[] }[] = [];
  let end = 0;
  for (const match of line.matchAll(groupPattern)) {
    const group = { text: match[0], start: match.index, end: match.index + match[0].length };
    const parting = partingOf(line.slice(end, group.start));
    const last = runs.at(-1);
    if (last === undefined || parting === null) runs.push({ groups: [group], partings: [''] });
    else {
      last.groups.push(group);
      last.partings.push(parting);
    }
    end = group.end;
  }
  return runs;
}

/** What parts two groups of one number, or null when they do not belong together. */
function partingOf(between: string): string | null {
  const text = between
    .replaceAll(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')
    .replaceAll(/[‐‑‒–—−]/gu, '-');
  if (text === ' ' || text === '  ') return ' ';
  return ['.', '-', ' . ', ' - '].includes(text) ? text : null;
}

/** The longest pieces of a run that are parted by one and the same thing; neighbours share a group. */
export function evenPieces(run: Run): readonly Run[] {
  const pieces: Run[] = [];
  let from = 0;
  for (let index = 2; index <= run.groups.length; index += 1) {
    const continues = index < run.groups.length && run.partings[index] === run.partings[from + 1];
    if (continues) continue;
    pieces.push({
      groups: run.groups.slice(from, index),
      partings: ['', ...run.partings.slice(from + 1, index)],
    });
    from = index - 1;
  }
  return pieces;
}
