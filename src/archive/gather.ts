// Facts for the rules: what softcopies really are, and what stood there before. The only place where checks meet bytes.
import { createHash } from 'node:crypto';
import type { Fakta } from '#checks/fakta.ts';
import type { Arsip } from '#domain/arsip.ts';
import { softcopyFile, textFile } from '#domain/informasi-publik.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

/** Turns bytes into facts; in the program a worker, so that a hostile file cannot hurt. */
export type Inspect = (bytes: Uint8Array, fileName: string) => Promise<SoftcopyFacts>;

/** Facts by git blob id and file name: a softcopy whose bytes did not change is not inspected again. */
export type FactsMemory = Map<string, SoftcopyFacts>;

/** What the judgement is made against. */
export interface GatherOptions {
  readonly inspect: Inspect;
  /** The day of judgement, `YYYY-MM-DD`. */
  readonly hari: string;
  /** The archive before the change; null when the whole is judged. */
  readonly sebelum?: Arsip | null;
  /** All paths the change touches. */
  readonly diubah?: readonly string[];
  /** Only softcopies of these records are inspected; all when left out. */
  readonly records?: readonly string[] | undefined;
  /** What is known from earlier; new facts are added. */
  readonly memory?: FactsMemory;
  /** Called after each inspected file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Gathers the facts of an archive that was read from `snapshot`. */
export async function gatherFakta(
  snapshot: Snapshot,
  arsip: Arsip,
  options: GatherOptions,
): Promise<Fakta> {
  const { hari, sebelum = null, diubah = [], records, onProgress } = options;
  const oids = new Map((await snapshot.list()).map(({ path, oid }) => [path, oid]));
  const files = softcopyFiles(arsip, records);
  const facts: SoftcopyFacts[] = [];
  let done = 0;
  const queue = files.entries();
  const next = async (): Promise<void> => {
    for (const [index, file] of queue) {
      facts[index] = await factsOf({ snapshot, file, oid: oids.get(file) ?? null }, options);
      done += 1;
      onProgress?.(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: parallel }, next));
  // In the order of the files, whichever was done first.
  const softcopy = new Map(facts.map((item, index) => [files[index] ?? '', item]));
  return { arsip, hari, softcopy, sebelum, diubah };
}

/** Files inspected at the same time; the inspector has as many processes. */
const parallel = 2;

interface Place {
  readonly snapshot: Snapshot;
  readonly file: string;
  readonly oid: string | null;
}

async function factsOf(
  { snapshot, file, oid }: Place,
  { inspect, memory }: GatherOptions,
): Promise<SoftcopyFacts> {
  const name = file.split('/').at(-1) ?? file;
  const bytes = oid === null ? await snapshot.read(file) : null;
  const key = `${oid ?? blobId(bytes ?? new Uint8Array())} ${name}`;
  const known = memory?.get(key);
  if (known !== undefined) return known;
  const facts = await inspect(bytes ?? (await snapshot.read(file)), name);
  // What could not be inspected for want of time or memory is tried again, and personal data is kept nowhere.
  if (facts.problem === null && facts.personalData.length === 0) memory?.set(key, facts);
  return facts;
}

/** The id git gives a file of these bytes. */
const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** Softcopies that records list and the texts beside them, as far as they exist, each once. */
function softcopyFiles(arsip: Arsip, records: readonly string[] | undefined): string[] {
  const present = new Set(arsip.files);
  const wanted = records === undefined ? null : new Set(records);
  const listed = arsip.informasi
    .filter(({ id }) => wanted === null || wanted.has(id))
    .flatMap((record) =>
      record.softcopy.flatMap((softcopy) => [
        softcopyFile(record, softcopy),
        textFile(record, softcopy),
      ]),
    );
  return [...new Set(listed)].filter((file) => present.has(file)).toSorted();
}
