// Facts for the rules: what softcopies really are, and what stood there before. The only place where checks meet bytes.
import type { BerkasInformasi, Fakta, FaktaSoftcopy } from '#checks/fakta.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Entry, Folder, Snapshot } from '#storage/snapshot.ts';
import { filesBelow, nameOf } from '#storage/tree.ts';
import { newIngatan, type Ingatan } from './ingatan.ts';
import { informasiFolders } from './layout.ts';
import { factsOf, isKeepable, type Inspect } from './softcopy-facts.ts';

export type { Inspect };

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
  readonly ingatan?: Ingatan;
  /** Called after each inspected file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Gathers the facts of an archive that was read from `snapshot`. */
export async function gatherFakta(
  snapshot: Snapshot,
  arsip: Arsip,
  options: GatherOptions,
): Promise<Fakta> {
  const { hari, sebelum = null, diubah = [], records } = options;
  const folders = informasiFolders(await snapshot.tree());
  const wanted = records === undefined ? null : new Set(records);
  const berkas = new Map<string, BerkasInformasi>();
  const unknown: FolderInformasi[] = [];
  for (const record of arsip.informasi) {
    const folder = folders.get(record.id);
    if (folder === undefined) continue;
    const known = gathered.get(folder);
    if (wanted?.has(record.id) === false) berkas.set(record.id, berkasIn(folder, new Map()));
    else if (known?.record === record) berkas.set(record.id, known.berkas);
    else unknown.push({ record, folder, listed: listedFiles(record, folder) });
  }
  const facts = await inspectAll(snapshot, unknown, options);
  for (const one of unknown) berkas.set(one.record.id, keepBerkas(one, facts));
  return { arsip, hari, berkas, sebelum, diubah };
}

interface FolderInformasi {
  readonly record: InformasiPublik;
  readonly folder: Folder;
  /** Softcopies that the record lists and the texts beside them, as far as they exist, each once. */
  readonly listed: readonly Entry[];
}

/** What was gathered of a folder, and the record that said what to look at. */
const gathered = new WeakMap<
  Folder,
  { readonly record: InformasiPublik; readonly berkas: BerkasInformasi }
>();

function keepBerkas(
  { record, folder, listed }: FolderInformasi,
  facts: ReadonlyMap<Entry, FaktaSoftcopy>,
): BerkasInformasi {
  const own = new Map<string, FaktaSoftcopy>();
  for (const file of listed) {
    const found = facts.get(file);
    if (found !== undefined) own.set(nameOf(file), found);
  }
  const berkas = berkasIn(folder, own);
  if ([...own.values()].every(isKeepable)) gathered.set(folder, { record, berkas });
  return berkas;
}

const berkasIn = (folder: Folder, facts: ReadonlyMap<string, FaktaSoftcopy>): BerkasInformasi => ({
  names: new Set(
    filesBelow(folder)
      .filter(({ kind }) => kind === 'file')
      .map(({ path }) => path.slice(folder.path.length + 1)),
  ),
  facts,
});

function listedFiles(record: InformasiPublik, { files }: Folder): readonly Entry[] {
  const names = new Set(record.softcopy.flatMap(({ berkas }) => [berkas, `${berkas}.txt`]));
  return files.filter((file) => file.kind === 'file' && names.has(nameOf(file)));
}

/** Files inspected at the same time. */
const parallel = 2;

async function inspectAll(
  snapshot: Snapshot,
  folders: readonly FolderInformasi[],
  { inspect, ingatan = newIngatan(), onProgress }: GatherOptions,
): Promise<ReadonlyMap<Entry, FaktaSoftcopy>> {
  const files = folders.flatMap(({ listed }) => listed);
  const facts = new Map<Entry, FaktaSoftcopy>();
  const how = { inspect, memory: ingatan.softcopy };
  const queue = files.values();
  const next = async (): Promise<void> => {
    for (const file of queue) {
      facts.set(file, await factsOf(file, snapshot, how));
      onProgress?.(facts.size, files.length);
    }
  };
  await Promise.all(Array.from({ length: parallel }, next));
  return facts;
}
