// HTML that is drawn once for the very same values: a register has thousands of rows, and a change touches one of them.
import { keepWhileSame } from '#base/memo.ts';

const rowsAtOnce = 50;

/** Rows in groups that stay the same when a row is added at the end or changes elsewhere. */
export const groupsOf = <Baris>(baris: readonly Baris[]): readonly (readonly Baris[])[] =>
  Array.from({ length: Math.ceil(baris.length / rowsAtOnce) }, (_, index) =>
    baris.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );

const keepDrawn = keepWhileSame<object, Promise<string>>();

/** The HTML of a group of rows that hold everything it shows; drawn again when any of them is another object. */
export async function drawnFor(
  baris: readonly object[],
  draw: () => Promise<string>,
): Promise<string> {
  const [first] = baris;
  return first === undefined ? '' : keepDrawn(first, baris, draw);
}
