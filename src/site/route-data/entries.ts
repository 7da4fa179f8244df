// One record as it stands in a list.
import { keepWhileSame } from '#base/memo.ts';
import { formatWaktu } from '#base/tanggal.ts';
import { klasifikasiInfo, type Klasifikasi } from '#domain/klasifikasi.ts';
import { findSubbagian } from '#domain/instansi.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { rowDigest } from './digests.ts';
import { describeFiles } from './files.ts';
import { isBelumDitinjau, stempelOf, type Stempel } from './stempel.ts';

/** A row of a list. */
export interface Entri {
  readonly id: string;
  readonly href: string;
  readonly judul: string;
  readonly status: InformasiPublik['status'];
  readonly klasifikasi: Klasifikasi;
  readonly namaKlasifikasi: string;
  readonly nomorDokumen: string;
  readonly unit: string;
  /** Date of the document; empty when it is not known. */
  readonly waktu: string;
  /** `PDF · 3 halaman · 214 KB`. */
  readonly berkas: string;
  readonly stempel: readonly Stempel[];
  /** Published by the urgent lane, and not reviewed yet. */
  readonly belumDitinjau: boolean;
}

/** What search results say of a record that is not simply in force. */
export const namaStatus = { berlaku: '', diganti: 'Diganti', dicabut: 'Dicabut' } as const;

/** Permanent address of a record. */
export const recordAddress = (id: string): string => `/informasi/${id}/`;

/** The year of the document itself, by which citizens look for it; the year of entry where it is not known. */
export const tahunDokumen = (record: InformasiPublik): string =>
  record.waktuPembuatan?.slice(0, 4) ?? record.tahun;

const keep = keepWhileSame<InformasiPublik, Entri>();

/** A record's row; it stands in several lists, and is made once. */
export const entriOf = (record: InformasiPublik, publikasi: Publikasi): Entri =>
  keep(record, [rowDigest(record, publikasi)], () => makeEntri(record, publikasi));

function makeEntri(record: InformasiPublik, publikasi: Publikasi): Entri {
  const unit = findSubbagian(publikasi.instansi, record.subbagian);
  return {
    id: record.id,
    href: recordAddress(record.id),
    judul: record.judul,
    status: record.status,
    klasifikasi: record.klasifikasi,
    namaKlasifikasi: klasifikasiInfo[record.klasifikasi].label,
    nomorDokumen: record.nomorDokumen,
    unit: unit?.nama ?? record.subbagian,
    waktu: record.waktuPembuatan === null ? '' : formatWaktu(record.waktuPembuatan),
    berkas: describeFiles(record),
    stempel: stempelOf(record, publikasi),
    belumDitinjau: isBelumDitinjau(record.id, publikasi),
  };
}
