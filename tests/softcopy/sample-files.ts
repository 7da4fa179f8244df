// Real files made at test time, one maker a format, and a number built like a NIK that belongs to nobody.
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import {
  Document,
  type FileChild,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import writeXlsxFile from 'write-excel-file/node';

/** Region, day and month of birth with year, serial: never in one piece in a source file. */
export const nikGroups = ['187201', '410190', '0001'] as const;
export const nik = nikGroups.join('');

/** A PDF with one page a text, lines parted by \n; `change` may add to it before it is saved. */
export async function makePdf(
  pages: readonly string[],
  change: (document: PDFDocument) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    document.addPage().drawText(text, { x: 50, y: 780, size: 11, lineHeight: 16, font });
  }
  await change(document);
  return document.save();
}

/** A DOCX with these paragraphs, a page header and a footnote if given. */
export async function makeDocx(
  children: readonly FileChild[],
  extra: { readonly header?: string; readonly footnote?: string; readonly title?: string } = {},
): Promise<Uint8Array> {
  const reference = extra.footnote === undefined ? [] : [new FootnoteReferenceRun(1)];
  const document = new Document({
    title: extra.title ?? '',
    footnotes: { 1: { children: [new Paragraph(extra.footnote ?? '')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(extra.header ?? '')] }) },
        children: [...children, new Paragraph({ children: reference })],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A paragraph whose lines are parted by breaks. */
export function paragraph(...lines: readonly string[]): Paragraph {
  return new Paragraph({
    children: lines.map((text, index) => new TextRun({ text, break: index === 0 ? 0 : 1 })),
  });
}

/** A table of texts. */
export function table(...rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
}

type CellValue = string | number | boolean | Date | null;

/** An XLSX with these sheets. */
export async function makeXlsx(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): Promise<Uint8Array> {
  const bytes = await writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map(cellOf)),
    })),
  ).toBuffer();
  return new Uint8Array(bytes);
}

function cellOf(value: CellValue) {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
}

/** A picture of noise, which does not compress to nothing. */
export async function makeImage(format: 'jpeg' | 'png'): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background: 'red', noise } });
  return new Uint8Array(await image.toFormat(format).toBuffer());
}

/** An office file in which one part is changed, or added. */
export function changePart(
  bytes: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[name] === undefined ? '' : strFromU8(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(change(before)) });
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An office file with further parts. */
export function addParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...parts });
}

/** A ZIP file whose directory tells another unpacked size of one entry than the true one. */
export function declareSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const lie = Buffer.from(bytes);
  const directoryEntry = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = lie.indexOf(directoryEntry); at !== -1; at = lie.indexOf(directoryEntry, at + 4)) {
    const nameLength = lie.readUInt16LE(at + 28);
    const entryName = lie.toString('utf8', at + 46, at + 46 + nameLength);
    if (entryName === name) lie.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(lie);
}
