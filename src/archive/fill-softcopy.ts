// Fills in what a machine knows of softcopies: hash, size, type, pages and where the text came from.
// Plans only; the caller writes. Everything an officer typed outside `softcopy:` stays byte for byte.
import { dump } from 'js-yaml';
import { z } from 'zod';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { locateYaml } from './yaml-place.ts';

/** What is to be written beside index.md, and index.md itself. */
export interface SoftcopyPlan {
  readonly indexText: string;
  /** Text by file name: `keputusan.pdf.txt`. */
  readonly texts: ReadonlyMap<string, string>;
}

const entrySchema = z.looseObject({ berkas: z.string(), teks: z.string().optional() });
const recordSchema = z.looseObject({ softcopy: z.array(entrySchema).default([]) });
type Entry = z.output<typeof entrySchema>;

/** Names of the softcopies a record lists; null when the frontmatter cannot be read. */
export function listSoftcopyNames(indexText: string): readonly string[] | null {
  return entriesOf(indexText)?.map(({ berkas }) => berkas) ?? null;
}

/** The record with the facts filled in; null when the frontmatter cannot be read. */
export function planSoftcopy(
  indexText: string,
  facts: ReadonlyMap<string, SoftcopyFacts>,
): SoftcopyPlan | null {
  const entries = entriesOf(indexText);
  if (entries === null) return null;
  const filled = entries.map((entry) => fill(entry, facts.get(entry.berkas)));
  const texts = new Map<string, string>();
  for (const entry of filled) {
    const text = facts.get(entry.berkas)?.text;
    if (entry.teks === 'lapisan-teks' && typeof text === 'string')
      texts.set(`${entry.berkas}.txt`, text);
  }
  return { indexText: replaceKey(indexText, 'softcopy', filled), texts };
}

function entriesOf(indexText: string): readonly Entry[] | null {
  const split = parseFrontmatter(indexText);
  if ('problem' in split) return null;
  const parsed = recordSchema.safeParse(split.data);
  return parsed.success ? parsed.data.softcopy : null;
}

/** Text typed or recognised by people (`manual`, `ocr`) is never overwritten by what the file itself says. */
function fill(entry: Entry, facts: SoftcopyFacts | undefined): Entry {
  if (facts === undefined || facts.type === null) return entry;
  const keepsText = entry.teks === 'manual' || entry.teks === 'ocr';
  return {
    ...entry,
    sha256: facts.sha256,
    ukuran_byte: facts.sizeBytes,
    jenis: facts.type,
    ...(facts.pages === null ? {} : { halaman: facts.pages }),
    teks: keepsText ? entry.teks : facts.textSource,
  };
}

/** Replaces one top-level key of the frontmatter and leaves every other line as it is. */
export function replaceKey(indexText: string, key: string, value: unknown): string {
  const block = dump({ [key]: value }, { lineWidth: 100, noRefs: true })
    .trimEnd()
    .split('\n');
  const split = parseFrontmatter(indexText);
  if ('problem' in split) return indexText;
  const lines = indexText.split('\n');
  const end = lines.indexOf('---', 1);
  const start = locateYaml(split.yaml, [key]).line - 1;
  const isThere = lines[start]?.startsWith(`${key}:`) === true;
  if (!isThere) return lines.toSpliced(end, 0, ...block).join('\n');
  const length = lines.slice(start + 1, end).findIndex((line) => /^[^\s#-]/.test(line));
  return lines.toSpliced(start, length === -1 ? end - start : length + 1, ...block).join('\n');
}
