// The SOP as data. The rules read their numbers, roles and order from here and nowhere else.
import { z } from 'zod';
import { addMonths } from '#base/tanggal.ts';
import { camelKeys } from '#base/camel-keys.ts';
import { kode, tanggal, teksOpsional, teksWajib } from './fields.ts';
import { peranList } from './peran.ts';

/** Quality marks that a step may demand of the officer who finishes it. */
export const tandaMutuList = ['mutakhir', 'terverifikasi'] as const;

const langkah = z.strictObject({
  nomor: z.number().int().positive(),
  uraian: teksWajib,
  /** Short name for timelines and forms. */
  sebutan: teksWajib,
  /** Roles that must take part; the ticks of the SOP's table. */
  pelaksana: z.array(z.enum(peranList)).min(1),
  mutu_baku: z.strictObject({
    syarat: teksWajib,
    waktu_menit: z.number().int().positive(),
    output: teksWajib,
  }),
  /** Marks that the officer must give (`mutakhir`, `terverifikasi`). */
  tanda_mutu: z.array(z.enum(tandaMutuList)).default([]),
  /** What the step leaves behind; the rules ask for the matching part of the record. */
  menghasilkan: z.enum(['hardcopy', 'softcopy', 'simpanan']),
  /** True for the step that writes the row of the buku rekap; its year is the record's year. */
  mencatat_buku_rekap: z.boolean().default(false),
  keterangan: teksOpsional,
});

const tinjauan = z.strictObject({
  tanggal,
  oleh: teksWajib,
  hasil: z.enum(['tetap-berlaku', 'perlu-diubah']),
  catatan: teksOpsional,
});

/** One version of an SOP: `content/sop/<nama>/<tanggal-efektif>.md`. */
export const sopSchema = z
  .strictObject({
    nama: teksWajib,
    judul_dokumen: teksWajib,
    unit: teksWajib,
    tanggal_pembuatan: tanggal,
    tanggal_efektif: tanggal,
    disahkan_oleh: z.strictObject({ jabatan: teksWajib, nama: teksWajib }),
    dasar_hukum: z.array(z.strictObject({ rujukan: kode, teks: teksWajib })).min(1),
    kualifikasi_pelaksana: z.array(teksWajib).min(1),
    keterkaitan: z.array(teksWajib).default([]),
    peralatan: z.array(teksWajib).default([]),
    peringatan: z.array(teksWajib).default([]),
    pencatatan: z.array(teksWajib).min(1),
    /** Different people a record needs at least. */
    pelaksana_minimal: z.number().int().positive(),
    /** Months within which the SOP must be reviewed. */
    tinjauan_bulan: z.number().int().positive(),
    /** The role that supervises and approves. */
    pengawas: z.enum(peranList),
    langkah: z.array(langkah).min(1),
    pengesahan: z.array(teksWajib).min(1),
    tempat_pengesahan: teksWajib,
    tanggal_pengesahan: tanggal,
    tinjauan: z.array(tinjauan).default([]),
    /** What could not be read in the source and was decided by the project; shown on the SOP page. */
    catatan_pembacaan: z.array(teksWajib).default([]),
  })
  .transform(camelKeys);

/** One version of an SOP, with its place in the archive. */
export interface Sop extends z.output<typeof sopSchema> {
  /** Folder name: `pendokumentasian-informasi-publik`. */
  readonly kode: string;
  readonly file: string;
  /** Markdown below the frontmatter: how the text came into the archive. */
  readonly isi: string;
}
/** A step of the SOP. */
export type LangkahSop = Sop['langkah'][number];

/** `pendokumentasian-informasi-publik@2025-01-02`: how approvals name the version. */
export const sopVersion = (sop: Sop): string => `${sop.kode}@${sop.tanggalEfektif}`;

/** The SOP that governs records. */
export const sopPendokumentasian = 'pendokumentasian-informasi-publik';

/** The version of an SOP in force on a day: the newest one that was effective by then. */
export function sopInForce(
  versions: readonly Sop[],
  kodeSop: string,
  day: string,
): Sop | undefined {
  return versions
    .filter((sop) => sop.kode === kodeSop && sop.tanggalEfektif <= day)
    .toSorted((a, b) => (a.tanggalEfektif < b.tanggalEfektif ? 1 : -1))[0];
}

/** The day by which the SOP must be reviewed: counted from its last review, or from its effect. */
export function reviewDue(sop: Sop): string {
  const last = [sop.tanggalEfektif, ...sop.tinjauan.map(({ tanggal: day }) => day)]
    .toSorted()
    .at(-1);
  return addMonths(last ?? sop.tanggalEfektif, sop.tinjauanBulan);
}
