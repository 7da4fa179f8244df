// Digests of what pages show, by which the publisher tells which pages changed. When in doubt they hold more than the
// page shows, never less: a page too many is drawn again, but none is forgotten.
import { isDicabut } from '#domain/dasar-hukum.ts';
import { softcopyFile, type InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { sopInForce, sopPendokumentasian, sopVersion } from '#domain/sop.ts';
import { digestOf, keepWhileSame, oncePer } from './memo.ts';
import { notesOf } from './notes.ts';

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
const keepRow = keepWhileSame<InformasiPublik, string>();
const keepPage = keepWhileSame<InformasiPublik, string>();

/** Digests of rows that were asked for already: a record stands in several lists and registers. */
const rowsOf = oncePer<Publikasi, Map<InformasiPublik, string>>(() => new Map());

/** What lists and registers show of a record. */
export function rowDigest(record: InformasiPublik, publikasi: Publikasi): string {
  const rows = rowsOf(publikasi);
  const known = rows.get(record);
  if (known !== undefined) return known;
  const inputs = rowInputs(record, publikasi);
  const digest = keepRow(record, inputs, () => digestOf([ownDigest(record), inputs]));
  rows.set(record, digest);
  return digest;
}

function rowInputs(record: InformasiPublik, publikasi: Publikasi): readonly unknown[] {
  const { persetujuan, byId } = publikasi;
  const found = persetujuan.get(record.id);
  const oleh = record.digantiOleh ?? record.dicabutOleh;
  return [
    sharedDigest(publikasi),
    found?.jenis ?? null,
    found?.commit ?? null,
    found?.saat ?? null,
    found?.jenis === 'disetujui' ? found.oleh : null,
    oleh !== null && byId.has(oleh),
  ];
}

/** What a record's own page shows: its row, the texts of its files, the titles it links to, notes about it. */
export function recordDigest(record: InformasiPublik, publikasi: Publikasi): string {
  const { mencabut, mengganti, digantiOleh, dicabutOleh } = record;
  const titles = [...mencabut, ...mengganti, digantiOleh, dicabutOleh].map((id) =>
    id === null ? null : (publikasi.byId.get(id)?.judul ?? null),
  );
  const texts = record.softcopy.map(
    (softcopy) => publikasi.teks.get(softcopyFile(record, softcopy)) ?? null,
  );
  // How many titles and texts there are follows from the record, so only the notes may be of any number: they come last.
  const inputs = [
    rowDigest(record, publikasi),
    ...titles,
    ...texts,
    ...notesOf(publikasi, record.folder),
  ];
  return keepPage(record, inputs, () => digestOf(inputs));
}
