// The one reader: a snapshot in, domain values and temuan out. Nothing in the content can make it fail.
import { keepWhileSame, oncePer } from '#base/memo.ts';
import type { Arsip, Halaman } from '#domain/arsip.ts';
import { daftarWajibSchema } from '#domain/daftar-wajib.ts';
import { dasarHukumSchema } from '#domain/dasar-hukum.ts';
import { halamanSchema } from '#domain/halaman.ts';
import { informasiPublikSchema, type InformasiPublik } from '#domain/informasi-publik.ts';
import { instansiSchema } from '#domain/instansi.ts';
import { petugasSchema } from '#domain/peran.ts';
import { sopSchema, type Sop } from '#domain/sop.ts';
import type { KeyPath, Temuan } from '#domain/temuan.ts';
import type { Entry, Folder, Snapshot } from '#storage/snapshot.ts';
import { filesBelow, nameOf } from '#storage/tree.ts';
import {
  informasiFolder,
  informasiFolders,
  informasiIds,
  informasiIndex,
  informasiOfPath,
  kindOfPath,
  paths,
} from './layout.ts';
import { checkNames } from './names.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { parserOf, type Parser } from './parser.ts';
import { readingRules } from './reading-rules.ts';
import { found } from './found.ts';
import { openPlaces, type Place } from './yaml-place.ts';

/** What reading an archive yields. */
export interface Pembacaan {
  readonly arsip: Arsip;
  /** What could not be read, sorted by nothing in particular; checks sort at the end. */
  readonly temuan: readonly Temuan[];
  /** Line and column of a key in a metadata file. */
  readonly locate: (file: string, key: KeyPath) => Place;
}

/**
 * Reads a whole archive. Only storage itself can fail. Of a tree that shares folders and files with an earlier one only what
 * changed is read, and what did not change is the same object as before.
 */
export async function readArsip(snapshot: Snapshot): Promise<Pembacaan> {
  const content = await snapshot.tree();
  const temuan: Temuan[] = [...checkNames(content)];
  const metadata = await readMetadata(snapshot, metadataBelow(content), temuan);
  const single = <V>(file: string, parse: Parser<V>): V | null => {
    const item = metadata.get(file);
    return item === undefined ? null : parse(item, temuan);
  };
  const every = <V>(kind: 'sop' | 'halaman', parse: Parser<V>): V[] =>
    filesIn(content, kind)
      .filter((file) => kindOfPath(file).kind === kind)
      .flatMap((file) => single(file, parse) ?? []);
  const informasi = readInformasi(content, metadata, temuan);
  temuan.push(...missing(content));

  const arsip: Arsip = {
    commit: snapshot.commit,
    date: snapshot.date,
    instansi: single(paths.instansi, parseInstansi),
    petugas: single(paths.petugas, parsePetugas) ?? nothing,
    dasarHukum: single(paths.dasarHukum, parseDasarHukum) ?? nothing,
    daftarWajib: single(paths.daftarWajib, parseDaftarWajib) ?? nothing,
    sop: sameList(every('sop', parseSop)),
    halaman: every('halaman', parseHalaman),
    informasi: informasi.good,
    informasiRusak: informasi.broken,
    files: pathsBelow(content),
  };
  return { arsip, temuan, locate: locateIn(metadata) };
}

/** Always the same, so that what was made of it stays valid. */
const nothing: readonly never[] = [];

const keepSop = keepWhileSame<Sop, readonly Sop[]>();

/** The very list of an earlier reading when it held the same. */
function sameList(sop: readonly Sop[]): readonly Sop[] {
  const [first] = sop;
  return first === undefined ? nothing : keepSop(first, sop, () => sop);
}

function locateIn(metadata: ReadonlyMap<string, Metadata>): Pembacaan['locate'] {
  const open = new Map<Metadata, (key: KeyPath) => Place>();
  const find = (item: Metadata, key: KeyPath): Place => {
    const places = open.get(item) ?? openPlaces(item.yaml);
    open.set(item, places);
    return places(key);
  };
  return (file, key) => {
    const item = metadata.get(file);
    if (item === undefined) return { line: 1, column: 1 };
    const told = placesTold(item);
    const name = JSON.stringify(key);
    const place = told.get(name) ?? find(item, key);
    told.set(name, place);
    return place;
  };
}

