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

/** Reads the named files; what is wrong with one goes to `temuan` and the others are still read. */
export async function readMetadata(
  snapshot: Snapshot,
  entries: readonly Entry[],
  temuan: Temuan[],
): Promise<ReadonlyMap<string, Metadata>> {
  const unread = entries.filter((entry) => !known.has(entry));
  for (let start = 0; start < unread.length; start += concurrentReads) {
    const batch = unread.slice(start, start + concurrentReads);
    const read = await Promise.all(batch.map(({ path }) => readBytes(snapshot, path)));
    for (const [index, entry] of batch.entries()) {
      const bytes = read[index] ?? null;
      if (bytes === null) temuan.push(unreadable(entry.path));
      else known.set(entry, parseFile(entry.path, bytes));
    }
  }
  const result = new Map<string, Metadata>();
  for (const entry of entries) {
    const item = known.get(entry);
    if (item === undefined) continue;
    if ('rule' in item) temuan.push(item);
    else result.set(item.file, item);
  }
  return result;
}

/**
 * What each file was found to be. A file that did not change is the same entry of the next tree: it is neither read nor
 * parsed again and gives the same object, so that whatever was derived from it stays valid too.
 */
const known = new WeakMap<Entry, Metadata | Temuan>();

async function readBytes(snapshot: Snapshot, file: string): Promise<Uint8Array | null> {
  try {
    return await snapshot.read(file);
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}

const unreadable = (file: string): Temuan =>
  found(readingRules.tidakTerbaca, {
    file,
    message: `${file} tidak dapat dibaca dari penyimpanan.`,
    fix: 'Periksa hak akses berkas itu; di repositori git jalankan git fsck, lalu pulihkan dari salinan yang utuh.',
  });

function parseFile(file: string, bytes: Uint8Array): Metadata | Temuan {
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
