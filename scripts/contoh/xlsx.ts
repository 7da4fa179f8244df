// Naskah → XLSX: title and notice on top, then the first table with figures as numbers.
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { plainText } from './blocks.ts';
import { cellValue, isTotal, tableOf } from './cells.ts';
import type { Naskah } from './naskah.ts';
import { repack } from './repack.ts';

/** An XLSX file with one sheet. */
export async function makeXlsx(naskah: Naskah): Promise<Uint8Array> {
  const { head, rows, alignRight } = tableOf(naskah);
  const header: Row = head.map((cell, column) => ({
    value: plainText(cell),
    fontWeight: 'bold',
    backgroundColor: '#F3ECEA',
    align: alignRight[column] === true ? 'right' : 'left',
  }));
  const body = rows.map((row): Row => {
    const fontWeight = isTotal(row) ? 'bold' : undefined;
    return row.map((cell) => {
      const value = cellValue(cell);
      return typeof value === 'number'
        ? { value, format: '#,##0', fontWeight }
        : { value, fontWeight };
    });
  });
  const data: Row[] = [
    [{ value: naskah.judul, fontWeight: 'bold', fontSize: 14 }],
    [{ value: naskah.peringatan, textColor: '#8B1A1A', fontWeight: 'bold' }],
    [{ value: `${naskah.badan}, ${naskah.identitas}` }],
    [],
    header,
    ...body,
  ];
  const columns = head.map((cell, column) => ({
    width: Math.min(
      60,
      Math.max(
        12,
        ...[cell, ...rows.map((row) => row[column] ?? [])].map((c) => plainText(c).length + 3),
      ),
    ),
  }));
  const buffer = await writeXlsxFile(data, { columns, sheet: 'Data' }).toBuffer();
  return repack(buffer, naskah.saat);
}
