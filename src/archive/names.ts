// What can be said of an archive from its file names alone.
import { limits } from '#base/limits.ts';
import { oncePer } from '#base/memo.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Entry, Folder } from '#storage/snapshot.ts';
import { filesBelow } from '#storage/tree.ts';
import { found } from './found.ts';
import { kindOfPath } from './layout.ts';
import { readingRules } from './reading-rules.ts';

/** Symlinks, names that differ only in case or are too long, and files without a place, in a folder and below it. */
export const checkNames: (folder: Folder) => readonly Temuan[] = oncePer((folder) => {
  // Two folders that differ only in case hold files that do, so their files are looked at together.
  const isMixed = new Set(folder.folders.map(fold)).size < folder.folders.length;
  if (isMixed) return checkFiles(filesBelow(folder));
  return [...checkFiles(folder.files), ...folder.folders.flatMap(checkNames)];
});

function checkFiles(entries: readonly Entry[]): readonly Temuan[] {
  const seen = new Map<string, string>();
  const temuan: Temuan[] = [];
  for (const entry of entries) {
    const { path, kind } = entry;
    const folded = fold(entry);
    const twin = seen.get(folded);
    seen.set(folded, path);
    if (kind === 'symlink') temuan.push(symlink(path));
    else if (twin !== undefined) temuan.push(caseTwin(path, twin));
    else if (path.length > limits.pathLength) temuan.push(tooLong(path));
    else if (kindOfPath(path).kind === 'asing') temuan.push(stranger(path));
  }
  return temuan;
}

const fold = ({ path }: Entry | Folder): string => path.normalize('NFC').toLowerCase();

const symlink = (file: string): Temuan =>
  found(readingRules.tautanSimbolik, {
    file,
    message: `${file} adalah tautan simbolik, bukan berkas.`,
    fix: 'Hapus tautan itu dan simpan berkas aslinya di tempat tersebut.',
  });

const caseTwin = (file: string, twin: string): Temuan =>
  found(readingRules.namaBedaHuruf, {
    file,
    message: `${file} dan ${twin} hanya berbeda besar kecilnya huruf.`,
    fix: 'Ganti nama salah satunya sehingga jelas berbeda.',
  });

const tooLong = (file: string): Temuan =>
  found(readingRules.namaTerlaluPanjang, {
    file,
    message: `Nama berkas dengan foldernya melebihi ${limits.pathLength} huruf.`,
    fix: 'Pendekkan nama berkas itu.',
  });

const stranger = (file: string): Temuan =>
  found(readingRules.berkasAsing, {
    file,
    message: `${file} tidak punya tempat dalam susunan arsip.`,
    fix: 'Pindahkan ke folder informasi yang sesuai (content/informasi/<tahun>/<nomor>/), atau hapus.',
  });
