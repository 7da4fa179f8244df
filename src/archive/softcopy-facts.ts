// Facts of one softcopy by the bytes it holds: a blob is inspected once in its life.
import { createHash, hash } from 'node:crypto';
import type { FaktaSoftcopy } from '#checks/fakta.ts';
import { limits } from '#base/limits.ts';
import type { Entry, Snapshot } from '#storage/snapshot.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

/** Turns bytes into facts; in the program a process, so that a hostile file cannot hurt. */
export type Inspect = (bytes: Uint8Array, fileName: string) => Promise<SoftcopyFacts>;

/** Facts by git blob id and file name, the ones used longest ago first. */
export type FactsMemory = Map<string, FaktaSoftcopy>;

/** Whether facts may be kept: what failed for want of time or memory is tried again, and personal data is kept nowhere. */
export const isKeepable = ({ problem, personalData }: FaktaSoftcopy): boolean =>
  problem === null && personalData.length === 0;

/** The facts of a file: those in memory, or what inspecting it finds. */
export async function factsOf(
  { path, oid }: Entry,
  snapshot: Snapshot,
  { inspect, memory }: { readonly inspect: Inspect; readonly memory: FactsMemory },
): Promise<FaktaSoftcopy> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = oid === null ? await snapshot.read(path) : null;
  const key = `${oid ?? blobId(bytes ?? new Uint8Array())} ${name}`;
  const known = memory.get(key);
  if (known !== undefined) {
    keep(memory, key, known);
    return known;
  }
  const facts = toFakta(await inspect(bytes ?? (await snapshot.read(path)), name));
  if (isKeepable(facts)) keep(memory, key, facts);
  return facts;
}

function keep(memory: FactsMemory, key: string, facts: FaktaSoftcopy): void {
  memory.delete(key);
  memory.set(key, facts);
  if (memory.size <= limits.softcopyFacts) return;
  const [oldest] = memory.keys();
  if (oldest !== undefined) memory.delete(oldest);
}

/** The id git gives a file of these bytes. */
const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

function toFakta({ text, ...facts }: SoftcopyFacts): FaktaSoftcopy {
  return { ...facts, sidikTeks: text === null ? null : sidikTeks(text) };
}

/** White space is not content: a page break of a PDF is a line break in the text beside it. */
export const sidikTeks = (text: string): string =>
  hash('sha256', text.replace(/\s+/g, ' ').trim(), 'base64url').slice(0, 22);
