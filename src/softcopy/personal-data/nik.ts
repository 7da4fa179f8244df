// Finds NIK and NKK in one line. Sixteen digits in one piece always count when their structure fits. Parted digits are
// also what tables of figures, telephone lists and dates are made of; they count when they are parted in a way people
// write a NIK, or when a word before them says what they are.
import { type FoundNumber, openFound } from './found-number.ts';
import { evenPieces, type Group, type Run, runsOf } from './groups.ts';
import { fitsWhereVisible, isNik, isWeaklyMasked } from './structure.ts';

type Announced = 'nik' | 'nkk' | null;

/** How a NIK is parted by spaces without a word before it, as the lengths of its groups. */
const customary: ReadonlySet<string> = new Set([
  '4 4 4 4',
  '6 6 4',
  '6 2 2 2 4',
  '2 2 2 6 4',
  '2 2 2 2 2 2 4',
  '6 10',
  '12 4',
  '4 12',
  Array.from({ length: 16 }, () => 1).join(' '),
]);

/** Sixteen digits in all, but figures with thousands points, or two dates. */
const otherShapes = [/^[1-3]( 3)+$/u, /^2 2 4 2 2 4$/u, /^4 2 2 4 2 2$/u];

const announcements = [
  { kind: 'nkk', pattern: /(?<!\p{L})(?:n\.?k\.?k|k\.?k|kartu\s+keluarga)(?!\p{L})/giu },
  {
    kind: 'nik',
    pattern: /(?<!\p{L})(?:n\.?\s?i\.?\s?k|k\.?t\.?p(?:-el)?|induk\s+kependudukan)(?!\p{L})/giu,
  },
] as const;

/** The NIK and NKK in a line; the line before may say what they are. */
export function findNik(line: string, lineBefore: string): readonly FoundNumber[] {
  return runsOf(line).flatMap((run) => {
    const announced = (group: Group) => announcedBefore(line.slice(0, group.start), lineBefore);
    const isAnnounced = run.groups[0] !== undefined && announced(run.groups[0]) !== null;
    const found = openFound();
    for (const groups of isAnnounced ? allWindows(run) : likelyWindows(run)) {
      const places = groups.map((group) => group.text).join('');
      if (isNik(places) || isWeaklyMasked(places)) found.add(numberOf(groups, announced));
    }
    return found.numbers.length === 0 && isAnnounced
      ? cutShort(line, run, announced)
      : found.numbers;
  });
}

function numberOf(groups: readonly Group[], announced: (group: Group) => Announced): FoundNumber {
  const [first] = groups;
  return {
    kind: (first === undefined ? null : announced(first)) ?? 'nik',
    start: first?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
    places: groups.map((group) => group.text).join(''),
  };
}

/** Every sixteen places of neighbouring groups, the shortest windows first. */
function allWindows(run: Run): readonly (readonly Group[])[] {
  const windows = run.groups.flatMap((_, from) => {
    let length = 0;
    const near = run.groups.slice(from, from + 16);
    const last = near.findIndex((group) => (length += group.text.length) >= 16);
    return length === 16 ? [near.slice(0, last + 1)] : [];
  });
  return windows.toSorted((a, b) => a.length - b.length);
}

/** The windows that count without a word before them. */
function likelyWindows(run: Run): readonly (readonly Group[])[] {
  const whole = run.groups.filter(
    (group, index) => group.text.length === 16 && !isFraction(run, index),
  );
  const parted = evenPieces(run).flatMap((piece) => {
    const isSpaced = piece.partings[1] === ' ';
    return trims(piece.groups).filter((groups) => {
      const lengths = groups.map((group) => group.text.length).join(' ');
      return isSpaced ? customary.has(lengths) : !otherShapes.some((shape) => shape.test(lengths));
    });
  });
  return [...whole.map((group) => [group]), ...parted];
}

/** Digits after a decimal point, as in coordinates. */
function isFraction(run: Run, index: number): boolean {
  return run.partings[index] === '.';
}

function isShort(group: Group | undefined): boolean {
  return group !== undefined && group.text.length <= 3;
}

/** The sixteen places of a piece, without a short number (a row's number, an RT) before or after them. */
function trims(groups: readonly Group[]): readonly (readonly Group[])[] {
  const starts = isShort(groups[0]) ? [0, 1] : [0];
  const ends = isShort(groups.at(-1)) ? [0, 1] : [0];
  return starts
    .flatMap((start) => ends.map((end) => groups.slice(start, groups.length - end)))
    .filter(
      (kept) => kept.length > 1 && kept.reduce((sum, group) => sum + group.text.length, 0) === 16,
    );
}

/** An announced number that is masked with fewer places than it has, or cut short by dots. */
function cutShort(
  line: string,
  run: Run,
  announced: (group: Group) => Announced,
): readonly FoundNumber[] {
  const number = numberOf(run.groups, announced);
  const shown = /^\d*/u.exec(number.places)?.[0] ?? '';
  const isCut =
    shown.length < number.places.length || /^\s?(?:…|\.{2,})/u.test(line.slice(number.end));
  const places = shown.padEnd(16, '•');
  const isWeak = isCut && shown.length < 16 && isWeaklyMasked(places) && fitsWhereVisible(places);
  return isWeak ? [{ ...number, places }] : [];
}

/** What the nearest word before a number says it is; on a line of its own, the end of the line before. */
function announcedBefore(text: string, lineBefore: string): Announced {
  const before = /[\p{L}\d]/u.test(text) ? text.slice(-60) : lineBefore.slice(-60);
  let nearest: { readonly kind: Announced; readonly at: number } = { kind: null, at: -1 };
  for (const { kind, pattern } of announcements) {
    for (const match of before.matchAll(pattern)) {
      if (match.index > nearest.at) nearest = { kind, at: match.index };
    }
  }
  return nearest.kind;
}
