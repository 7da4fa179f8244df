// Replaces one top-level key of frontmatter; every other line, comment and line end stays as it is.
import { isDeepStrictEqual } from 'node:util';
import { dump } from 'js-yaml';
import { z } from 'zod';
import { plainText } from './decode.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { openPlaces } from './yaml-place.ts';

/** The Markdown file with a key set to a value; null when lines alone cannot do it (all keys in one pair of braces). */
export function replaceKey(indexText: string, key: string, value: unknown): string | null {
  const before = read(indexText);
  if (before === null) return null;
  const lines = indexText.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const lineEnd = /[\r\n]+$/.exec(lines[0] ?? '')?.[0] ?? '\n';
  const block = dump({ [key]: value }, { lineWidth: 100, noRefs: true })
    .trimEnd()
    .split('\n')
    .map((line) => line + lineEnd);
  const { start, end } = linesOfKey(before, lines, key);
  const after = lines.toSpliced(start, end - start, ...block).join('');
  const isRight = isDeepStrictEqual(read(after)?.data, { ...before.data, [key]: value });
  return isRight ? after : null;
}

interface Read {
  readonly data: Readonly<Record<string, unknown>>;
  readonly yaml: string;
}

const dataSchema = z.record(z.string(), z.unknown());

function read(text: string): Read | null {
  const split = parseFrontmatter(plainText(text));
  if ('problem' in split) return null;
  const data = dataSchema.safeParse(split.data);
  return data.success ? { data: data.data, yaml: split.yaml } : null;
}

/** First line of a key and the line after its last; both at the closing fence when it is not there. */
function linesOfKey(
  { data, yaml }: Read,
  lines: readonly string[],
  key: string,
): { start: number; end: number } {
  const fence = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (!Object.hasOwn(data, key)) return { start: fence, end: fence };
  const place = openPlaces(yaml);
  const starts = Object.keys(data).map((name) => place([name]).line - 1);
  const start = place([key]).line - 1;
  let end = Math.min(fence, ...starts.filter((line) => line > start));
  // Comments above the next key belong to it.
  while (end > start + 1 && /^(?:#.*)?\s*$/.test(lines[end - 1] ?? '')) end -= 1;
  return { start, end };
}
