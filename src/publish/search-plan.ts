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
  /** Ids of its records that are out of date; their files are gone. */
  readonly usang: ReadonlySet<string>;
  /** Paths of its other files below the public folder. */
  readonly files: readonly string[];
}

/** What has to be done for the records to be found as they are. */
export interface SearchPlan {
  /** The base with what is out of date now. */
  readonly base: Base;
  readonly delta: readonly SearchRecord[];
  /** Whether a record of the base is gone altogether. */
  readonly isWithdrawn: boolean;
}

/** Sets the records of a publication against a base. */
export function planSearch(base: Base, records: readonly SearchRecord[]): SearchPlan {
  const delta = records.filter(({ url, digest }) => base.records.get(url)?.digest !== digest);
  // Every record is in the base as it is, or in the delta: as many as the base has, and nothing of it is out of date.
  const inBase = records.length - delta.length;
  if (inBase === base.records.size) return { base, delta, isWithdrawn: false };
  const digests = new Map(records.map(({ url, digest }) => [url, digest]));
  const old = [...base.records].filter(([url, { digest }]) => digests.get(url) !== digest);
  const left = new Map(base.records);
  for (const [url] of old) left.delete(url);
  const usang = new Set([...base.usang, ...old.map(([, { path }]) => fragmentId(path) ?? path)]);
  return {
    base: { records: left, usang, files: base.files },
    delta,
    isWithdrawn: old.some(([url]) => !digests.has(url)),
  };
}
