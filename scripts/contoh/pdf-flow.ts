// Blocks of an example PDF, drawn one below the other.
import type { Block, Line } from './blocks.ts';
import { colors, ensureRoom, innerWidth, margin, type Sheet } from './pdf-sheet.ts';
import { drawTable } from './pdf-table.ts';
import { printLine, wrap, type Style } from './pdf-words.ts';

/** How the parts of a document are set. */
export const styles = {
  title: { size: 17, leading: 22, color: colors.ink },
  lead: { size: 11.5, leading: 17, color: colors.ink },
  heading: { size: 12.5, leading: 17, color: colors.red },
  body: { size: 10.5, leading: 15.5, color: colors.ink },
  small: { size: 9, leading: 13, color: colors.soft },
} as const satisfies Record<string, Style>;

/** Draws text that wraps and moves the pen below it. */
export function drawText(
  sheet: Sheet,
  line: Line,
  style: Style & { readonly indent?: number },
): void {
  const indent = style.indent ?? 0;
  const lines = wrap(sheet.faces, line, { size: style.size, width: innerWidth(sheet) - indent });
  // A short paragraph stays on one page.
  if (lines.length <= 4) ensureRoom(sheet, lines.length * style.leading);
  for (const printed of lines) {
    ensureRoom(sheet, style.leading);
    sheet.y -= style.leading;
    printLine(sheet.page, printed, { ...style, x: margin.side + indent, y: sheet.y });
  }
}

/** A line of one face. */
export const inFace = (text: string, bold = false): Line => [{ text, bold, italic: false }];

/** Draws one block. */
export function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      // A heading never stands alone at the foot of a page.
      ensureRoom(sheet, 80);
      sheet.y -= 10;
      drawText(
        sheet,
        block.line.map((span) => ({ ...span, bold: true })),
        styles.heading,
      );
      sheet.y -= 6;
      return;
    case 'list':
      drawList(sheet, block.items, block.ordered);
      return;
    case 'table':
      drawTable(sheet, block);
      return;
    default:
      drawText(sheet, block.line, styles.body);
      sheet.y -= 8;
  }
}

function drawList(sheet: Sheet, items: readonly Line[], isOrdered: boolean): void {
  const indent = 20;
  for (const [index, item] of items.entries()) {
    const label = isOrdered ? `${index + 1}.` : '•';
    const room = innerWidth(sheet) - indent;
    const lines = wrap(sheet.faces, item, { size: styles.body.size, width: room });
    ensureRoom(sheet, lines.length * styles.body.leading);
    sheet.page.drawText(label, {
      x: margin.side + 4,
      y: sheet.y - styles.body.leading,
      size: styles.body.size,
      font: sheet.faces.regular,
      color: colors.soft,
    });
    drawText(sheet, item, { ...styles.body, indent });
    sheet.y -= 3;
  }
  sheet.y -= 6;
}
