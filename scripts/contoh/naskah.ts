// Naskah: what an example document says, taken from one record and nothing else.
import { strict as assert } from 'node:assert';
import { formatWaktu } from '#base/tanggal.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { findSubbagian, type Instansi } from '#domain/instansi.ts';
import { parseBlocks, type Block, type Table } from './blocks.ts';

/** An example document before it has a format. */
export interface Naskah {
  readonly judul: string;
  /** `Nomor 426 Tahun 2024`; empty where there is no known number or the title says it. */
  readonly nomor: string;
  readonly ringkasan: string;
  /** Who made it, when and where, as lines of a label and a value. */
  readonly keterangan: readonly (readonly [string, string])[];
  readonly isi: readonly Block[];
  /** The first table: what CSV and XLSX hold. */
  readonly tabel: Table | null;
  readonly badan: string;
  readonly identitas: string;
  /** Printed on every face. */
  readonly peringatan: string;
  /** The one moment a file may carry, so that its bytes are always the same. */
  readonly saat: Date;
}

/** The document that the softcopies of a record show. */
export function toNaskah(record: InformasiPublik, instansi: Instansi): Naskah {
  const isi = parseBlocks(record.isi);
  const start = record.langkah[0]?.mulai;
  assert(start !== undefined, `${record.id} has no steps`);
  const unit = findSubbagian(instansi, record.subbagian)?.nama ?? record.subbagian;
  const made = record.waktuPembuatan === null ? '' : formatWaktu(record.waktuPembuatan);
  // An empty number is in every title.
  const isInTitle = record.judul.includes(record.nomorDokumen);
  return {
    judul: record.judul,
    nomor: isInTitle ? '' : `Nomor ${record.nomorDokumen}`,
    ringkasan: record.ringkasan,
    keterangan: [
      ['Unit yang menguasai', unit],
      ['Penanggung jawab', record.penanggungJawab],
      ['Tempat dan waktu pembuatan', `${record.tempatPembuatan}, ${made}`],
    ],
    isi,
    tabel: isi.find((block) => block.kind === 'table') ?? null,
    badan: instansi.nama,
    identitas: `Informasi Publik ${record.id}`,
    peringatan: `CONTOH — bukan naskah asli bertanda tangan ${instansi.namaSingkat}`,
    saat: new Date(start),
  };
}
