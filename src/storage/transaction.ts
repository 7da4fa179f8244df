// A change made against one commit of a branch, entering the branch as one commit or not at all.
// It needs no index and no working tree, and touches none: the checked-out files of a clone stay as they are.

import assert from 'node:assert/strict';
import { refusal } from './failure-code.ts';
import { openWriter } from './git/objects-write.ts';
import type { Person } from './git/parse.ts';
import { assertWritablePath } from './git/path.ts';
import { updateRef } from './git/ref-update.ts';
import { fullRefName } from './git/refs.ts';
import { readCommitFields } from './git/store.ts';
import { editTree } from './git/tree-edit.ts';
import type { Target } from './git/tree-edit.ts';
import { writing } from './git/write-errors.ts';
import type { Repository } from './repository.ts';

/** What a change is made against. */
export interface Basis {
  /** A branch (`main`) or a full ref name (`refs/…`). */
  readonly branch: string;
  /** The commit id the branch must still be at; null for a branch that must not exist yet. */
  readonly parent: string | null;
  /** Where a branch that does not exist yet begins; default nowhere, with no files. */
  readonly start?: string;
}

/** How a change enters the history. */
export interface CommitDetails {
  readonly message: string;
  readonly author: Person;
  /** Default: the author. */
  readonly committer?: Person;
  /** Further parents, after the branch's own: what an approval approves. */
  readonly parents?: readonly string[];
  /** Whether a commit that changes no file is wanted (an approval, a return); default false, which refuses it. */
  readonly allowEmpty?: boolean;
}

/** A change under way. Dropping it changes nothing. */
export interface Transaction {
  /** Creates or replaces a file below `content/`. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Puts a blob that the repository has at a path, without reading it. */
  readonly place: (path: string, oid: string) => void;
  /** Removes a file, which must exist when the change is committed. */
  readonly remove: (path: string) => void;
  /** Commits and gives the commit's id; refuses with `storage/commit-moved` if the branch moved. Once only. */
  readonly commit: (details: CommitDetails) => Promise<string>;
}

/** Begins a change against a commit of a branch. */
export function begin(repository: Repository, basis: Basis): Transaction {
  const { store } = repository;
  const branch = fullRefName(basis.branch);
  const edits = new Map<string, string | null>();
  const target = { store, writer: openWriter(store) };
  let isOpen = true;
  return {
    write: async (path, bytes) => {
      assertWritablePath(path);
      edits.set(path, await writing(() => target.writer.blob(bytes)));
    },
    place: (path, oid) => {
      assertWritablePath(path);
      edits.set(path, oid);
    },
    remove: (path) => {
      assertWritablePath(path);
      edits.set(path, null);
    },
    commit: (details) => {
      assert(isOpen, 'a transaction commits once');
      isOpen = false;
      return writing(() => commitEdits(target, { ...basis, branch, edits }, details));
    },
  };
}

interface Change extends Basis {
  readonly edits: ReadonlyMap<string, string | null>;
}

async function commitEdits(
  target: Target,
  change: Change,
  details: CommitDetails,
): Promise<string> {
  const { store, writer } = target;
  const { branch, parent, edits } = change;
  assertDetails(details);
  const onto = parent ?? change.start ?? null;
  const parents = [...(onto === null ? [] : [onto]), ...(details.parents ?? [])];
  const [before] = await Promise.all(parents.map((commit) => readCommitFields(store, commit)));
  const base = onto === null ? null : (before?.tree ?? null);
  const tree = await editTree(target, base, edits);
  const changesNothing = onto === null ? edits.size === 0 : tree === base;
  if (changesNothing && details.allowEmpty !== true) {
    throw refusal('storage/nothing-changed', { branch });
  }

  const { author, message, committer = author } = details;
  const commit = await writer.commit({ tree, parents, author, committer, message });
  await writer.flush();
  await updateRef(store, { name: branch, from: parent, to: commit });
  return commit;
}

function assertDetails({ message, author, committer = author }: CommitDetails): void {
  if (message.trim() === '' || message.includes('\0')) throw refusal('storage/invalid-message');
  assertPerson(author);
  assertPerson(committer);
}

// What would end a name or an address inside git's own line, or is not a time git can write.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafeInPerson = /[\u0000-\u001f\u007f<>]/;
const widestOffset = 14 * 60;

function assertPerson({ name, email, timestamp, timezoneOffset }: Person): void {
  const isNamed = [name, email].every((part) => part.trim() !== '' && !unsafeInPerson.test(part));
  const isTimed = Number.isSafeInteger(timestamp) && timestamp >= 0;
  const isPlaced = Number.isInteger(timezoneOffset) && Math.abs(timezoneOffset) <= widestOffset;
  if (!isNamed || !isTimed || !isPlaced) throw refusal('storage/invalid-person', { name, email });
}
