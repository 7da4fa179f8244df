// A process that commits to `main` a number of times, taking turns with whoever else does: `node writer.ts DIR NAME COUNT`.

import { isFailure } from '#base/failure.ts';
import { openRepository } from '#storage/repository.ts';
import { begin } from '#storage/transaction.ts';
import { ani, bytes } from './persons.ts';

const [dir = '', name = '', count = '0'] = process.argv.slice(2);
const repository = await openRepository(dir);

for (let number = 0; number < Number(count);) {
  const change = begin(repository, { branch: 'main', parent: await repository.resolve('main') });
  await change.write(`content/${name}-${number}.md`, bytes(name));
  try {
    await change.commit({ message: `${name} ${number}`, author: ani });
    number += 1;
  } catch (error) {
    if (!isFailure(error, 'storage/commit-moved') && !isFailure(error, 'storage/locked'))
      throw error;
  }
}
