// Markdown of a record → the few kinds of block that every example format can draw.
import markdownIt, { type Token } from 'markdown-it';

/** A run of text in one face. */
interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}
/** Text that wraps. */
export type Line = readonly Span[];
/** A table; cells are Lines. */
export interface Table {
  readonly kind: 'table';
  readonly head: readonly Line[];
  readonly rows: readonly (readonly Line[])[];
  /** Which columns hold figures and stand on the right. */
  readonly alignRight: readonly boolean[];
}
/** One block of a document. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | Table;

const parser = markdownIt({ html: false });

/** The blocks of a Markdown text; nested lists are flattened and images are left out. */
export function parseBlocks(markdown: string): readonly Block[] {
  const tokens = parser.parse(markdown, {});
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !token.type.endsWith('_open')) continue;
    const end = closing(tokens, at);
    const block = toBlock(token, tokens.slice(at + 1, end));
    if (block !== null) {
      blocks.push(block);
      at = end;
    }
  }
  return blocks;
}

/** The words of a line without their faces. */
export const plainText = (line: Line): string => line.map(({ text }) => text).join('');

function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level;
  const end = tokens.findIndex(
    (token, index) => index > open && token.level === level && token.nesting === -1,
  );
  return end === -1 ? tokens.length : end;
}

function toBlock(open: Token, inside: readonly Token[]): Block | null {
  const lines = inside.filter(({ type }) => type === 'inline').map(toLine);
  switch (open.type) {
    case 'heading_open':
      return { kind: 'heading', line: lines[0] ?? [] };
    case 'paragraph_open':
      return { kind: 'paragraph', line: lines[0] ?? [] };
    case 'blockquote_open':
      return { kind: 'quote', line: lines.flat() };
    case 'ordered_list_open':
      return { kind: 'list', ordered: true, items: lines };
    case 'bullet_list_open':
      return { kind: 'list', ordered: false, items: lines };
    case 'table_open':
      return toTable(inside, lines);
    default:
      return null;
  }
}

function toTable(inside: readonly Token[], lines: readonly Line[]): Table {
  const heads = inside.filter(({ type }) => type === 'th_open');
  const width = heads.length;
  const rows: Line[][] = [];
  for (let at = width; at < lines.length; at += width) rows.push(lines.slice(at, at + width));
  return {
    kind: 'table',
    head: lines.slice(0, width),
    rows,
    alignRight: heads.map((head) => String(head.attrGet('style') ?? '').includes('right')),
  };
}

function toLine(inline: Token): Line {
  const spans: Span[] = [];
  let bold = false;
  let italic = false;
  for (const child of inline.children ?? []) {
    if (child.type.startsWith('strong_')) bold = child.nesting === 1;
    else if (child.type.startsWith('em_')) italic = child.nesting === 1;
    else if (child.type === 'softbreak' || child.type === 'hardbreak')
      spans.push({ text: ' ', bold, italic });
    else if (child.content !== '') spans.push({ text: child.content, bold, italic });
  }
  return spans;
}
