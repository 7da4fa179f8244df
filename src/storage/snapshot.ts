// What every reader sees: the files of an archive at one moment, whether a folder or a commit. Cannot write.

/** One file below `content/`. */
export interface Entry {
  /** POSIX path from the root of the archive, always below `content/`. */
  readonly path: string;
  /** A symlink is listed, never followed. */
  readonly kind: 'file' | 'symlink';
  /** Git blob id; null in a plain folder. */
  readonly oid: string | null;
}

/** `content/`, or a folder below it, with all that lies in it. */
export interface Folder {
  /** POSIX path from the root of the archive, without a slash at its end. */
  readonly path: string;
  /** Git tree id; null in a plain folder. */
  readonly oid: string | null;
  readonly files: readonly Entry[];
  readonly folders: readonly Folder[];
}

/** The files of an archive at one moment. */
export interface Snapshot {
  /** Commit id; null for a plain folder. */
  readonly commit: string | null;
  /** Committer date as ISO 8601 with offset; null for a plain folder. */
  readonly date: string | null;
  /** `content/` with all below it. A folder or file that a known earlier tree holds unchanged is the same object. */
  readonly tree: () => Promise<Folder>;
  /** All files below `content/`, sorted by path in code-unit order. */
  readonly list: () => Promise<readonly Entry[]>;
  /** The bytes of one listed file. */
  readonly read: (path: string) => Promise<Uint8Array>;
}
