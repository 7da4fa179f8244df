// Progress: silent for short work, a line that counts up at a terminal, plain lines elsewhere.
import { describe, expect, test } from 'vitest';
import { progressLine } from '../../scripts/_progress.ts';

/** Shows progress to a clock of the test's own; gives what was written. */
function show(isTTY: boolean, steps: readonly (readonly [atMs: number, done: number])[]): string {
  let time = 0;
  let written = '';
  const line = progressLine({
    output: {
      isTTY,
      write: (text) => {
        written += text;
      },
    },
    now: () => time,
  });
  for (const [atMs, done] of steps) {
    time = atMs;
    line.show('halaman', done, 1_000);
  }
  line.end();
  return written;
}

describe('progress', () => {
  test('of short work is not shown', () => {
    expect(
      show(true, [
        [0, 1],
        [900, 500],
      ]),
    ).toBe('');
    expect(
      show(false, [
        [0, 1],
        [29_900, 500],
      ]),
    ).toBe('');
  });

  test('at a terminal stays on one line, with the time that remains, and is cleared', () => {
    expect(
      show(true, [
        [0, 0],
        [2_000, 200],
        [2_050, 205],
        [4_000, 400],
      ]),
    ).toBe(
      '\r\u001b[Khalaman: 200 dari 1000, kira-kira 8 detik lagi' +
        '\r\u001b[Khalaman: 400 dari 1000, kira-kira 6 detik lagi' +
        '\r\u001b[K',
    );
  });

  test('elsewhere is a plain line now and then', () => {
    expect(
      show(false, [
        [0, 0],
        [30_000, 30],
        [35_000, 35],
        [40_000, 40],
      ]),
    ).toBe(
      'halaman: 30 dari 1000, kira-kira 17 menit lagi\n' +
        'halaman: 40 dari 1000, kira-kira 16 menit lagi\n',
    );
  });

  test('tells no time that remains while nothing is done', () => {
    expect(
      show(true, [
        [1_500, 3],
        [2_500, 3],
      ]),
    ).not.toContain('lagi');
  });
});
