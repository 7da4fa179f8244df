// What the page on verification shows by way of example: a real file of the archive, its digest and its place.
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { recordAddress } from './entries.ts';
import { filesOf } from './files.ts';
import { perYear, yearsOfEntry } from './years.ts';

/** A file that a reader can check right away. */
export interface ContohPemeriksaan {
  readonly id: string;
  readonly judul: string;
  readonly href: string;
  readonly folder: string;
  readonly berkas: string;
  readonly hrefBerkas: string;
  readonly sha256: string;
}

/** How many records carry an approval, and how many only came with the first import. */
export interface JumlahBukti {
  readonly disetujui: number;
  /** Published by the urgent lane and not reviewed yet. */
  readonly belumDitinjau: number;
  readonly imporAwal: number;
  readonly tanpaBukti: number;
}

/** A name that no shell reads otherwise, since readers copy the command. */
const plainName = /^\w[\w.-]*$/;

/** The newest record with a file whose digest is known; undefined where there is none. */
export function exampleFile(publikasi: Publikasi): ContohPemeriksaan | undefined {
  for (const record of publikasi.informasi) {
    if (record.klasifikasi === 'dikecualikan') continue;
    const file = filesOf(record, publikasi).find(
      ({ nama, sha256 }) => sha256 !== '' && plainName.test(nama),
    );
    if (file === undefined) continue;
    return {
      id: record.id,
      judul: record.judul,
      href: recordAddress(record.id),
      folder: record.folder,
      berkas: file.nama,
      hrefBerkas: file.href,
      sha256: file.sha256,
    };
  }
  return undefined;
}

/** Counts the records by what git proves of them. */
export function countProofs(publikasi: Publikasi): JumlahBukti {
  const years = yearsOfEntry(publikasi).map((tahun) => kindsOfYear(publikasi, tahun));
  const count = (jenis: Persetujuan['jenis']): number =>
    years.reduce((sum, year) => sum + (year.get(jenis) ?? 0), 0);
  const disetujui = count('disetujui');
  const belumDitinjau = count('terbit-segera');
  const imporAwal = count('impor-awal');
  const tanpaBukti = publikasi.informasi.length - disetujui - belumDitinjau - imporAwal;
  return { disetujui, belumDitinjau, imporAwal, tanpaBukti };
}

/** How many records of a year came onto `main` in each way. */
const kindsOfYear = perYear((records, { persetujuan }) => {
  const kinds = Map.groupBy(records, ({ id }) => persetujuan.get(id)?.jenis);
  return new Map([...kinds].map(([jenis, own]) => [jenis, own.length]));
});
