// HTML that is drawn once for the very same values: a register has thousands of rows, and a change touches one of them.

const rowsAtOnce = 50;
const drawn = new WeakMap<object, { readonly baris: readonly object[]; readonly html: string }>();

/** Rows in groups that stay the same when a row is added at the end or changes elsewhere. */
export const groupsOf = <Baris>(baris: readonly Baris[]): readonly (readonly Baris[])[] =>
  Array.from({ length: Math.ceil(baris.length / rowsAtOnce) }, (_, index) =>
    baris.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  );

/** The HTML of a group of rows that hold everything it shows; drawn again when any of them is another object. */
export async function drawnFor(
  baris: readonly object[],
  draw: () => Promise<string>,
): Promise<string> {
  const [first] = baris;
  if (first === undefined) return '';
  const kept = drawn.get(first);
  if (kept?.baris.length === baris.length && kept.baris.every((row, index) => row === baris[index]))
    return kept.html;
  const html = await draw();
  drawn.set(first, { baris, html });
  return html;
}
