// Where history was cut short by `git clone --depth`: commits that have parents which are not here.

import { readShallow } from './git/store.ts';
import type { Repository } from './repository.ts';

/** Ids of the commits at which history was cut short; none in a whole repository. */
export function shallowCommits({ store }: Repository): Promise<ReadonlySet<string>> {
  return readShallow(store);
}
