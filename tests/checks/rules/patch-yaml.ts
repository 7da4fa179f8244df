// Lays values over a YAML text or a frontmatter, line by line, so that comments stay where they were written.
import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/archive/yaml.ts';
import { locateYaml, type Place } from '../../../src/archive/yaml-place.ts';

/** A key path and what is to stand there: the first line beside the key, the others below it. */
export interface Patch {
  readonly key: readonly (string | number)[];
  readonly lines: readonly string[];
}

/**
 * The text with each patch in place: a key that is there is replaced, another is added to its parent. A patch that is
 * only a comment keeps the value and adds the comment to its line.
 */
export const patchYaml = (text: string, patches: readonly Patch[]): string =>
  patches.reduce(patchOne, text);

function patchOne(text: string, patch: Patch): string {
  const { key, lines } = patch;
  const all = text.split('\n');
  const isMarkdown = all[0] === '---';
  const end = isMarkdown ? all.indexOf('---', 1) : all.length - 1;
  if (key.join('.') === 'isi') return [...all.slice(0, end + 1), '', ...lines, ''].join('\n');
  // A blank first line keeps the numbers of the lines.
  const yaml = [isMarkdown ? '' : all[0], ...all.slice(1, end)];
  const parsed = parseYaml(yaml.join('\n'));
  assert(!('problem' in parsed), 'the text to be patched must be YAML');
  const place = locateYaml(yaml.join('\n'), key);
  const { from, to, next } = has(parsed.value, key)
    ? replacement(all.slice(0, end), place, patch)
    : addition(all.slice(0, end), place, patch);
  return all.toSpliced(from, to - from, ...next).join('\n');
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly next: readonly string[];
}

function replacement(all: readonly string[], place: Place, { key, lines }: Patch): Splice {
  const from = place.line - 1;
  const line = all[from] ?? '';
  const [first = '', ...below] = lines;
  if (first.startsWith('#') && below.length === 0)
    return { from, to: from + 1, next: [`${line} ${first}`] };
  const to = blockEnd(all, from, place.column - (isIndex(key) ? 3 : 1));
  const next = first.startsWith('HAPUS')
    ? []
    : written(line.slice(0, place.column - 1), key, lines);
  return { from, to, next };
}

/** `place` is where the parent stands. */
function addition(all: readonly string[], place: Place, { key, lines }: Patch): Splice {
  assert(!lines[0]?.startsWith('HAPUS'), `${key.join('.')} is not there`);
  if (key.length === 1) return { from: all.length, to: all.length, next: written('', key, lines) };
  const indent = place.column - (isIndex(key.slice(0, -1)) ? 3 : 1);
  const at = blockEnd(all, place.line - 1, indent);
  const head = `${' '.repeat(indent + 2)}${isIndex(key) ? '- ' : ''}`;
  return { from: at, to: at, next: written(head, key, lines) };
}

/** The line after the last that belongs to the key or dash at this indentation. */
function blockEnd(lines: readonly string[], from: number, indent: number): number {
  const after = lines.findIndex(
    (line, index) => index > from && line.trim() !== '' && line.search(/\S/) <= indent,
  );
  return after < 0 ? lines.length : after;
}

/** The lines of a value below `head`, which is what stands before its key or is its dash. */
function written(
  head: string,
  key: Patch['key'],
  [first = '', ...rest]: readonly string[],
): string[] {
  const name = isIndex(key) ? '' : `${String(key.at(-1))}: `;
  return [
    `${head}${name}${first}`.trimEnd(),
    ...rest.map((line) => `${' '.repeat(head.length)}${line}`),
  ];
}

const isIndex = (key: Patch['key']): boolean => typeof key.at(-1) === 'number';

function has(value: unknown, [first, ...rest]: Patch['key']): boolean {
  if (first === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return false;
  return has(Object.entries(value).find(([name]) => name === String(first))?.[1], rest);
}
