// The one reader: a snapshot in, domain values and temuan out. Nothing in the content can make it fail.
import type { z } from 'zod';
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
import { readingRules } from './reading-rules.ts';
import { schemaProblems } from './schema-message.ts';
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

  const single = <T extends z.ZodType>(file: string, schema: T): z.output<T> | null => {
    const item = metadata.get(file);
    return item === undefined ? null : parse(schema, item, temuan);
  };
  const instansi = single(paths.instansi, instansiSchema);
  const petugas = single(paths.petugas, petugasSchema)?.petugas ?? [];
  const informasi = readInformasi(entries, metadata, temuan);
  temuan.push(...missing(entries));

  const arsip: Arsip = {
    commit: snapshot.commit,
    date: snapshot.date,
    instansi,
    petugas,
    dasarHukum: single(paths.dasarHukum, dasarHukumSchema)?.peraturan ?? [],
    daftarWajib: single(paths.daftarWajib, daftarWajibSchema)?.butir ?? [],
    sop: readSop(files, metadata, temuan),
    halaman: readHalaman(files, metadata, temuan),
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

/** What a metadata file says, and what is wrong with it. */
interface Parsed<T> {
  readonly value: T | null;
  readonly temuan: readonly Temuan[];
}

/** Judges a file by its schema; what is wrong goes to `temuan`. */
function parse<T extends z.ZodType>(
  schema: T,
  item: Metadata,
  temuan: Temuan[],
): z.output<T> | null {
  const parsed = parseBy(schema, item);
  temuan.push(...parsed.temuan);
  return parsed.value;
}

function parseBy<T extends z.ZodType>(schema: T, item: Metadata): Parsed<z.output<T>> {
  const result = schema.safeParse(item.data, { reportInput: true });
  if (result.success) return { value: result.data, temuan: [] };
  const placeOf = openPlaces(item.yaml);
  const temuan = schemaProblems(result.error).map(({ key, message, fix }) =>
    found(readingRules.skema, { file: item.file, ...placeOf(key), message, fix }),
  );
  return { value: null, temuan };
}

/** Records by the metadata they were made of, so that an unchanged file gives the same record again. */
const records = new WeakMap<Metadata, Parsed<InformasiPublik>>();

function parseInformasi(item: Metadata, id: string): Parsed<InformasiPublik> {
  const known = records.get(item);
  if (known !== undefined) return known;
  const { value, temuan } = parseBy(informasiPublikSchema, item);
  const [tahun = '', nomor = ''] = id.split('/');
  const identity = {
    id,
    tahun,
    nomor,
    file: item.file,
    folder: informasiFolder(id),
    isi: item.body,
  };
  const parsed = { value: value === null ? null : { ...value, ...identity }, temuan };
  records.set(item, parsed);
  return parsed;
}

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
    const parsed = item === undefined ? null : parseInformasi(item, id);
    temuan.push(...(parsed?.temuan ?? []));
    if (parsed === null || parsed.value === null) broken.push(id);
    else good.push(parsed.value);
  }
  return { good, broken };
}

function readSop(
  files: readonly string[],
  metadata: ReadonlyMap<string, Metadata>,
  temuan: Temuan[],
): Sop[] {
  return files.flatMap((file) => {
    const place = kindOfPath(file);
    const item = metadata.get(file);
    if (place.kind !== 'sop' || item === undefined) return [];
    const value = parse(sopSchema, item, temuan);
    return value === null ? [] : [{ ...value, kode: place.kode, file, isi: item.body }];
  });
}

function readHalaman(
  files: readonly string[],
  metadata: ReadonlyMap<string, Metadata>,
  temuan: Temuan[],
): Halaman[] {
  return files.flatMap((file) => {
    const place = kindOfPath(file);
    const item = metadata.get(file);
    if (place.kind !== 'halaman' || item === undefined) return [];
    const value = parse(halamanSchema, item, temuan);
    return value === null ? [] : [{ ...value, kode: place.kode, file, isi: item.body }];
  });
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
