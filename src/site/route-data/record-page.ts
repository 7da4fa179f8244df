// Everything the page of one record says, computed before it is drawn.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { entriOf, recordAddress, type Entri } from './entries.ts';
import { filesOf, type Berkas } from './files.ts';
import { notesOf } from './notes.ts';
import { dikDetails, dipDetails, otherDetails, type Rincian } from './record-details.ts';
import { verification, type Pemeriksaan } from './verification.ts';

/** A link to another record. */
export interface TautanInformasi {
  readonly href: string;
  readonly id: string;
  readonly judul: string;
}

/** Why the record is not simply in force. */
export interface KeadaanBatal {
  readonly judul: string;
  readonly alasan: string;
  readonly oleh: TautanInformasi | null;
}

/** How the record stands to others. */
export interface Hubungan {
  readonly label: string;
  readonly informasi: readonly TautanInformasi[];
}

/** The page of one record. */
export interface HalamanInformasi {
  readonly record: InformasiPublik;
  readonly entri: Entri;
  readonly batal: KeadaanBatal | null;
  readonly berkas: readonly Berkas[];
  readonly dip: readonly Rincian[];
  readonly dik: readonly Rincian[];
  readonly lain: readonly Rincian[];
  readonly hubungan: readonly Hubungan[];
  /** Warnings about this record that stay visible. */
  readonly catatan: readonly string[];
  readonly pemeriksaan: Pemeriksaan;
}

/** Collects the page of a record; undefined where there is none. */
export function recordPage(publikasi: Publikasi, id: string): HalamanInformasi | undefined {
  const record = publikasi.byId.get(id);
  if (record === undefined) return undefined;
  const isOpen = record.klasifikasi !== 'dikecualikan';
  const berkas = isOpen ? filesOf(record, publikasi) : [];
  return {
    record,
    entri: entriOf(record, publikasi),
    batal: statusOf(record, publikasi),
    berkas,
    dip: isOpen ? dipDetails(record, publikasi) : [],
    dik: isOpen ? [] : dikDetails(record, publikasi),
    lain: otherDetails(record, publikasi),
    hubungan: relations(record, publikasi),
    catatan: notesOf(publikasi, record.folder),
    pemeriksaan: verification(record, publikasi, berkas),
  };
}

function statusOf(record: InformasiPublik, publikasi: Publikasi): KeadaanBatal | null {
  if (record.status === 'berlaku') return null;
  const revoked = record.status === 'dicabut';
  const by = revoked ? record.dicabutOleh : record.digantiOleh;
  return {
    judul: revoked ? 'Dokumen ini sudah dicabut' : 'Dokumen ini sudah diganti',
    alasan: record.alasanStatus,
    oleh: by === null ? null : (linkTo(by, publikasi) ?? null),
  };
}

function relations(record: InformasiPublik, publikasi: Publikasi): readonly Hubungan[] {
  const replacing = record.digantiOleh === null ? [] : [record.digantiOleh];
  const revoking = record.dicabutOleh === null ? [] : [record.dicabutOleh];
  return [
    { label: 'Mencabut', ids: record.mencabut },
    { label: 'Mengganti', ids: record.mengganti },
    { label: 'Dicabut oleh', ids: revoking },
    { label: 'Diganti oleh', ids: replacing },
  ]
    .map(({ label, ids }) => ({
      label,
      informasi: ids.flatMap((id) => linkTo(id, publikasi) ?? []),
    }))
    .filter(({ informasi }) => informasi.length > 0);
}

function linkTo(id: string, publikasi: Publikasi): TautanInformasi | undefined {
  const record = publikasi.byId.get(id);
  return record === undefined ? undefined : { href: recordAddress(id), id, judul: record.judul };
}
