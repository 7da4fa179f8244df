// Which part of the search index holds which record. The base holds what was public when it was built; the delta holds
// what is new or different since; what the base holds of these, or of records that are gone, is out of date.
import type { SearchRecord } from './renderer.ts';
import { fragmentId } from './search.ts';

/** What the base holds of a record. */
export interface BaseRecord {
  /** Its file below the public folder. */
  readonly path: string;
  readonly digest: string;
}

/** A base that stands in the public folder, or lies ready to. */
export interface Base {
  /** Its records that are not out of date, by address. */
  readonly records: ReadonlyMap<string, BaseRecord>;
  /** Its records that are out of date, whose files are gone: addresses by id; null where an earlier process noted the id. */
  readonly usang: ReadonlyMap<string, string | null>;
  /** Paths of its other files below the public folder. */
  readonly files: readonly string[];
}

/** What has to be done for the records to be found as they are. */
export interface SearchPlan {
  /** The base with what is out of date now. */
  readonly base: Base;
  readonly delta: readonly SearchRecord[];
  /** Whether a record that the base held at any time is gone altogether. */
  readonly isWithdrawn: boolean;
}

/** Sets the records of a publication against a base. */
export function planSearch(base: Base, records: readonly SearchRecord[]): SearchPlan {
  const delta = records.filter(({ url, digest }) => base.records.get(url)?.digest !== digest);
  // Every record is in the base as it is, or in the delta: as many as the base has, and nothing of it is out of date.
  const isUpToDate = records.length - delta.length === base.records.size;
  if (isUpToDate && base.usang.size === 0) return { base, delta, isWithdrawn: false };
  const digests = new Map(records.map(({ url, digest }) => [url, digest]));
  const now = isUpToDate ? base : withoutOld(base, digests);
  const isGone = (url: string | null): boolean => url !== null && !digests.has(url);
  return { base: now, delta, isWithdrawn: [...now.usang.values()].some(isGone) };
}

/** The base with what it holds otherwise than these digests noted as out of date. */
function withoutOld(base: Base, digests: ReadonlyMap<string, string>): Base {
  const old = [...base.records].filter(([url, { digest }]) => digests.get(url) !== digest);
  const left = new Map(base.records);
  for (const [url] of old) left.delete(url);
  const gone = old.map(([url, { path }]) => [fragmentId(path) ?? path, url] as const);
  return { records: left, usang: new Map([...base.usang, ...gone]), files: base.files };
}
