// Metadata files of a snapshot, decoded and split: YAML files whole, Markdown files into frontmatter and body.
import { isFailure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Entry, Snapshot } from '#storage/snapshot.ts';
import { decodeUtf8 } from './decode.ts';
import { found } from './found.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { readingRules } from './reading-rules.ts';
import { parseYaml } from './yaml.ts';

/** A metadata file that is well-formed; whether it fits its schema is not known yet. */
export interface Metadata {
  readonly file: string;
  readonly data: unknown;
  /** The YAML, with lines numbered as in the file. */
  readonly yaml: string;
  readonly body: string;
}

/** Files read at the same time: enough to keep native git busy, few enough for files that are far too large. */
const concurrentReads = 32;

/**
 * What was read before, by path and git blob id. A file that is still the same blob is neither read nor parsed again and
 * gives the same object, so that whatever was derived from it stays valid too.
 */
export type ReadingMemory = Map<string, Metadata | Temuan>;

/** Reads the named files; what is wrong with one goes to `temuan` and the others are still read. */
export async function readMetadata(
  snapshot: Snapshot,
  entries: readonly Entry[],
  { temuan, memory }: { readonly temuan: Temuan[]; readonly memory: ReadingMemory },
): Promise<ReadonlyMap<string, Metadata>> {
  const known = new Map(memory);
  memory.clear();
  const result = new Map<string, Metadata>();
  for (let start = 0; start < entries.length; start += concurrentReads) {
    const batch = entries.slice(start, start + concurrentReads);
    const items = await Promise.all(batch.map((entry) => recall(snapshot, entry, known)));
    for (const [index, item] of items.entries()) {
      const key = keyOf(batch[index]);
      if (key !== null) memory.set(key, item);
      if ('rule' in item) temuan.push(item);
      else result.set(item.file, item);
    }
  }
  return result;
}

const keyOf = (entry: Entry | undefined): string | null =>
  entry === undefined || entry.oid === null ? null : `${entry.oid} ${entry.path}`;

function recall(
  snapshot: Snapshot,
  entry: Entry,
  known: ReadingMemory,
): Metadata | Temuan | Promise<Metadata | Temuan> {
  const item = known.get(keyOf(entry) ?? '');
  return item ?? readBytes(snapshot, entry.path).then((bytes) => parseFile(entry.path, bytes));
}

async function readBytes(snapshot: Snapshot, file: string): Promise<Uint8Array | null> {
  try {
    return await snapshot.read(file);
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}

function parseFile(file: string, bytes: Uint8Array | null): Metadata | Temuan {
  if (bytes === null) {
    return found(readingRules.tidakTerbaca, {
      file,
      message: `${file} tidak dapat dibaca dari penyimpanan.`,
      fix: 'Periksa hak akses berkas itu; di repositori git jalankan git fsck, lalu pulihkan dari salinan yang utuh.',
    });
  }
  if (bytes.byteLength > limits.metadataBytes) {
    return found(readingRules.terlaluBesar, {
      file,
      message: `Metadata ini melebihi ${limits.metadataBytes / 1024} KB.`,
      fix: 'Pindahkan isi yang panjang ke softcopy; metadata cukup ringkas.',
    });
  }
  const decoded = decodeUtf8(bytes);
  if (typeof decoded !== 'string') return found(readingRules.bukanUtf8, { file, ...decoded });
  const split = file.endsWith('.md') ? parseFrontmatter(decoded) : wholeYaml(decoded);
  if ('problem' in split) {
    const { message, line, column } = split.problem;
    return found(readingRules.yaml, {
      file,
      line,
      column,
      message: `Metadata tidak dapat dibaca: ${message}.`,
      fix: 'Perbaiki baris yang ditunjuk; bandingkan dengan berkas lain yang sudah benar.',
    });
  }
  return { file, ...split };
}

function wholeYaml(text: string): ReturnType<typeof parseFrontmatter> {
  const parsed = parseYaml(text);
  return 'problem' in parsed ? parsed : { data: parsed.value, yaml: text, body: '' };
}
