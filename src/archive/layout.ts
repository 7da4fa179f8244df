// Where things lie in the archive: paths ↔ what they are. Pure.
import { oncePer } from '#base/memo.ts';
import type { Folder } from '#storage/snapshot.ts';
import { nameOf } from '#storage/tree.ts';

/** Paths of the single files below content/. */
export const paths = {
  instansi: 'content/instansi.yaml',
  petugas: 'content/petugas.yaml',
  dasarHukum: 'content/dasar-hukum.yaml',
  daftarWajib: 'content/daftar-wajib.yaml',
} as const;

/** What a path in the archive is. */
export type PathKind =
  | { readonly kind: 'tunggal' }
  | { readonly kind: 'sop'; readonly kode: string; readonly tanggal: string }
  | { readonly kind: 'halaman'; readonly kode: string }
  | { readonly kind: 'informasi'; readonly id: string; readonly name: string }
  | { readonly kind: 'asing' };

const sopPattern = /^content\/sop\/([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2})\.md$/;
const halamanPattern = /^content\/halaman\/([a-z0-9-]+)\.md$/;
const informasiPattern = /^content\/informasi\/(\d{4}\/\d{4})\/([^/]+)$/;
const singleFiles: readonly string[] = Object.values(paths);

/** Tells what a path is; `asing` for what has no place in an archive. */
export function kindOfPath(path: string): PathKind {
  if (singleFiles.includes(path)) return { kind: 'tunggal' };
  const informasi = informasiPattern.exec(path);
  if (informasi !== null)
    return { kind: 'informasi', id: informasi[1] ?? '', name: informasi[2] ?? '' };
  const sop = sopPattern.exec(path);
  if (sop !== null) return { kind: 'sop', kode: sop[1] ?? '', tanggal: sop[2] ?? '' };
  const halaman = halamanPattern.exec(path);
  if (halaman !== null) return { kind: 'halaman', kode: halaman[1] ?? '' };
  return { kind: 'asing' };
}

const insideInformasi = /^content\/informasi\/(\d{4}\/\d{4})(?:\/|$)/;

/** Identity of the record whose folder a path is or lies in, however deep; null for any other. */
export const informasiOfPath = (path: string): string | null =>
  insideInformasi.exec(path)?.[1] ?? null;

/** Folder of a record: `content/informasi/2025/0007`. */
export const informasiFolder = (id: string): string => `content/informasi/${id}`;
/** index.md of a record. */
export const informasiIndex = (id: string): string => `${informasiFolder(id)}/index.md`;

/** The folders of records, by identity. */
export const informasiFolders = oncePer(
  (content: Folder): ReadonlyMap<string, Folder> =>
    new Map(yearsOf(content).flatMap((year) => recordsOf(year).folders)),
);

/** Identities of all that stands where a record stands, even if it is no folder, in their order. */
export const informasiIds = oncePer((content: Folder): readonly string[] => {
  const ids = yearsOf(content).flatMap((year) => recordsOf(year).ids);
  return [...new Set(ids)].toSorted();
});

function yearsOf(content: Folder): readonly Folder[] {
  const informasi = content.folders.find((folder) => nameOf(folder) === 'informasi');
  return informasi?.folders ?? [];
}

/** The records of a year. */
const recordsOf = oncePer(({ files, folders }: Folder) => ({
  ids: [...files, ...folders].flatMap(({ path }) => informasiOfPath(path) ?? []),
  folders: folders.flatMap((folder): (readonly [string, Folder])[] => {
    const id = informasiOfPath(folder.path);
    return id === null ? [] : [[id, folder]];
  }),
}));
