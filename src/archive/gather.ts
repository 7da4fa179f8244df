// Facts for the rules: what softcopies really are, and what stood there before. The only place where checks meet bytes.
import type { Fakta } from '#checks/fakta.ts';
import type { Arsip } from '#domain/arsip.ts';
import { informasiFolder } from './layout.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

/** Turns bytes into facts; in the program a worker, so that a hostile file cannot hurt. */
export type Inspect = (bytes: Uint8Array, fileName: string) => Promise<SoftcopyFacts>;

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
  /** Called after each inspected file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Gathers the facts of an archive that was read from `snapshot`. */
export async function gatherFakta(
  snapshot: Snapshot,
  arsip: Arsip,
  options: GatherOptions,
): Promise<Fakta> {
  const { inspect, hari, sebelum = null, diubah = [], records, onProgress } = options;
  const files = softcopyFiles(arsip, records);
  const softcopy = new Map<string, SoftcopyFacts>();
  let done = 0;
  const queue = [...files];
  const next = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      softcopy.set(file, await inspect(await snapshot.read(file), file.split('/').at(-1) ?? file));
      done += 1;
      onProgress?.(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: parallel }, next));
  return { arsip, hari, softcopy, sebelum, diubah };
}

/** Files inspected at the same time; the inspector has as many workers. */
const parallel = 2;

/** Softcopies that records list and that exist, each once. */
function softcopyFiles(arsip: Arsip, records: readonly string[] | undefined): string[] {
  const present = new Set(arsip.files);
  const wanted = records === undefined ? null : new Set(records);
  const listed = arsip.informasi
    .filter(({ id }) => wanted === null || wanted.has(id))
    .flatMap(({ id, softcopy }) =>
      softcopy.map(({ berkas }) => `${informasiFolder(id)}/${berkas}`),
    );
  return [...new Set(listed)].filter((file) => present.has(file)).toSorted();
}
