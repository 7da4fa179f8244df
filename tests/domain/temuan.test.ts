// Findings are ordered by file, place, rule and message, so that a report is the same bytes every time.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTemuan, hasError, type Temuan } from '#domain/temuan.ts';

const temuan = fc.record({
  rule: fc.constantFrom('sop/a', 'sop/b'),
  severity: fc.constantFrom('error' as const, 'warning' as const),
  file: fc.constantFrom('content/a', 'content/b'),
  line: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 3 }),
  message: fc.constantFrom('A.', 'B.'),
  fix: fc.constant('C.'),
});
const keyOf = ({ file, line, column, rule, message }: Temuan): string =>
  [file, String(line).padStart(3, '0'), column, rule, message].join('|');

test('the order is that of their places, with numbers as numbers', () => {
  fc.assert(
    fc.property(fc.array(temuan), (list) => {
      const keys = list.toSorted(compareTemuan).map(keyOf);
      expect(keys).toEqual(list.map(keyOf).toSorted());
    }),
  );
});

test('only errors stop publication', () => {
  fc.assert(
    fc.property(fc.array(temuan), (list) => {
      expect(hasError(list)).toBe(list.filter(({ severity }) => severity === 'error').length > 0);
    }),
  );
});
