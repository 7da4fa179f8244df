// The sheet of an example PDF: fonts, colours, pages with their notice, and where the pen stands.
import { PDFDocument, StandardFonts, rgb, type PDFPage } from '@cantoo/pdf-lib';
import { widthOf, type Faces } from './pdf-words.ts';

/** The document being written; `page` and `y` move as it grows. */
export interface Sheet {
  readonly document: PDFDocument;
  readonly faces: Faces;
  readonly width: number;
  readonly height: number;
  /** Stands on top of every page. */
  readonly notice: string;
  page: PDFPage;
  /** Distance of the pen from the lower edge. */
  y: number;
}
export const colors = {
  ink: rgb(0.11, 0.11, 0.12),
  soft: rgb(0.36, 0.36, 0.38),
  red: rgb(0.545, 0.102, 0.102),
  pale: rgb(0.953, 0.925, 0.918),
  line: rgb(0.8, 0.77, 0.76),
} as const;
/** Distances in points. */
export const margin = { side: 62, top: 74, bottom: 66 } as const;
const a4 = { short: 595.28, long: 841.89 } as const;

/** A new document with one page that carries only the notice. */
export async function openSheet(notice: string, isLandscape: boolean): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const faces = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    italic: await document.embedFont(StandardFonts.HelveticaOblique),
    boldItalic: await document.embedFont(StandardFonts.HelveticaBoldOblique),
  };
  const [width, height] = isLandscape ? [a4.long, a4.short] : [a4.short, a4.long];
  const page = document.addPage([width, height]);
  const sheet = { document, faces, width, height, notice, page, y: height - margin.top };
  drawNotice(sheet);
  return sheet;
}

/** Width between the margins. */
export const innerWidth = (sheet: Sheet): number => sheet.width - 2 * margin.side;

/** Starts a page when less than `room` is left; tells whether it did. */
export function ensureRoom(sheet: Sheet, room: number): boolean {
  if (sheet.y - room >= margin.bottom) return false;
  sheet.page = sheet.document.addPage([sheet.width, sheet.height]);
  sheet.y = sheet.height - margin.top;
  drawNotice(sheet);
  return true;
}

/** First on the page, so that it is also the first thing a screen reader says. */
function drawNotice({ page, faces, width, height, notice }: Sheet): void {
  const size = 9;
  const y = height - 52;
  const band = { x: margin.side, y, width: width - 2 * margin.side, height: 20 };
  page.drawRectangle({ ...band, color: colors.pale, borderColor: colors.red, borderWidth: 0.7 });
  const x = (width - widthOf(faces.bold, notice, size)) / 2;
  page.drawText(notice, { x, y: y + 6.5, size, font: faces.bold, color: colors.red });
}
