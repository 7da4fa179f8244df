// Words of an example PDF: measured, wrapped and printed.
import type { Color, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import type { Line } from './blocks.ts';

/** The four faces. The standard fonts keep a file small and every reader has them. */
export interface Faces {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
  readonly boldItalic: PDFFont;
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
  page: PDFPage,
  line: PrintedLine,
  at: Style & { readonly x: number; readonly y: number },
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
    page.drawText(text, { x, y: at.y, size: at.size, font: first.font, color: at.color });
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
