// The text of an XLSX file: each sheet under its name, one line a row, cells parted by tabs.
import readSheets from 'read-excel-file/universal';
import { type Extract, nothing } from './extract-type.ts';
import { normaliseText } from './normalise.ts';
import { bareTextOfParts, readProperties } from './office-xml.ts';
import { openOfficeZip } from './office-zip.ts';

/** Parts with text beside the cells: comments, text boxes, charts. */
const sideParts =
  /^xl\/(?:comments|threadedComments\/|drawings\/|charts\/)[^/]*.*\.xml$|^customXml\//u;

/** The text of an XLSX file. */
export async function extractXlsx(bytes: Uint8Array): Promise<Extract> {
  const zip = openOfficeZip(bytes);
  if (typeof zip === 'string') return { ...nothing, problem: zip };
  // Numbers come as text, so that no digit of a long one is lost on the way.
  const sheets = await readSheets(zip.repacked().buffer, { parseNumber: numberText });
  const text = normaliseText(
    sheets.map((sheet) => sheetText(sheet.sheet, sheet.data)).join('\n\n'),
  );
  const hasCells = sheets.some((sheet) => sheet.data.length > 0);
  return {
    pages: null,
    text: hasCells ? text : null,
    ...readProperties(zip),
    hidden: bareTextOfParts(zip, sideParts),
    problem: zip.hasActiveContent ? 'isi-aktif' : null,
  };
}

function sheetText(name: string, rows: readonly (readonly unknown[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join('\t').trimEnd());
  return [`Lembar: ${name}`, ...lines].join('\n');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date)
    return cell.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', '');
  return String(cell).trim().replaceAll(/\s+/gu, ' ');
}

/** A number as a spreadsheet program shows it: whole numbers in full, others to 15 digits. */
function numberText(raw: string): string {
  const value = Number(raw);
  if (/^\d+$/u.test(raw) || !Number.isFinite(value)) return raw;
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toPrecision(15)));
}
