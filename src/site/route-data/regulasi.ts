// Regulations with what is in force at a glance, and who relies on them.
import { oncePer } from '#base/memo.ts';
import { formatWaktu } from '#base/tanggal.ts';
import { isDicabut, type Peraturan } from '#domain/dasar-hukum.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { recordAddress } from './entries.ts';

/** A link with its words. */
export interface Tautan {
  readonly label: string;
  readonly href: string;
}

/** Whether a regulation can be relied on. */
export interface KeadaanPeraturan {
  readonly status: 'berlaku' | 'dicabut' | 'belum-berlaku';
  readonly kata: string;
  /** Instruments that amended it, oldest first. */
  readonly diubahOleh: readonly Tautan[];
  readonly dicabutOleh: Tautan | null;
  /** `29 Desember 2025`; empty where the day is not known. */
  readonly berlakuSejak: string;
  readonly dicabutSejak: string;
}

/** A regulation, ready to be shown. */
export interface BarisPeraturan extends KeadaanPeraturan {
  readonly id: string;
  readonly sebutan: string;
  readonly judul: string;
  readonly mengubah: readonly Tautan[];
  readonly mencabut: readonly Tautan[];
  readonly catatan: string;
  readonly perluKonfirmasi: boolean;
  readonly tautan: string | null;
  readonly dikutipSop: readonly Tautan[];
  /** How many records rely on it, and the newest of them. */
  readonly jumlahInformasi: number;
  readonly dikutipInformasi: readonly Tautan[];
}

/** Regulations of one kind. */
export interface KelompokPeraturan {
  readonly kode: string;
  readonly judul: string;
  readonly peraturan: readonly BarisPeraturan[];
}

/** Links to records that rely on a regulation. */
const newestCiting = 20;

/** Kinds by the beginning of the identity, in the order of their rank. */
const jenisPeraturan = [
  { kode: 'uu', judul: 'Undang-Undang' },
  { kode: 'pp', judul: 'Peraturan Pemerintah' },
  { kode: 'perki', judul: 'Peraturan Komisi Informasi' },
  { kode: 'pkpu', judul: 'Peraturan Komisi Pemilihan Umum' },
  { kode: 'kpt', judul: 'Keputusan' },
] as const;
const jenisLain = { kode: 'lain', judul: 'Peraturan lain' } as const;
const namaStatus = {
  berlaku: 'Berlaku',
  dicabut: 'Dicabut',
  'belum-berlaku': 'Belum berlaku',
} as const;

/** Address of a regulation on its page. */
export const regulasiAddress = (id: string): string => `/regulasi/#${id}`;

/** All regulations by kind, newest first. */
export const regulasiGroups = oncePer((publikasi: Publikasi): readonly KelompokPeraturan[] =>
  [...jenisPeraturan, jenisLain]
    .map(({ kode, judul }) => ({
      kode,
      judul,
      peraturan: publikasi.arsip.dasarHukum
        .filter(({ id }) => kindOf(id) === kode)
        .toSorted(newestFirst)
        .map((peraturan) => rowOf(peraturan, publikasi)),
    }))
    .filter(({ peraturan }) => peraturan.length > 0),
);

const kindOf = (id: string): string =>
  jenisPeraturan.find(({ kode }) => kode === id.split('-')[0])?.kode ?? jenisLain.kode;

/** By the year at the end of the identity, then by number: `pkpu-11-2024` before `pkpu-22-2023`. */
function newestFirst(a: Peraturan, b: Peraturan): number {
  const [first, second] = [yearAndNumber(a), yearAndNumber(b)];
  return second.tahun - first.tahun || second.nomor - first.nomor;
}

function yearAndNumber({ id }: Peraturan): { readonly tahun: number; readonly nomor: number } {
  const numbers = (id.match(/\d+/g) ?? []).map(Number);
  return { tahun: numbers.at(-1) ?? 0, nomor: numbers[0] ?? 0 };
}

/** What is in force on the day of publication. */
export function peraturanState(peraturan: Peraturan, publikasi: Publikasi): KeadaanPeraturan {
  const { arsip, hari } = publikasi;
  const { berlakuSejak, dicabutSejak, dicabutOleh } = peraturan;
  const begun = berlakuSejak === null || berlakuSejak <= hari;
  const status = isDicabut(peraturan, hari) ? 'dicabut' : begun ? 'berlaku' : 'belum-berlaku';
  return {
    status,
    kata: namaStatus[status],
    diubahOleh: arsip.dasarHukum
      .filter(({ mengubah }) => mengubah.includes(peraturan.id))
      .toSorted((a, b) => -newestFirst(a, b))
      .map(linkTo),
    dicabutOleh: dicabutOleh === null ? null : linkById(dicabutOleh, publikasi),
    berlakuSejak: berlakuSejak === null ? '' : formatWaktu(berlakuSejak),
    dicabutSejak: dicabutSejak === null ? '' : formatWaktu(dicabutSejak),
  };
}

const linkTo = ({ id, sebutan }: Peraturan): Tautan => ({
  label: sebutan,
  href: regulasiAddress(id),
});

function linkById(id: string, { arsip }: Publikasi): Tautan {
  const found = arsip.dasarHukum.find((peraturan) => peraturan.id === id);
  return found === undefined ? { label: id, href: '/regulasi/' } : linkTo(found);
}

function rowOf(peraturan: Peraturan, publikasi: Publikasi): BarisPeraturan {
  const { arsip } = publikasi;
  const citing = citingRecords(publikasi).get(peraturan.id) ?? [];
  const { id, sebutan, judul, catatan, perluKonfirmasi, tautan } = peraturan;
  return {
    ...peraturanState(peraturan, publikasi),
    id,
    sebutan,
    judul,
    catatan,
    perluKonfirmasi,
    tautan,
    mengubah: peraturan.mengubah.map((other) => linkById(other, publikasi)),
    mencabut: arsip.dasarHukum.filter(({ dicabutOleh }) => dicabutOleh === id).map(linkTo),
    dikutipSop: arsip.sop
      .filter(({ dasarHukum }) => dasarHukum.some(({ rujukan }) => rujukan === id))
      .map((sop) => ({
        label: `SOP ${sop.nama} (${formatWaktu(sop.tanggalEfektif)})`,
        href: `/sop/${sop.kode}/${sop.tanggalEfektif}/`,
      })),
    jumlahInformasi: citing.length,
    dikutipInformasi: citing.slice(0, newestCiting).map((record) => ({
      label: `${record.id} ${record.judul}`,
      href: recordAddress(record.id),
    })),
  };
}

/** Records by the regulations they rely on, newest first. */
const citingRecords = oncePer(
  ({ informasi }: Publikasi): ReadonlyMap<string, readonly InformasiPublik[]> => {
    const citing = new Map<string, InformasiPublik[]>();
    for (const record of informasi) {
      for (const id of record.dasarHukum) {
        const known = citing.get(id);
        if (known === undefined) citing.set(id, [record]);
        // A record that cites one twice counts once.
        else if (known.at(-1) !== record) known.push(record);
      }
    }
    return citing;
  },
);
