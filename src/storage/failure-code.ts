// Every code this module refuses with, so that the edges can word each of them and a test can find each of them.

import { Failure } from '#base/failure.ts';

export const storageFailureCodes = [
  /** The revision is an abbreviation of more than one object. */
  'storage/ambiguous-revision',
  /** A ref cannot be made beside another: `usulan` and `usulan/2025-0007`. */
  'storage/branch-conflict',
  /** The branch is not where the change was made against. */
  'storage/commit-moved',
  /** `content` is a file. */
  'storage/content-not-a-folder',
  /** No such file in the snapshot or in the commit changed. */
  'storage/file-missing',
  /** Something else lies where a repository is to be made. */
  'storage/folder-not-empty',
  /** A ref name git would not accept. */
  'storage/invalid-branch',
  /** A commit message that git could not keep as it is. */
  'storage/invalid-message',
  /** A name, address or time that git could not keep as it is. */
  'storage/invalid-person',
  /** A trailer that could not be read back as it was. */
  'storage/invalid-trailer',
  /** Another process holds git's lock on the ref. */
  'storage/locked',
  /** No object has this id. */
  'storage/missing-object',
  /** The folder to read does not exist. */
  'storage/not-a-folder',
  /** No git repository there. */
  'storage/not-a-repository',
  /** A commit that would change nothing, and was not asked to. */
  'storage/nothing-changed',
  /** A file where the change needs a folder, or the reverse. */
  'storage/path-conflict',
  /** Outside `content/`, unsafe, or through a symlink. */
  'storage/path-outside',
  /** The repository names objects by SHA-256; only SHA-1 repositories can be read. */
  'storage/sha256-format',
  /** No commit has this name. */
  'storage/unknown-revision',
  /** A file or folder that the system will not let us read. */
  'storage/unreadable-file',
  /** An object is damaged or of another type than where it stands. */
  'storage/unreadable-object',
  /** A repository format newer than this program knows. */
  'storage/unsupported-format',
  /** The disk refused: full, read-only, failing. */
  'storage/write-failed',
] as const;

/** One of this module's failure codes. */
export type StorageFailureCode = (typeof storageFailureCodes)[number];

/** A Failure of this module. */
export function refusal(
  code: StorageFailureCode,
  data: Record<string, string | number> = {},
  cause?: unknown,
): Failure {
  return new Failure(code, data, cause);
}
