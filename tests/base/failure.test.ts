// The one error class: a stable code, the parts of its message, and what caused it.
import { expect, test } from 'vitest';
import { Failure, isFailure } from '#base/failure.ts';

test('its message is the code and the parts, for operators', () => {
  const cause = new Error('disk');
  const failure = new Failure('storage/lock-held', { branch: 'main', waitedMs: 1000 }, cause);

  expect(failure.message).toBe('storage/lock-held branch=main waitedMs=1000');
  expect(failure.name).toBe('Failure');
  expect(failure.data).toEqual({ branch: 'main', waitedMs: 1000 });
  expect(failure.cause).toBe(cause);
  expect(new Failure('storage/lock-held').cause).toBe(undefined);
});

test('is told from other errors, and by its code', () => {
  const failure = new Failure('storage/lock-held');
  expect(isFailure(failure)).toBe(true);
  expect(isFailure(failure, 'storage/lock-held')).toBe(true);
  expect(isFailure(failure, 'storage/commit-moved')).toBe(false);
  expect(isFailure(new Error('storage/lock-held'))).toBe(false);
  expect(isFailure('storage/lock-held')).toBe(false);
});
