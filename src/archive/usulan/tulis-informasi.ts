// index.md of a record rewritten key by key: what nobody touched stays byte for byte. Pure.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { plainText } from '../decode.ts';
import { parseFrontmatter } from '../frontmatter.ts';
import { replaceKey } from '../replace-key.ts';
import type { Isian } from '../usulan-kolom.ts';
import { nilaiIsian } from './nilai-isian.ts';

const dataSchema = z.record(z.string(), z.unknown());
type Data = z.output<typeof dataSchema>;

/** The frontmatter as it is written; empty when it cannot be read. */
export function frontmatterOf(indexText: string): Data {
  const split = parseFrontmatter(plainText(indexText));
  return 'problem' in split ? {} : (dataSchema.safeParse(split.data).data ?? {});
}

/** The record with the fields as typed; null when its text cannot be changed line by line. */
export function tulisIsian(indexText: string, isian: Isian): string | null {
  const data = frontmatterOf(indexText);
  const text = tulisKunci(indexText, nilaiIsian(isian, data));
  return text === null || isian.isi === undefined ? text : tulisUraian(text, isian.isi);
}

/** The record with some top-level keys set; keys that have that value already are left alone. */
export function tulisKunci(
  indexText: string,
  nilai: Readonly<Record<string, unknown>>,
): string | null {
  const data = frontmatterOf(indexText);
  let text: string | null = indexText;
  for (const [key, value] of Object.entries(nilai)) {
    if (text === null) return null;
    if (!isDeepStrictEqual(data[key], value) && !isAbsent(data, key, value))
      text = replaceKey(text, key, value);
  }
  return text;
}

/** An empty field that the record does not have needs no line. */
const isAbsent = (data: Data, key: string, value: unknown): boolean =>
  !Object.hasOwn(data, key) &&
  (value === '' || value === null || (Array.isArray(value) && value.length === 0));

/** The Markdown below the metadata. */
function tulisUraian(indexText: string, isi: string): string {
  const fence = /\n---[ \t]*(?:\r?\n|$)/.exec(indexText);
  if (fence === null) return indexText;
  const head = indexText.slice(0, fence.index + fence[0].length);
  if (plainText(indexText.slice(head.length)).trim() === isi.trim()) return indexText;
  const end = head.endsWith('\n') ? head : `${head}\n`;
  return isi.trim() === '' ? end : `${end}\n${isi.trim()}\n`;
}
