// Tells what a change answers for: what is found in the files it touches, and what was not found before it.
import type { Temuan } from '#domain/temuan.ts';
import { informasiFolder } from './layout.ts';
import { changedInformasi } from './perubahan.ts';

/** Whether a temuan stands in what a change touches, or is not among those from before the change. */
export function menyangkut(
  diubah: readonly string[],
  sebelum: readonly Temuan[],
): (temuan: Temuan) => boolean {
  const known = new Set(sebelum.map(identityOf));
  const files = new Set(diubah);
  const folders = changedInformasi(diubah).map((id) => `${informasiFolder(id)}/`);
  return (temuan) =>
    files.has(temuan.file) ||
    folders.some((folder) => `${temuan.file}/`.startsWith(folder)) ||
    !known.has(identityOf(temuan));
}

/** A temuan stays the same when lines move. */
const identityOf = ({ rule, file, message }: Temuan): string => [rule, file, message].join('\0');
