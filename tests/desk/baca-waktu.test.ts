// Days as officers write them.
import { describe, expect, test } from 'vitest';
import { bacaWaktu } from '../../src/desk/views/baca-waktu.ts';

describe('reading a day', () => {
  test.each([
    ['31 Januari 2025', '2025-01-31'],
    ['1 agu 2025', '2025-08-01'],
    ['31/1/2025', '2025-01-31'],
    ['31-01-2025', '2025-01-31'],
    ['Januari 2025', '2025-01'],
    [' 2025 ', '2025'],
    ['2025-01-31', '2025-01-31'],
  ])('understands %s', (typed, read) => {
    expect(bacaWaktu(typed)).toBe(read);
  });

  test.each(['kemarin', '31 Foo 2025', '31/1/25', ''])('leaves %s as it was typed', (typed) => {
    expect(bacaWaktu(typed)).toBe(typed);
  });
});