/** Places that were asked for: a file that did not change is not parsed again to find them. */
const placesTold: (item: Metadata) => Map<string, Place> = oncePer(() => new Map());

const isMetadata = (path: string): boolean => {
  const place = kindOfPath(path);
  return place.kind === 'informasi' ? place.name === 'index.md' : place.kind !== 'asing';
};

const parseInstansi = parserOf(instansiSchema, (instansi) => instansi);
const parsePetugas = parserOf(petugasSchema, ({ petugas }) => petugas);
const parseDasarHukum = parserOf(dasarHukumSchema, ({ peraturan }) => peraturan);
const parseDaftarWajib = parserOf(daftarWajibSchema, ({ butir }) => butir);
const parseSop = parserOf(sopSchema, (value, { file, body }): Sop => {
  const place = kindOfPath(file);
  return { ...value, kode: place.kind === 'sop' ? place.kode : '', file, isi: body };
});
const parseHalaman = parserOf(halamanSchema, (value, { file, body }): Halaman => {
  const place = kindOfPath(file);
  return { ...value, kode: place.kind === 'halaman' ? place.kode : '', file, isi: body };
});
const parseInformasi = parserOf(informasiPublikSchema, (value, { file, body }): InformasiPublik => {
  const id = informasiOfPath(file) ?? '';
  const [tahun = '', nomor = ''] = id.split('/');
  return { ...value, id, tahun, nomor, file, folder: informasiFolder(id), isi: body };
});

/** Metadata files in a folder and below it. */
const metadataBelow: (folder: Folder) => readonly Entry[] = oncePer(({ files, folders }) => [
  ...files.filter(({ kind, path }) => kind === 'file' && isMetadata(path)),
  ...folders.flatMap(metadataBelow),
]);

/** Paths of the files below `content/`, sorted. */
const pathsBelow = oncePer((content: Folder): readonly string[] =>
  filesBelow(content).flatMap(({ kind, path }) => (kind === 'file' ? [path] : [])),
);
function readInformasi(
  content: Folder,
  metadata: ReadonlyMap<string, Metadata>,
  temuan: Temuan[],
): { good: InformasiPublik[]; broken: string[] } {
  const folders = informasiFolders(content);
  const good: InformasiPublik[] = [];
  const broken: string[] = [];
  for (const id of informasiIds(content)) {
    const file = informasiIndex(id);
    const folder = folders.get(id);
    // A folder that is a symlink was found to be one.
    if (folder !== undefined && !folder.files.some(({ path }) => path === file)) {
      temuan.push(
        found(readingRules.tanpaIndex, {
          file,
          message: `Folder ${informasiFolder(id)} tidak berisi index.md.`,
          fix: 'Tambahkan index.md dengan metadata informasi, atau pindahkan berkasnya ke folder yang benar.',
        }),
      );
    }
    const item = metadata.get(file);
    const value = item === undefined ? null : parseInformasi(item, temuan);
    if (value === null) broken.push(id);
    else good.push(value);
  }
  return { good, broken };
}

/** What an archive cannot do without and does not have; what is there but broken was found elsewhere. */
function missing(content: Folder): Temuan[] {
  const present = new Set(content.files.map(({ path }) => path));
  const temuan = Object.values(paths)
    .filter((path) => !present.has(path))
    .map((file) =>
      found(readingRules.wajibAda, {
        file,
        message: `Berkas ${file} tidak ada.`,
        fix: 'Pulihkan berkas itu dari riwayat git, atau salin dari arsip contoh lalu sesuaikan.',
      }),
    );
  if (filesIn(content, 'sop').some((path) => kindOfPath(path).kind === 'sop')) return temuan;
  return [
    ...temuan,
    found(readingRules.wajibAda, {
      file: 'content/sop',
      message: 'Tidak ada SOP dalam arsip.',
      fix: 'Tambahkan SOP sebagai content/sop/<nama>/<tanggal-efektif>.md.',
    }),
  ];
}

/** Paths of all files in one of the folders of `content/`, sorted. */
function filesIn(content: Folder, name: string): readonly string[] {
  const folder = content.folders.find((one) => nameOf(one) === name);
  return folder === undefined ? [] : filesBelow(folder).map(({ path }) => path);
}
