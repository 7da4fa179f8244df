// Naskah → CSV: the first table as open data, one record a line, without the row that adds it up.
import { plainText } from './blocks.ts';
import { cellValue, isTotal, tableOf } from './cells.ts';
import type { Naskah } from './naskah.ts';

/** A CSV file in UTF-8. The notice stands in a column of its own, so that the table stays a table. */
export function makeCsv(naskah: Naskah): Uint8Array {
  const { head, rows } = tableOf(naskah);
  // A plain hyphen: spreadsheet programs that guess the encoding wrongly would spoil a dash.
  const notice = naskah.peringatan.replace('—', '-');
  const lines = [
    [...head.map(plainText), 'Catatan'],
    ...rows.filter((row) => !isTotal(row)).map((row) => row.map(cellValue).concat(notice)),
  ];
  return new TextEncoder().encode(lines.map((line) => `${line.map(quote).join(',')}\n`).join(''));
}

function quote(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
