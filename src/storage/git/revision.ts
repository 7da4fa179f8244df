// A revision as people write it (`main~2`, `origin/main`, `v1^`, `4f2a9c1`) to the id of one commit.

import { expandOid } from 'isomorphic-git';
import { isFailure } from '#base/failure.ts';
import { refusal } from '../failure-code.ts';
import { errorCode } from './file-system.ts';
import { isRefName, readRef } from './refs.ts';
import { objectsOnly } from './safe-fs.ts';
import { peelToCommit, readCommitFields } from './store.ts';
import type { Store } from './store.ts';

/** The commit a revision names; refuses one that names none or several. */
export async function resolveRevision(store: Store, rev: string): Promise<string> {
  const match = /^([^~^]+)((?:[~^]\d*)*)$/.exec(rev);
  const oid = match?.[1] === undefined ? null : await findObject(store, match[1]);
  let commit = oid === null ? null : await commitIfAny(store, oid);
  for (const [, kind, digits = ''] of (match?.[2] ?? '').matchAll(/([~^])(\d*)/g)) {
    if (commit === null) break;
    const count = digits === '' ? 1 : Number(digits);
    commit = kind === '^' ? await parentOf(store, commit, count) : await back(store, commit, count);
  }
  if (commit === null) throw refusal('storage/unknown-revision', { rev });
  return commit;
}

async function commitIfAny(store: Store, oid: string): Promise<string | null> {
  try {
    return await peelToCommit(store, oid);
  } catch (error) {
    if (isFailure(error, 'storage/missing-object')) return null;
    throw error;
  }
}

async function back(store: Store, from: string, count: number): Promise<string | null> {
  let commit: string | null = from;
  for (let step = 0; step < count && commit !== null; step += 1) {
    commit = await parentOf(store, commit, 1);
  }
  return commit;
}

/** `^0` is the commit itself, `^1` its first parent. */
async function parentOf(store: Store, commit: string, number: number): Promise<string | null> {
  if (number === 0) return commit;
  return (await readCommitFields(store, commit)).parents[number - 1] ?? null;
}

async function findObject(store: Store, name: string): Promise<string | null> {
  if (/^[0-9a-f]{40}$/i.test(name)) return name.toLowerCase();
  for (const ref of refCandidates(name)) {
    const oid = await readRef(store.fs, store.gitDir, ref);
    if (oid !== null) return oid;
  }
  return /^[0-9a-f]{4,39}$/i.test(name) ? expand(store, name.toLowerCase()) : null;
}

// Git's own order (gitrevisions), less the loose names at the top of the git folder other than HEAD.
function refCandidates(name: string): readonly string[] {
  if (name === 'HEAD' || name === '@') return ['HEAD'];
  const full = name.startsWith('refs/') ? [name] : [];
  const places = ['', 'tags/', 'heads/', 'remotes/'].map((place) => `refs/${place}${name}`);
  return [...full, ...places, `refs/remotes/${name}/HEAD`].filter(isRefName);
}

async function expand(store: Store, short: string): Promise<string | null> {
  const { common } = store.gitDir;
  try {
    return await expandOid({ fs: objectsOnly(store.fs, common), gitdir: common, oid: short });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'NotFoundError') return null;
    if (code === 'AmbiguousError') throw refusal('storage/ambiguous-revision', { rev: short });
    throw error;
  }
}
