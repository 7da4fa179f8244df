// The Daftar Informasi Dikecualikan: what is not open, by whose decision, why, and until when.
import { oncePer } from '#base/memo.ts';
import { formatWaktu } from '#base/tanggal.ts';
import { describeJangkaWaktu } from '#domain/daftar-informasi-publik.ts';
import type { InformasiPublik, Pengecualian } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { frameDigest } from './digests.ts';
import { recordAddress } from './entries.ts';
import { lastChange } from './footer.ts';
import { digestOf } from './digest.ts';
import { signatureBlock } from './signers.ts';
import { statusNote, type CatatanStatus } from './status-note.ts';

/** A row of the DIK. Texts are empty where the archive does not say. */
export interface BarisDik {
  readonly nomor: number;
  readonly id: string;
  readonly href: string;
  readonly judul: string;
  readonly ringkasan: string;
  readonly pasal: string;
  readonly konsekuensi: string;
  readonly lembarUji: string;
  readonly badan: string;
  readonly nomorKeputusan: string;
  readonly jangkaWaktu: string;
  /** Day on which the exemption ended; null while it lasts. */
  readonly berakhir: string | null;
  readonly status: CatatanStatus | null;
}

const namaTingkat = {
  'kpu-ri': 'Komisi Pemilihan Umum',
  'kpu-provinsi': 'KPU Provinsi',
  'kpu-kabupaten-kota': 'KPU Kabupaten/Kota',
} as const;

/** All rows in the order in which they were entered. */
export const dikRows = oncePer((publikasi: Publikasi): readonly BarisDik[] =>
  publikasi.arsip.informasi
    .filter(({ klasifikasi }) => klasifikasi === 'dikecualikan')
    .map((record, index) => rowOf(record, index + 1, publikasi)),
);

/** A digest of everything the page shows; the last change is that of all records, since one may have been opened. */
export const dikDigest = (publikasi: Publikasi): string =>
  digestOf([
    frameDigest(publikasi),
    dikRows(publikasi),
    lastChange(publikasi),
    signatureBlock(publikasi),
  ]);

function rowOf(record: InformasiPublik, nomor: number, publikasi: Publikasi): BarisDik {
  const { pengecualian } = record;
  return {
    nomor,
    id: record.id,
    href: recordAddress(record.id),
    judul: record.judul,
    ringkasan: record.ringkasan,
    pasal: pengecualian?.pasalUndangUndang ?? '',
    konsekuensi: pengecualian?.konsekuensi ?? '',
    lembarUji: pengecualian?.lembarUji ?? '',
    badan: pengecualian === null ? '' : bodyOf(pengecualian),
    nomorKeputusan: pengecualian?.nomorKeputusan ?? '',
    jangkaWaktu: pengecualian === null ? '' : describeJangkaWaktu(pengecualian),
    berakhir: endedOn(pengecualian, publikasi.hari),
    status: statusNote(record, publikasi),
  };
}

const bodyOf = ({ badan, tingkat }: Pengecualian): string =>
  badan === '' && tingkat !== null ? namaTingkat[tingkat] : badan;

/** An exemption lasts through its last day. */
function endedOn(pengecualian: Pengecualian | null, hari: string): string | null {
  const sampai = pengecualian?.sampai ?? null;
  return sampai !== null && sampai < hari ? formatWaktu(sampai) : null;
}
