// Where history was cut short by `git clone --depth`: commits that have parents which are not here.
import { readTextIfAny } from './git/file-system.ts';
import type { Repository } from './repository.ts';

/** Ids of the commits at which history was cut short; none in a whole repository. */
export async function shallowCommits({ store }: Repository): Promise<ReadonlySet<string>> {
  const text = await readTextIfAny(store.fs, `${store.gitDir.common}/shallow`);
  return new Set(text?.split('\n').filter((line) => line !== ''));
}
