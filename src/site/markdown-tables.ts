// Tables in Markdown, made fit for a phone and for screen readers: scopes, roles, the column's name on each cell.
import type { Token } from 'markdown-it';

const roles: Readonly<Record<string, string>> = {
  table_open: 'table',
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
};

/** Marks the tables among these tokens; a table is named after the heading above it. */
export function markTables(tokens: readonly Token[]): void {
  let heading = '';
  let columns: string[] = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    const { type } = token;
    const words = tokens[index + 1]?.content ?? '';
    if (type === 'heading_open') heading = words;
    if (type === 'table_open') {
      columns = [];
      token.attrSet('class', 'tabel');
      if (heading !== '') token.attrSet('aria-label', heading);
    }
    if (type === 'tr_open') column = 0;
    if (type === 'th_open') {
      columns.push(words);
      token.attrSet('scope', 'col');
    }
    if (type === 'td_open') {
      const label = columns[column] ?? '';
      if (label !== '') token.attrSet('data-label', label);
      column += 1;
    }
    const role = roles[type];
    if (role !== undefined) token.attrSet('role', role);
    alignByClass(token);
  }
}

/** Column alignment would be a style attribute, which the security policy forbids. */
function alignByClass(token: Token): void {
  const style = String(token.attrGet('style') ?? '');
  if (style === '') return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  if (style.includes('right')) token.attrSet('class', 'kanan');
  if (style.includes('center')) token.attrSet('class', 'tengah');
}
