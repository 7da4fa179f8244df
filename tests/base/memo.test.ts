// What is computed once is kept with its object, and not mixed up between objects.
import { expect, test } from 'vitest';
import { keepWhileSame, oncePer } from '#base/memo.ts';

test('a value is computed once for each object, even when it is nothing', () => {
  const built: string[] = [];
  const find = oncePer((value: { readonly name: string }) => {
    built.push(value.name);
    return value.name === 'a' ? undefined : value.name;
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];

  expect([find(a), find(a), find(b), find(b)]).toEqual([undefined, undefined, 'b', 'b']);
  expect(built).toEqual(['a', 'b']);
});

test('a value is kept while everything it is made of is the same, and no longer', () => {
  const keep = keepWhileSame<object, string>();
  const [key, one, two] = [{}, {}, {}];
  const kept = (inputs: readonly unknown[], value: string): string =>
    keep(key, inputs, () => value);

  expect(kept([one, 1], 'first')).toBe('first');
  expect(kept([one, 1], 'second')).toBe('first');
  expect(kept([one, 2], 'third')).toBe('third');
  expect(kept([two, 2], 'fourth')).toBe('fourth');
  expect(kept([two], 'fifth')).toBe('fifth');
  expect(keep({}, [two], () => 'of another')).toBe('of another');
});
