// The sheet of an example PDF: fonts, colours, where the pen stands, and words that wrap.
import {
  PDFDocument,
  StandardFonts,
  rgb,
  type Color,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Line } from './blocks.ts';

/** The four faces. The standard fonts keep a file small and every reader has them. */
export interface Faces {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
  readonly boldItalic: PDFFont;
}
/** The document being written; `page` and `y` move as it grows. */
export interface Sheet {
  readonly document: PDFDocument;
  readonly faces: Faces;
  readonly width: number;
  readonly height: number;
  page: PDFPage;
  /** Distance of the pen from the lower edge. */
  y: number;
}
/** How a piece of text is set. */
export interface Style {
  readonly size: number;
  readonly leading: number;
  readonly color: Color;
}
/** A word in its face. */
interface Word {
  readonly text: string;
  readonly font: PDFFont;
  readonly width: number;
  /** Width of the space before it; none where only the face changes within a word. */
  readonly gap: number;
}
/** One printed line: its words and the space between them. */
export interface PrintedLine {
  readonly words: readonly Word[];
  readonly width: number;
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

/** A new document with one empty page. */
export async function openSheet(isLandscape: boolean): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const faces = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    italic: await document.embedFont(StandardFonts.HelveticaOblique),
    boldItalic: await document.embedFont(StandardFonts.HelveticaBoldOblique),
  };
  const [width, height] = isLandscape ? [a4.long, a4.short] : [a4.short, a4.long];
  const page = document.addPage([width, height]);
  return { document, faces, width, height, page, y: height - margin.top };
}

/** Width between the margins. */
export const innerWidth = (sheet: Sheet): number => sheet.width - 2 * margin.side;

/** Starts a page when less than `room` is left; tells whether it did. */
export function ensureRoom(sheet: Sheet, room: number): boolean {
  if (sheet.y - room >= margin.bottom) return false;
  sheet.page = sheet.document.addPage([sheet.width, sheet.height]);
  sheet.y = sheet.height - margin.top;
  return true;
}

/** Width of a text as it is printed. The font's own measure counts kerning, which printing does not use. */
export const widthOf = (font: PDFFont, text: string, size: number): number =>
  [...text].reduce((width, letter) => width + font.widthOfTextAtSize(letter, size), 0);

/** Breaks a line of spans into printed lines no wider than `width`. */
export function wrap(
  faces: Faces,
  line: Line,
  { size, width }: { size: number; width: number },
): PrintedLine[] {
  const lines: { words: Word[]; width: number }[] = [{ words: [], width: 0 }];
  for (const word of toWords(faces, line, size)) {
    const current = lines.at(-1);
    const isFirst = current === undefined || current.words.length === 0;
    const isTooWide = word.gap > 0 && (current?.width ?? 0) + word.gap + word.width > width;
    if (current === undefined || (!isFirst && isTooWide)) {
      lines.push({ words: [word], width: word.width });
    } else {
      current.width += (isFirst ? 0 : word.gap) + word.width;
      current.words.push(word);
    }
  }
  return lines;
}

/** Prints one line with its baseline at the pen; neighbours in one face become one piece of text. */
export function printLine(
  sheet: Sheet,
  line: PrintedLine,
  at: Style & { readonly x: number },
): void {
  let x = at.x;
  for (let from = 0; from < line.words.length;) {
    const first = line.words[from];
    if (first === undefined) return;
    let text = first.text;
    let to = from + 1;
    for (let word = line.words[to]; word?.font === first.font; word = line.words[to]) {
      text += (word.gap > 0 ? ' ' : '') + word.text;
      to += 1;
    }
    x += from === 0 ? 0 : first.gap;
    sheet.page.drawText(text, { x, y: sheet.y, size: at.size, font: first.font, color: at.color });
    x += widthOf(first.font, text, at.size);
    from = to;
  }
}

const faceOf = (faces: Faces, bold: boolean, italic: boolean): PDFFont =>
  bold ? (italic ? faces.boldItalic : faces.bold) : italic ? faces.italic : faces.regular;

function toWords(faces: Faces, line: Line, size: number): Word[] {
  const space = faces.regular.widthOfTextAtSize(' ', size);
  return line.flatMap(({ text, bold, italic }, index) => {
    const font = faceOf(faces, bold, italic);
    // Within a span words are parted by spaces; between spans only where one of the two has one.
    const isGlued = !/^\s/.test(text) && !/\s$/.test(line[index - 1]?.text ?? ' ');
    const words = text.split(/\s+/).filter((word) => word !== '');
    return words.map((word, at) => ({
      text: word,
      font,
      width: widthOf(font, word, size),
      gap: at === 0 && isGlued ? 0 : space,
    }));
  });
}
