// Numbers and sizes as Indonesians write them.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAngka, formatUkuran } from '#base/angka.ts';

describe('formatAngka', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [131_482, '131.482'],
    [12_345_678, '12.345.678'],
  ])('%i reads %s', (value, expected) => {
    expect(formatAngka(value)).toBe(expected);
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(Number(formatAngka(value).replaceAll('.', ''))).toBe(value);
      }),
    );
  });
});

describe('formatUkuran', () => {
  test.each([
    [0, '0 byte'],
    [1_023, '1023 byte'],
    [1_024, '1 KB'],
    [219_136, '214 KB'],
    [1_572_864, '1,5 MB'],
    [2 * 1_048_576, '2 MB'],
    [50 * 1_048_576, '50 MB'],
  ])('%i bytes read %s', (bytes, expected) => {
    expect(formatUkuran(bytes)).toBe(expected);
  });
});
