// The search index of a publication: the base that stands, with a delta of what changed since; or a new base.
import { hash } from 'node:crypto';
import { limits } from '#base/limits.ts';
import type { PublicFolder } from './folder.ts';
import type { FolderTurn, Made } from './folder-turn.ts';
import type { SearchRecord } from './renderer.ts';
import { buildSearchIndex, buildSmallIndex, type IndexProgress } from './search.ts';
import {
  baseFolder,
  baseOf,
  deltaFolder,
  digestsOf,
  formatParts,
  nameBase,
  partsPath,
} from './search-base.ts';
import { planSearch, type Base, type SearchPlan } from './search-plan.ts';

/** What has to be found after a publication, and what there is to begin with. */
export interface SearchWork {
  readonly folder: PublicFolder;
  /** Gone through more than once; each is made when it is first asked for. */
  readonly records: Iterable<SearchRecord>;
  /** The state of the code. */
  readonly version: string;
  /** What stands in the public folder; null when nothing that can be used does. */
  readonly base: Base | null;
  /** A base that lies ready to take its place. */
  readonly ready: ReadyBase | null;
  readonly mayHaveDelta: boolean;
  readonly progress: IndexProgress;
}

/** A base whose files lie ready on the same disk. */
export interface ReadyBase {
  readonly base: Base;
  readonly files: readonly (Made & { readonly path: string; readonly file: string })[];
}

/** An index that is made and waits for its place. */
export interface MadeIndex {
  readonly records: readonly SearchRecord[];
  readonly plan: SearchPlan;
  /** Whether all of it was built for this publication. */
  readonly isNew: boolean;
  readonly place: (turn: FolderTurn) => void;
}

/** Makes what is missing of the index. */
export async function makeIndex(work: SearchWork): Promise<MadeIndex> {
  const base = work.ready?.base ?? work.base;
  if (base === null) return await makeWhole(work);
  const records = [...work.records];
  const plan = planSearch(base, records);
  if (isWholeBetter(plan, records, work)) return await makeWhole(work);
  const delta = await makeDelta(work, plan.delta);
  return {
    records,
    plan,
    isNew: false,
    place: (turn) => {
      placeBase(turn, plan.base, work.ready);
      delta(turn);
      turn.write(partsPath, formatParts(plan.delta.length > 0, plan.base.usang));
    },
  };
}

/** A delta of most records would be built twice; and only a new base holds none of a withdrawn record's words. */
function isWholeBetter(
  { base, delta, isWithdrawn }: SearchPlan,
  records: readonly SearchRecord[],
  { mayHaveDelta }: SearchWork,
): boolean {
  if (!mayHaveDelta) return delta.length > 0 || base.usang.size > 0;
  if (isWithdrawn && records.length <= limits.searchWholeRecords) return true;
  return delta.length > Math.max(limits.searchDeltaRecords, records.length / 2);
}

async function makeWhole(work: SearchWork): Promise<MadeIndex> {
  const built = await buildSearchIndex(work.records, work.progress);
  const records = [...work.records];
  const files = nameBase(built, digestsOf(records), work.version);
  const base = baseOf(files, new Map());
  return {
    records,
    plan: { base, delta: [], isWithdrawn: false },
    isNew: true,
    place: (turn) => {
      for (const { path, bytes, asal } of files) turn.write(path, bytes, asal);
      turn.write(partsPath, formatParts(false, base.usang));
    },
  };
}

function placeBase(turn: FolderTurn, base: Base, ready: ReadyBase | null): void {
  if (ready === null) {
    for (const path of base.files) turn.retain(path);
    for (const { path } of base.records.values()) turn.retain(path);
    return;
  }
  const wanted = new Set([...base.files, ...[...base.records.values()].map(({ path }) => path)]);
  for (const { path, file, ...made } of ready.files) {
    if (wanted.has(path)) turn.adopt(path, file, made);
  }
}

async function makeDelta(
  { folder, version, progress }: SearchWork,
  records: readonly SearchRecord[],
): Promise<(turn: FolderTurn) => void> {
  if (records.length === 0) return () => undefined;
  const contents = records.map(({ url, digest }) => `${url} ${digest}\n`).join('');
  const asal = `baru ${version} ${hash('sha256', contents)}`;
  const known = folder.paths().filter((path) => path.startsWith(deltaFolder));
  if (known.length > 0 && known.every((path) => folder.published(path)?.asal === asal)) {
    return (turn) => {
      for (const path of known) turn.keep(path, asal);
    };
  }
  const files = await buildSmallIndex(records, progress);
  return (turn) => {
    for (const { path, bytes } of files) turn.write(`${deltaFolder}${path}`, bytes, asal);
  };
}

/** Whether a file is part of the search index, whose places are decided here. */
export const isOfIndex = (path: string): boolean =>
  path.startsWith(baseFolder) || path.startsWith(deltaFolder) || path === partsPath;
