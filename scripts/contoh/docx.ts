// Naskah → DOCX, with the notice on top of every page: in the text of the first, where every reader and
// search engine finds it, and in the header of the others.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Line, Table } from './blocks.ts';
import type { Naskah } from './naskah.ts';
import { repack } from './repack.ts';

const red = '8B1A1A';
const gray = '555555';

/** A DOCX file, A4. */
export async function makeDocx(naskah: Naskah): Promise<Uint8Array> {
  const document = new Document({
    title: naskah.judul,
    description: naskah.ringkasan,
    creator: naskah.badan,
    lastModifiedBy: naskah.badan,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21, language: { value: 'id-ID' } } },
      },
    },
    numbering: {
      config: [
        { reference: 'nomor', levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: 'butir', levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } }, titlePage: true },
        headers: {
          // A header must hold a paragraph, even an empty one.
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({ children: [notice(naskah)] }),
        },
        footers: {
          first: new Footer({ children: [footer(naskah)] }),
          default: new Footer({ children: [footer(naskah)] }),
        },
        children: [notice(naskah), ...opening(naskah), ...naskah.isi.flatMap(toElements)],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), naskah.saat);
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 460, hanging: 360 } } },
});

const notice = (naskah: Naskah): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: naskah.peringatan, bold: true, color: red, size: 18 })],
  });

const footer = (naskah: Naskah): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        children: [
          `${naskah.identitas} · Halaman `,
          PageNumber.CURRENT,
          ' dari ',
          PageNumber.TOTAL_PAGES,
        ],
        size: 16,
        color: gray,
      }),
    ],
  });

function opening(naskah: Naskah): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 8, color: red, space: 6 };
  const head = new Paragraph({
    border: { bottom: rule },
    spacing: { after: 300 },
    children: [new TextRun({ text: naskah.badan.toUpperCase(), bold: true, size: 24 })],
  });
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    spacing: { after: 120 },
    children: [new TextRun({ text: naskah.judul, bold: true, size: 32 })],
  });
  const number = naskah.nomor === '' ? [] : [paragraph([span(naskah.nomor, true)])];
  const facts = naskah.keterangan.map(
    ([label, value]) =>
      new Paragraph({
        spacing: { after: 40 },
        children: [new TextRun({ text: `${label}: ${value}`, size: 18, color: gray })],
      }),
  );
  return [head, title, ...number, paragraph([span(naskah.ringkasan, false)]), ...facts];
}

const span = (text: string, bold: boolean): Line[number] => ({ text, bold, italic: false });

const runs = (line: Line, size?: number): TextRun[] =>
  line.map(({ text, bold, italic }) => new TextRun({ text, bold, italics: italic, size }));

const paragraph = (line: Line): Paragraph =>
  new Paragraph({ spacing: { after: 160, line: 300 }, children: runs(line) });

function toElements(block: Block): (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          spacing: { before: 280, after: 120 },
          children: block.line.map(
            ({ text }) => new TextRun({ text, bold: true, size: 25, color: '1C1C1C' }),
          ),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.ordered ? 'nomor' : 'butir', level: 0 },
            spacing: { after: 60, line: 290 },
            children: runs(item),
          }),
      );
    case 'table':
      return [toTable(block), new Paragraph({ spacing: { after: 120 }, children: [] })];
    default:
      return [paragraph(block.line)];
  }
}

function toTable(table: Table): DocxTable {
  const width = Math.floor(9_000 / table.head.length);
  const row = (cells: readonly Line[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            shading: isHead ? { fill: 'F3ECEA' } : undefined,
            children: [
              new Paragraph({
                alignment:
                  table.alignRight[column] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: runs(isHead ? cell.map((part) => ({ ...part, bold: true })) : cell, 18),
              }),
            ],
          }),
      ),
    });
  return new DocxTable({
    columnWidths: table.head.map(() => width),
    rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
  });
}
