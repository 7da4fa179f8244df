// Cells of the first table as values: Indonesian figures become numbers.
import { strict as assert } from 'node:assert';
import { plainText, type Line, type Table } from './blocks.ts';
import type { Naskah } from './naskah.ts';

/** `131.482` → 131482, `71` → 71; anything else stays text. */
export function cellValue(cell: Line): string | number {
  const text = plainText(cell).trim();
  const isFigure = /^\d{1,3}(?:\.\d{3})+$/.test(text) || /^(?:0|[1-9]\d*)$/.test(text);
  return isFigure ? Number(text.replaceAll('.', '')) : text;
}

/** Whether a row adds up the rows above it. */
export const isTotal = (row: readonly Line[]): boolean => plainText(row[0] ?? []) === 'Jumlah';

/** The table of a record that has a spreadsheet; asking for one without a table is a mistake in the record. */
export function tableOf(naskah: Naskah): Table {
  assert(naskah.tabel !== null, `${naskah.identitas} has a spreadsheet but no table`);
  return naskah.tabel;
}
