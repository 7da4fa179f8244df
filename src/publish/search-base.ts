// The base of the search index in the public folder: its files say themselves what they were made of, and /cari/indeks.json
// says what of it is out of date.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublicFolder } from './folder.ts';
import type { SearchRecord } from './renderer.ts';
import { fragmentId, fragmentUrl, type IndexFile } from './search.ts';
import type { Base, BaseRecord } from './search-plan.ts';

/** Where the base lies below the public folder. */
export const baseFolder = 'pagefind/';
/** Where the delta lies. */
export const deltaFolder = 'pagefind-baru/';
/** What tells the browser how the two belong together. */
export const partsPath = 'cari/indeks.json';

const partsSchema = z.object({ baru: z.boolean(), usang: z.array(z.string()) });

/** What /cari/indeks.json says. */
export const formatParts = (hasDelta: boolean, usang: Base['usang']): Uint8Array =>
  Buffer.from(`${JSON.stringify({ baru: hasDelta, usang: [...usang.keys()].toSorted() })}\n`);

/** A file of the base, and what it was made of. */
export interface BaseFile extends IndexFile {
  readonly asal: string;
}

/** What the files of a base are made of: a record each, or the records as a whole by a state of the code. */
export function nameBase(
  files: readonly IndexFile[],
  digests: ReadonlyMap<string, string>,
  version: string,
): readonly BaseFile[] {
  return files.map((file) => {
    const url = fragmentId(file.path) === null ? null : fragmentUrl(file);
    const asal = url === null ? asalOfWhole(version) : `${url} ${digests.get(url) ?? ''}`;
    return { path: `${baseFolder}${file.path}`, bytes: file.bytes, asal };
  });
}

const asalOfWhole = (version: string): string => `indeks ${version}`;

/** Addresses and digests of records. */
export const digestsOf = (records: readonly SearchRecord[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ url, digest }) => [url, digest]));

/** The base that these files are. */
export function baseOf(
  files: readonly { readonly path: string; readonly asal: string }[],
  usang: Base['usang'],
): Base {
  const records = new Map<string, BaseRecord>();
  const others: string[] = [];
  for (const { path, asal } of files) {
    const id = fragmentId(path);
    const space = asal.indexOf(' ');
    if (id === null) others.push(path);
    else if (!usang.has(id))
      records.set(asal.slice(0, space), { path, digest: asal.slice(space + 1) });
  }
  return { records, usang, files: others };
}

/** The base that stands in the public folder; null when it is not whole, or was built by another state of the code. */
export function readBase(folder: PublicFolder, version: string): Base | null {
  const usang = readUsang(join(folder.dir, partsPath));
  const paths = folder.paths().filter((path) => path.startsWith(baseFolder));
  const files = paths.flatMap((path) => {
    const asal = folder.published(path)?.asal ?? null;
    return asal === null ? [] : [{ path, asal }];
  });
  const isOfVersion = files.every(
    ({ path, asal }) => fragmentId(path) !== null || asal === asalOfWhole(version),
  );
  const isWhole = paths.length > 0 && files.length === paths.length;
  return usang !== null && isWhole && isOfVersion ? baseOf(files, usang) : null;
}

/** Written whole or not at all, so it can be believed even after an interruption. */
function readUsang(path: string): Base['usang'] | null {
  if (!existsSync(path)) return null;
  try {
    const { usang } = partsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return new Map(usang.map((id) => [id, null]));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
