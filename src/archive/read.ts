// The one reader: a snapshot in, domain values and temuan out. Nothing in the content can make it fail.
import type { Arsip, Halaman } from '#domain/arsip.ts';
import { daftarWajibSchema } from '#domain/daftar-wajib.ts';
import { dasarHukumSchema } from '#domain/dasar-hukum.ts';
import { halamanSchema } from '#domain/halaman.ts';
import { informasiPublikSchema, type InformasiPublik } from '#domain/informasi-publik.ts';
import { instansiSchema } from '#domain/instansi.ts';
import { petugasSchema } from '#domain/peran.ts';
import { sopSchema, type Sop } from '#domain/sop.ts';
import type { KeyPath, Temuan } from '#domain/temuan.ts';
import type { Entry, Snapshot } from '#storage/snapshot.ts';
import { informasiFolder, informasiIndex, informasiOfPath, kindOfPath, paths } from './layout.ts';
import { checkNames } from './names.ts';
import { readMetadata, type Metadata, type ReadingMemory } from './metadata.ts';
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
 * Reads a whole archive. Only storage itself can fail. With the memory of an earlier reading, only what changed is read,
 * and what did not change is the same object as before.
 */
export async function readArsip(
  snapshot: Snapshot,
  memory: ReadingMemory = new Map(),
): Promise<Pembacaan> {
  const entries = await snapshot.list();
  const temuan: Temuan[] = [...checkNames(entries)];
  const plain = entries.filter(({ kind }) => kind === 'file');
  const files = plain.map(({ path }) => path);
  const wanted = plain.filter(({ path }) => isMetadata(path));
  const metadata = await readMetadata(snapshot, wanted, { temuan, memory });

  const single = <V>(file: string, parse: Parser<V>): V | null => {
    const item = metadata.get(file);
    return item === undefined ? null : parse(item, temuan);
  };
  const every = <V>(kind: 'sop' | 'halaman', parse: Parser<V>): V[] =>
    files
      .filter((file) => kindOfPath(file).kind === kind)
      .flatMap((file) => single(file, parse) ?? []);
  const instansi = single(paths.instansi, parseInstansi);
  const petugas = single(paths.petugas, parsePetugas) ?? [];
  const informasi = readInformasi(entries, metadata, temuan);
  temuan.push(...missing(entries));

  const arsip: Arsip = {
    commit: snapshot.commit,
    date: snapshot.date,
    instansi,
    petugas,
    dasarHukum: single(paths.dasarHukum, parseDasarHukum) ?? [],
    daftarWajib: single(paths.daftarWajib, parseDaftarWajib) ?? [],
    sop: every('sop', parseSop),
    halaman: every('halaman', parseHalaman),
    informasi: informasi.good,
    informasiRusak: informasi.broken,
    files,
  };
  const places = new Map<string, (key: KeyPath) => Place>();
  const locate = (file: string, key: KeyPath): Place => {
    const known = places.get(file);
    if (known !== undefined) return known(key);
    const placesIn = openPlaces(metadata.get(file)?.yaml ?? '');
    places.set(file, placesIn);
    return placesIn(key);
  };
  return { arsip, temuan, locate };
}

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

function readInformasi(
  entries: readonly Entry[],
  metadata: ReadonlyMap<string, Metadata>,
  temuan: Temuan[],
): { good: InformasiPublik[]; broken: string[] } {
  const ids = new Set(entries.map(({ path }) => informasiOfPath(path)));
  const present = new Set(entries.map(({ path }) => path));
  const good: InformasiPublik[] = [];
  const broken: string[] = [];
  for (const id of [...ids].filter((item) => item !== null).toSorted()) {
    const file = informasiIndex(id);
    // A folder that is a symlink was found to be one.
    if (!present.has(file) && !present.has(informasiFolder(id))) {
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
function missing(entries: readonly Entry[]): Temuan[] {
  const present = new Set(entries.map(({ path }) => path));
  const temuan = Object.values(paths)
    .filter((path) => !present.has(path))
    .map((file) =>
      found(readingRules.wajibAda, {
        file,
        message: `Berkas ${file} tidak ada.`,
        fix: 'Pulihkan berkas itu dari riwayat git, atau salin dari arsip contoh lalu sesuaikan.',
      }),
    );
  if (entries.some(({ path }) => kindOfPath(path).kind === 'sop')) return temuan;
  return [
    ...temuan,
    found(readingRules.wajibAda, {
      file: 'content/sop',
      message: 'Tidak ada SOP dalam arsip.',
      fix: 'Tambahkan SOP sebagai content/sop/<nama>/<tanggal-efektif>.md.',
    }),
  ];
}
