// Every code this module refuses with is provoked by some test of it.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storageFailureCodes } from '#storage/failure-code.ts';

test('each failure code is expected by name in a test', async () => {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
  const texts = await Promise.all(
    names.map((name) => readFile(join(import.meta.dirname, name), 'utf8')),
  );

  const untested = storageFailureCodes.filter((code) => !texts.join('').includes(`'${code}'`));

  expect(untested).toEqual([]);
  expect(storageFailureCodes).toEqual(storageFailureCodes.toSorted());
});
