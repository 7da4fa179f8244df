// A record of the archive on the desk: what it is, what is proposed about it, and what the officer may begin.
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { formatWaktu } from '#base/tanggal.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { findSubbagian } from '#domain/instansi.ts';
import { bolehMembuat } from '#domain/izin.ts';
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import { namaJenisDokumen } from '#domain/nama-informasi.ts';
import type { HalamanDaftar, TindakanInformasi } from '#site/meja/daftar.ts';
import { hrefInformasi } from './daftar-informasi.ts';
import type { Latar } from './latar.ts';
import { hrefUsulan, namaJenisUsulan } from './tahap.ts';

/** What can be begun on a record. */
export const mulaiList = ['revisi', 'ganti', 'cabut'] as const;
/** One of these. */
export type Mulai = (typeof mulaiList)[number];

/** Last part of the address under which each is begun. */
export const jalurMulai: Readonly<Record<Mulai, string>> = {
  revisi: 'perbaiki',
  ganti: 'ganti',
  cabut: 'cabut',
};

const kalimat: Readonly<Record<Mulai, Omit<TindakanInformasi, 'href'>>> = {
  revisi: {
    label: 'Perbaiki',
    penjelasan:
      'Untuk salah ketik, berkas yang kurang, atau keterangan yang belum lengkap. Nomornya tetap; langkah 2 dan 3 dikerjakan lagi.',
  },
  ganti: {
    label: 'Ganti dengan yang baru',
    penjelasan:
      'Untuk dokumen baru yang menggantikan dokumen ini. Yang baru mendapat nomor sendiri; yang lama tetap ada dengan tanda diganti.',
  },
  cabut: {
    label: 'Cabut',
    penjelasan:
      'Untuk dokumen yang tidak berlaku lagi. Halaman dan berkasnya tetap ada dengan tanda dicabut dan alasannya.',
  },
};

/** What the page is made of beside the record. */
export interface BahanInformasi {
  /** The open proposal about it; null for none. */
  readonly usulan: UsulanTerbaca | null;
  /** Whether the officer has a part in that proposal. */
  readonly isPihak: boolean;
  readonly situs: string;
}

/** The page of a record. */
export function lihatInformasi(
  record: InformasiPublik,
  latar: Latar,
  bahan: BahanInformasi,
): HalamanDaftar['informasi/lihat'] {
  const tindakan = bahan.usulan === null ? tindakanOf(record, latar) : [];
  return {
    nomor: record.id,
    judul: record.judul,
    status: record.status,
    alasanStatus: record.alasanStatus,
    rincian: rincianOf(record, latar),
    tautanPublik: new URL(`informasi/${record.id}/`, bahan.situs).href,
    usulan: usulanOf(bahan),
    tindakan,
    tanpaTindakan: tindakan.length > 0 || bahan.usulan !== null ? '' : tanpaOf(record, latar),
  };
}

/** Whether an officer may begin something about a record; only one that is in force can be changed. */
export function bolehMulai(record: InformasiPublik, mulai: Mulai, latar: Latar): boolean {
  const kode = findSubbagian(latar.instansi, record.subbagian)?.kode ?? '';
  return record.status === 'berlaku' && bolehMembuat(mulai, kode, latar).boleh;
}

const tindakanOf = (record: InformasiPublik, latar: Latar): readonly TindakanInformasi[] =>
  mulaiList
    .filter((mulai) => bolehMulai(record, mulai, latar))
    .map((mulai) => ({
      label: kalimat[mulai].label,
      penjelasan: kalimat[mulai].penjelasan,
      href: `${hrefInformasi(record.id)}${jalurMulai[mulai]}/`,
    }));

function usulanOf({ usulan, isPihak }: BahanInformasi): HalamanDaftar['informasi/lihat']['usulan'] {
  if (usulan === null) return null;
  const kind = namaJenisUsulan[usulan.jenis].toLowerCase();
  return {
    kalimat: `Sedang ada usulan tentang informasi ini: ${kind}. Selesaikan usulan itu dahulu.`,
    tautan: isPihak ? { label: 'Buka usulannya', href: hrefUsulan(usulan.kode) } : null,
  };
}

function tanpaOf(record: InformasiPublik, { instansi }: Latar): string {
  if (record.status !== 'berlaku')
    return `Informasi ini sudah ${record.status}, jadi tidak diubah lagi.`;
  const unit = findSubbagian(instansi, record.subbagian)?.nama ?? record.subbagian;
  return `Yang dapat memperbaiki, mengganti, atau mencabutnya adalah Petugas Dokumentasi ${unit}.`;
}

function rincianOf(
  record: InformasiPublik,
  { instansi }: Latar,
): HalamanDaftar['informasi/lihat']['rincian'] {
  const { waktuPembuatan } = record;
  return [
    { nama: 'Ringkasan isi', nilai: [record.ringkasan] },
    { nama: 'Nomor dokumen', nilai: [record.nomorDokumen] },
    { nama: 'Jenis dokumen', nilai: [namaJenisDokumen[record.jenisDokumen]] },
    { nama: 'Klasifikasi', nilai: [klasifikasiInfo[record.klasifikasi].label] },
    {
      nama: 'Subbagian',
      nilai: [findSubbagian(instansi, record.subbagian)?.nama ?? record.subbagian],
    },
    {
      nama: 'Waktu pembuatan',
      nilai: [waktuPembuatan === null ? '' : formatWaktu(waktuPembuatan)],
    },
    { nama: 'Tempat simpan hardcopy', nilai: [record.hardcopy.lokasi] },
    { nama: 'Softcopy', nilai: record.softcopy.map(({ sebutan, berkas }) => sebutan || berkas) },
  ].filter(({ nilai }) => nilai.some((one) => one !== ''));
}
