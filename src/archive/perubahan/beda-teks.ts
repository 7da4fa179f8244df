// The lines in which two texts differ, within limits that are said.
import { structuredPatch } from 'diff';
import { limits } from '#base/limits.ts';
import type { BarisTeks, PerubahanTeks } from '#checks/perubahan.ts';

/** What a difference consists of. */
export type BedaTeks = Pick<PerubahanTeks, 'baris' | 'batas'>;

/** Differing lines with one line around them. */
export function diffTeks(lama: string, baru: string): BedaTeks {
  const patch = structuredPatch('', '', lama, baru, '', '', {
    context: 1,
    maxEditLength: limits.textDiffEdits,
  });
  if (patch === undefined) return { baris: [], batas: 'terlalu-panjang' };
  const gap: BarisTeks = { tanda: '…', teks: '' };
  const baris = patch.hunks.flatMap((hunk) => [gap].concat(hunk.lines.flatMap(asBaris))).slice(1);
  const shown = baris.slice(0, limits.textDiffLines);
  return { baris: shown, batas: shown.length < baris.length ? 'dipotong' : null };
}

function asBaris(line: string): BarisTeks[] {
  const tanda = line.charAt(0);
  // A backslash tells of a missing final newline, which nobody who reads the text needs to know.
  return tanda === '+' || tanda === '-' || tanda === ' ' ? [{ tanda, teks: line.slice(1) }] : [];
}
