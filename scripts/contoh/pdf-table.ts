// Tables in an example PDF: columns as wide as they need, the head again on every page, rows kept whole.
import { plainText, type Line, type Table } from './blocks.ts';
import { isTotal } from './cells.ts';
import { colors, ensureRoom, innerWidth, margin, type Sheet } from './pdf-sheet.ts';
import { printLine, widthOf, wrap, type PrintedLine } from './pdf-words.ts';

const padding = 5;

interface Grid {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly widths: readonly number[];
  readonly size: number;
}

/** Draws a table below the pen. */
export function drawTable(sheet: Sheet, table: Table): void {
  const size = table.head.length > 6 ? 7.5 : 9.5;
  const grid = { sheet, table, size, widths: columnWidths(sheet, table, size) };
  const head = table.head.map(embolden);
  ensureRoom(sheet, 60);
  drawRow(grid, head, true);
  for (const row of table.rows) {
    const cells = isTotal(row) ? row.map(embolden) : row;
    if (ensureRoom(sheet, rowHeight(grid, cells))) drawRow(grid, head, true);
    drawRow(grid, cells, false);
  }
  sheet.y -= 16;
}

const embolden = (line: Line): Line => line.map((span) => ({ ...span, bold: true }));

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const leading = (size: number): number => size * 1.35;

const cellLines = (grid: Grid, cells: readonly Line[]): PrintedLine[][] =>
  cells.map((cell, column) =>
    wrap(grid.sheet.faces, cell, {
      size: grid.size,
      width: (grid.widths[column] ?? 0) - 2 * padding,
    }),
  );

function rowHeight(grid: Grid, cells: readonly Line[]): number {
  const most = Math.max(...cellLines(grid, cells).map((lines) => lines.length));
  return most * leading(grid.size) + 2 * padding;
}

function drawRow(grid: Grid, cells: readonly Line[], isHead: boolean): void {
  const { sheet, size } = grid;
  const height = rowHeight(grid, cells);
  const top = sheet.y;
  const width = sum(grid.widths);
  if (isHead) {
    sheet.page.drawRectangle({
      x: margin.side,
      y: top - height,
      width,
      height,
      color: colors.pale,
    });
  }
  let x = margin.side;
  for (const [column, lines] of cellLines(grid, cells).entries()) {
    const own = grid.widths[column] ?? 0;
    sheet.y = top - padding - size;
    for (const line of lines) {
      const shift = grid.table.alignRight[column] === true ? own - 2 * padding - line.width : 0;
      const at = {
        x: x + padding + shift,
        y: sheet.y,
        size,
        leading: leading(size),
        color: colors.ink,
      };
      printLine(sheet.page, line, at);
      sheet.y -= leading(size);
    }
    x += own;
  }
  sheet.y = top - height;
  sheet.page.drawLine({
    start: { x: margin.side, y: sheet.y },
    end: { x: margin.side + width, y: sheet.y },
    thickness: 0.6,
    color: isHead ? colors.red : colors.line,
  });
}

/** Each column gets its longest word, and a share of what is left by how much more it would like. */
function columnWidths(sheet: Sheet, table: Table, size: number): number[] {
  const { bold } = sheet.faces;
  const measure = (text: string): number => widthOf(bold, text, size);
  const cells = table.head.map((head, column) =>
    [head, ...table.rows.map((row) => row[column] ?? [])].map(plainText),
  );
  const least = cells.map(
    (texts) =>
      Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(measure)) + 2 * padding + 1,
  );
  const liked = cells.map((texts) => Math.max(...texts.map(measure)) + 2 * padding + 1);
  const spare = innerWidth(sheet) - sum(least);
  const wish = sum(liked) - sum(least);
  return least.map((width, column) => {
    const more = (liked[column] ?? 0) - width;
    return width + (wish > 0 ? (spare * more) / wish : spare / least.length);
  });
}
