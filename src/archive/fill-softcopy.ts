// Fills in what a machine knows of softcopies: hash, size, type, pages and where the text came from.
// Plans only; the caller writes. Everything an officer typed outside `softcopy:` stays byte for byte.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { plainText } from './decode.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { replaceKey } from './replace-key.ts';

/** What is to be written beside index.md, and index.md itself. */
export interface SoftcopyPlan {
  readonly indexText: string;
  /** Text by file name: `keputusan.pdf.txt`. */
  readonly texts: ReadonlyMap<string, string>;
}

const entrySchema = z.record(z.string(), z.unknown());
const recordSchema = z.looseObject({ softcopy: z.array(entrySchema).default([]) });
type Entry = z.output<typeof entrySchema>;

/** Names of the softcopies a record lists; null when the frontmatter cannot be read. */
export function listSoftcopyNames(indexText: string): readonly string[] | null {
  return entriesOf(indexText)?.map(nameOf) ?? null;
}

/** The record with the facts filled in; null when the frontmatter cannot be read, or not be written line by line. */
export function planSoftcopy(
  indexText: string,
  facts: ReadonlyMap<string, SoftcopyFacts>,
): SoftcopyPlan | null {
  const entries = entriesOf(indexText);
  if (entries === null) return null;
  const filled = entries.map((entry) => fill(entry, facts.get(nameOf(entry))));
  const filledText = isDeepStrictEqual(filled, entries)
    ? indexText
    : replaceKey(indexText, 'softcopy', filled);
  return filledText === null ? null : { indexText: filledText, texts: textsOf(filled, facts) };
}

function entriesOf(indexText: string): readonly Entry[] | null {
  const split = parseFrontmatter(plainText(indexText));
  if ('problem' in split) return null;
  const parsed = recordSchema.safeParse(split.data);
  return parsed.success ? parsed.data.softcopy : null;
}

const nameOf = ({ berkas }: Entry): string => (typeof berkas === 'string' ? berkas : '');

/** Text typed or recognised by people (`manual`, `ocr`) is never overwritten by what the file itself says. */
function fill(entry: Entry, facts: SoftcopyFacts | undefined): Entry {
  if (facts === undefined || facts.type === null) return entry;
  const keepsText = entry['teks'] === 'manual' || entry['teks'] === 'ocr';
  return {
    ...entry,
    sha256: facts.sha256,
    ukuran_byte: facts.sizeBytes,
    jenis: facts.type,
    ...(facts.pages === null ? {} : { halaman: facts.pages }),
    teks: keepsText ? entry['teks'] : facts.textSource,
  };
}

/** Texts that came from the files themselves; a file that an officer listed is never written over by one. */
function textsOf(
  entries: readonly Entry[],
  facts: ReadonlyMap<string, SoftcopyFacts>,
): ReadonlyMap<string, string> {
  const listed = new Set(entries.map(nameOf));
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const text = facts.get(nameOf(entry))?.text;
    const name = `${nameOf(entry)}.txt`;
    if (entry['teks'] === 'lapisan-teks' && typeof text === 'string' && !listed.has(name))
      texts.set(name, text);
  }
  return texts;
}
