// The SOPs of the archive: which of the seven service standards are there, and each version as the signed form has it.
import { formatMenit, formatWaktu } from '#base/tanggal.ts';
import { namaPeran, peranList } from '#domain/peran.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { reviewDue, sopInForce, type LangkahSop, type Sop } from '#domain/sop.ts';
import { peraturanState, regulasiAddress, type KeadaanPeraturan } from './regulasi.ts';

/** A version in the list. */
export interface VersiSop {
  readonly href: string;
  readonly nama: string;
  readonly tanggal: string;
  readonly keadaan: KeadaanSop;
}

/** Whether a version is the one in force. */
export type KeadaanSop =
  | {
      readonly jenis: 'berlaku';
      readonly tinjauanPalingLambat: string;
      /** Months within which a review is due. */
      readonly bulan: number;
      readonly terlambat: boolean;
    }
  | { readonly jenis: 'belum-efektif' }
  | { readonly jenis: 'diganti'; readonly href: string; readonly tanggal: string };

/** One of the seven standards, with what the archive holds of it. */
export interface StandarLayanan {
  readonly nama: string;
  readonly arti: string;
  readonly versi: readonly VersiSop[];
}

/** A row of the table of steps. */
export interface BarisLangkah {
  readonly nomor: number;
  readonly uraian: string;
  readonly pelaksana: readonly { readonly peran: string; readonly melaksanakan: boolean }[];
  readonly syarat: string;
  readonly waktu: string;
  readonly output: string;
  readonly keterangan: string;
}

/** A legal basis as the SOP writes it, with what is in force today. */
export interface DasarHukumSop {
  readonly teks: string;
  readonly href: string | null;
  readonly keadaan: KeadaanPeraturan | null;
}

/** One version of an SOP, ready to be shown. */
export interface HalamanSop {
  readonly sop: Sop;
  readonly keadaan: KeadaanSop;
  readonly dasarHukum: readonly DasarHukumSop[];
  readonly peran: readonly string[];
  readonly langkah: readonly BarisLangkah[];
}

/** The service standards every public body must have; an SOP belongs to the one whose word is in its folder's name. */
const standarWajib = [
  {
    kata: ['pengumuman'],
    nama: 'Pengumuman Informasi Publik',
    arti: 'Bagaimana informasi diumumkan.',
  },
  {
    kata: ['permintaan', 'permohonan'],
    nama: 'Permintaan Informasi Publik',
    arti: 'Bagaimana permohonan diterima dan dijawab.',
  },
  {
    kata: ['keberatan'],
    nama: 'Pengajuan Keberatan',
    arti: 'Bagaimana keberatan pemohon ditangani.',
  },
  {
    kata: ['penetapan', 'pemutakhiran'],
    nama: 'Penetapan dan Pemutakhiran Daftar Informasi Publik',
    arti: 'Bagaimana daftar disusun dan diperbarui.',
  },
  {
    kata: ['pendokumentasian'],
    nama: 'Pendokumentasian Informasi Publik',
    arti: 'Bagaimana dokumen dihasilkan, diserahkan, dan disimpan.',
  },
  {
    kata: ['maklumat'],
    nama: 'Maklumat Pelayanan',
    arti: 'Bagaimana janji pelayanan disusun dan diumumkan.',
  },
  {
    kata: ['pengujian', 'uji', 'konsekuensi'],
    nama: 'Pengujian Konsekuensi',
    arti: 'Bagaimana pengecualian informasi diuji.',
  },
] as const;

/** Address of a version. */
export const sopAddress = (sop: Sop): string => `/sop/${sop.kode}/${sop.tanggalEfektif}/`;

/** The seven standards in their usual order, then SOPs that belong to none of them. */
export function sopOverview(publikasi: Publikasi): {
  readonly standar: readonly StandarLayanan[];
  readonly lain: readonly VersiSop[];
} {
  const newestFirst = publikasi.arsip.sop.toReversed();
  const slotOf = ({ kode }: Sop): number =>
    standarWajib.findIndex(({ kata }) => kata.some((word) => kode.split('-').includes(word)));
  const versi = (slot: number): readonly VersiSop[] =>
    newestFirst.filter((sop) => slotOf(sop) === slot).map((sop) => versionOf(sop, publikasi));
  return {
    standar: standarWajib.map(({ nama, arti }, slot) => ({ nama, arti, versi: versi(slot) })),
    lain: versi(-1),
  };
}

const versionOf = (sop: Sop, publikasi: Publikasi): VersiSop => ({
  href: sopAddress(sop),
  nama: sop.nama,
  tanggal: formatWaktu(sop.tanggalEfektif),
  keadaan: stateOf(sop, publikasi),
});

function stateOf(sop: Sop, { arsip, hari }: Publikasi): KeadaanSop {
  if (sop.tanggalEfektif > hari) return { jenis: 'belum-efektif' };
  const current = sopInForce(arsip.sop, sop.kode, hari);
  if (current !== undefined && current.tanggalEfektif !== sop.tanggalEfektif) {
    const tanggal = formatWaktu(current.tanggalEfektif);
    return { jenis: 'diganti', href: sopAddress(current), tanggal };
  }
  const due = reviewDue({
    ...sop,
    tinjauan: sop.tinjauan.filter(({ tanggal }) => tanggal <= hari),
  });
  return {
    jenis: 'berlaku',
    tinjauanPalingLambat: formatWaktu(due),
    bulan: sop.tinjauanBulan,
    terlambat: due < hari,
  };
}

/** A version by its address; undefined where there is none. */
export function sopPage(
  publikasi: Publikasi,
  kode: string | undefined,
  tanggal: string | undefined,
): HalamanSop | undefined {
  const sop = publikasi.arsip.sop.find(
    (candidate) => candidate.kode === kode && candidate.tanggalEfektif === tanggal,
  );
  if (sop === undefined) return undefined;
  return {
    sop,
    keadaan: stateOf(sop, publikasi),
    dasarHukum: sop.dasarHukum.map((basis) => legalBasis(basis, publikasi)),
    peran: peranList.map((peran) => namaPeran[peran]),
    langkah: sop.langkah.map(stepRow),
  };
}

function legalBasis(
  { rujukan, teks }: Sop['dasarHukum'][number],
  publikasi: Publikasi,
): DasarHukumSop {
  const found = publikasi.arsip.dasarHukum.find(({ id }) => id === rujukan);
  return found === undefined
    ? { teks, href: null, keadaan: null }
    : { teks, href: regulasiAddress(rujukan), keadaan: peraturanState(found, publikasi) };
}

const stepRow = ({ nomor, uraian, pelaksana, mutuBaku, keterangan }: LangkahSop): BarisLangkah => ({
  nomor,
  uraian,
  pelaksana: peranList.map((peran) => ({
    peran: namaPeran[peran],
    melaksanakan: pelaksana.includes(peran),
  })),
  syarat: mutuBaku.syarat,
  waktu: formatMenit(mutuBaku.waktuMenit),
  output: mutuBaku.output,
  keterangan,
});
