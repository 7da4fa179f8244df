// The program of the process that builds a whole search index in the background: records come in as lines of JSON, the
// index goes into a folder, and what its files are is told at the end.
import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { recordSchema, type IndexMessage } from './index-messages.ts';
import { closePagefind } from './pagefind.ts';
import type { SearchRecord } from './renderer.ts';
import { buildSearchIndex } from './search.ts';
import { nameBase } from './search-base.ts';

// Nobody waits for it: what somebody waits for goes first, Pagefind's own process included.
setPriority(constants.priority.PRIORITY_LOW);
// Whoever asked for it is gone: nobody takes the index in.
process.on('disconnect', closePagefind);

const [folder = '', version = ''] = process.argv.slice(2);
const digests = new Map<string, string>();

async function* readRecords(): AsyncGenerator<SearchRecord> {
  for await (const line of createInterface({ input: process.stdin })) {
    const record = recordSchema.parse(JSON.parse(line));
    digests.set(record.url, record.digest);
    yield record;
  }
}

async function buildInto(target: string): Promise<IndexMessage> {
  const files = nameBase(await buildSearchIndex(readRecords()), digests, version);
  const made: IndexMessage[number][] = [];
  for (const { path, bytes, asal } of files) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    made.push({ path, file, asal, sha256: hash('sha256', bytes), ukuran_byte: bytes.length });
  }
  return made;
}

try {
  const made = await buildInto(folder);
  process.send?.(made, () => process.disconnect());
} catch (error) {
  if (process.connected) throw error;
}
