// Digests of what pages show, by which the publisher tells which pages changed. When in doubt they hold more than the
// page shows, never less: a page too many is drawn again, but none is forgotten.
import { keepWhileSame, oncePer } from '#base/memo.ts';
import assert from 'node:assert/strict';
import { isDicabut } from '#domain/dasar-hukum.ts';
import { softcopyFile, type InformasiPublik } from '#domain/informasi-publik.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { sopInForce, sopPendokumentasian, sopVersion } from '#domain/sop.ts';
import { digestOf, hashOf } from './digest.ts';
import { notesByFolder } from './notes.ts';

/** What stands around every page: the office and the menus. */
export const frameDigest = oncePer(({ instansi, arsip }: Publikasi): string =>
  digestOf([instansi, arsip.halaman.map(({ kode, judul }) => [kode, judul])]),
);

/** What records take from elsewhere: the steps of the SOP, positions of officers, regulations, obligations. */
export const sharedDigest = oncePer((publikasi: Publikasi): string => {
  const { arsip, hari } = publikasi;
  const current = sopInForce(arsip.sop, sopPendokumentasian, hari);
  return digestOf([
    frameDigest(publikasi),
    current === undefined ? null : sopVersion(current),
    arsip.sop.map((sop) => [sopVersion(sop), sop.langkah]),
    arsip.petugas.map(({ id, jabatan }) => [id, jabatan]),
    arsip.dasarHukum.map((peraturan) => [
      peraturan.id,
      peraturan.judul,
      isDicabut(peraturan, hari),
    ]),
    arsip.daftarWajib,
  ]);
});

const ownDigest = oncePer((record: InformasiPublik): string => digestOf(record));
/** A row's digest with everything it was made of beside the record; the pieces are compared one by one. */
interface Row {
  readonly shared: string;
  readonly persetujuan: Persetujuan | undefined;
  readonly hasSuccessor: boolean;
  readonly digest: string;
}
const keptRows = new WeakMap<InformasiPublik, Row>();

/** Digests of the rows of all records: a record stands in several lists and registers. */
const rowsOf = oncePer((publikasi: Publikasi): ReadonlyMap<InformasiPublik, string> => {
  const { informasi, persetujuan, byId } = publikasi;
  const shared = sharedDigest(publikasi);
  return new Map(
    informasi.map((record) => {
      const oleh = record.digantiOleh ?? record.dicabutOleh;
      const hasSuccessor = oleh !== null && byId.has(oleh);
      const { digest } = rowOf(record, [shared, persetujuan.get(record.id), hasSuccessor]);
      return [record, digest];
    }),
  );
});

function rowOf(
  record: InformasiPublik,
  [shared, persetujuan, hasSuccessor]: readonly [string, Persetujuan | undefined, boolean],
): Row {
  const kept = keptRows.get(record);
  if (
    kept?.shared === shared &&
    kept.persetujuan === persetujuan &&
    kept.hasSuccessor === hasSuccessor
  )
    return kept;
  const digest = digestOf([ownDigest(record), shared, persetujuan ?? null, hasSuccessor]);
  const row = { shared, persetujuan, hasSuccessor, digest };
  keptRows.set(record, row);
  return row;
}

/** What lists and registers show of a public record. */
export function rowDigest(record: InformasiPublik, publikasi: Publikasi): string {
  const digest = rowsOf(publikasi).get(record);
  assert(digest !== undefined, 'a row of a record that is not public');
  return digest;
}

/** What lists and registers show of several records, in this order. */
export function rowsDigest(records: readonly InformasiPublik[], publikasi: Publikasi): string {
  const rows = rowsOf(publikasi);
  return hashOf(records.map((record) => rows.get(record)).join(' '));
}

/** Where the texts of a record's files stand. */
export const filePaths = oncePer((record: InformasiPublik): readonly string[] =>
  record.softcopy.map((softcopy) => softcopyFile(record, softcopy)),
);

const keepPage = keepWhileSame<InformasiPublik, string>();

/** What each record's own page shows: its row, the texts of its files, the titles it links to, notes about it. */
export function recordDigests(publikasi: Publikasi): readonly string[] {
  const { informasi, byId, teks } = publikasi;
  const rows = rowsOf(publikasi);
  const notes = notesByFolder(publikasi);
  const titleOf = (id: string): string | null => byId.get(id)?.judul ?? null;
  return informasi.map((record) => {
    const { mencabut, mengganti, digantiOleh, dicabutOleh } = record;
    // How many titles and texts there are follows from the record; the notes may be of any number, so they come last.
    const inputs: (string | null)[] = [rows.get(record) ?? null];
    for (const id of mencabut) inputs.push(titleOf(id));
    for (const id of mengganti) inputs.push(titleOf(id));
    if (digantiOleh !== null) inputs.push(titleOf(digantiOleh));
    if (dicabutOleh !== null) inputs.push(titleOf(dicabutOleh));
    for (const path of filePaths(record)) inputs.push(teks.get(path) ?? null);
    inputs.push(...(notes.get(record.folder) ?? []));
    return keepPage(record, inputs, () => digestOf(inputs));
  });
}
