// Indexes are built once for each value, and not mixed up between values.
import { expect, test } from 'vitest';
import { indexEach, indexOf } from '#checks/index-of.ts';

test('an index is built once for each value, even when it is nothing', () => {
  const built: string[] = [];
  const find = indexOf((value: { readonly name: string }) => {
    built.push(value.name);
    return value.name === 'a' ? undefined : value.name;
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];

  expect([find(a), find(a), find(b), find(b)]).toEqual([undefined, undefined, 'b', 'b']);
  expect(built).toEqual(['a', 'b']);
});

test('what is known of an item belongs to the whole it was judged in', () => {
  let count = 0;
  const judge = indexEach((item: string, whole: { readonly factor: number }) => {
    count += 1;
    return item.length * whole.factor;
  });
  const [one, two] = [{ factor: 1 }, { factor: 2 }];

  expect([judge('abc', one), judge('abc', one), judge('abc', two), judge('ab', two)]).toEqual([
    3, 3, 6, 4,
  ]);
  expect(count).toBe(3);
});
