// The Daftar Informasi Publik: rows grouped by class in the order of the law, numbered through.
import { barisDip, type BarisDip } from '#domain/daftar-informasi-publik.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { recordAddress } from './entries.ts';
import { statusNote, type CatatanStatus } from './status-note.ts';

/** A numbered row of the DIP. */
export interface BarisDipBernomor extends BarisDip {
  readonly nomor: number;
  readonly href: string;
  readonly status: CatatanStatus | null;
}

/** One class in the DIP. */
export interface KelompokDip {
  /** `A`. */
  readonly huruf: string;
  readonly kode: string;
  readonly label: string;
  /** The class as the law names it. */
  readonly judul: string;
  readonly baris: readonly BarisDipBernomor[];
}

/** The three forms in which information is available, as the DIP's columns. */
export const kolomBentuk = [
  { kunci: 'cetak', nama: 'Cetak' },
  { kunci: 'rekam', nama: 'Rekam' },
  { kunci: 'online', nama: 'Online' },
] as const;

/**
 * The DIP: everything the office holds except what is dikecualikan. Replaced and revoked information is still held,
 * so it stays in the list with its status.
 */
export function dipGroups(publikasi: Publikasi): readonly KelompokDip[] {
  const open = klasifikasiList.filter((klasifikasi) => klasifikasi !== 'dikecualikan');
  const ordered = open.flatMap((klasifikasi) =>
    publikasi.arsip.informasi.filter((record) => record.klasifikasi === klasifikasi),
  );
  const rows = ordered.map((record, index) => rowOf(record, index + 1, publikasi));
  return open.map((klasifikasi, index) => ({
    huruf: String.fromCodePoint('A'.charCodeAt(0) + index),
    kode: klasifikasi,
    label: klasifikasiInfo[klasifikasi].label,
    judul: klasifikasiInfo[klasifikasi].namaResmi,
    baris: rows.filter((row) => row.klasifikasi === klasifikasi),
  }));
}

const rowOf = (record: InformasiPublik, nomor: number, publikasi: Publikasi): BarisDipBernomor => ({
  ...barisDip(record, publikasi.instansi),
  nomor,
  href: recordAddress(record.id),
  status: statusNote(record, publikasi),
});
