// Naskah → plain text, in an order that a screen reader can follow.
import { plainText, type Block } from './blocks.ts';
import type { Naskah } from './naskah.ts';

/** A TXT file in UTF-8. */
export function makeText(naskah: Naskah): Uint8Array {
  const head = [naskah.peringatan, '', naskah.badan.toUpperCase(), '', naskah.judul, naskah.nomor];
  const facts = naskah.keterangan.map(([label, value]) => `${label}: ${value}`);
  const body = naskah.isi.map(blockText).join('\n\n');
  const parts = [head.join('\n').trimEnd(), naskah.ringkasan, facts.join('\n'), body];
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return plainText(block.line).toUpperCase();
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainText(item)}`)
        .join('\n');
    case 'table':
      return block.rows
        .map((row) => rowText(block.head.map(plainText), row.map(plainText)))
        .join('\n');
    default:
      return plainText(block.line);
  }
}

const rowText = (head: readonly string[], row: readonly string[]): string =>
  head
    .map((label, index) => `${label}: ${row[index] ?? ''}`)
    .filter((pair) => !pair.endsWith(': '))
    .join('; ');
