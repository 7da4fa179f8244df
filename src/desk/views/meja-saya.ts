// Meja saya: what waits for an officer, in the order in which he should look at it.
import { bolehBertindak, bolehMembuat, pihakOf, type Kebolehan } from '#domain/izin.ts';
import type { Tindakan } from '#domain/usulan.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { HalamanUsulan, BarisUsulan, KelompokUsulan } from '#site/meja/usulan.ts';
import type { Latar } from './latar.ts';
import { kepalaOf, pelaksanaKini, pengembalianOf } from './tahap.ts';

const kelompokList = [
  { id: 'dikembalikan', judul: 'Dikembalikan kepada saya', ajakan: 'Perbaiki' },
  { id: 'dikerjakan', judul: 'Sedang saya kerjakan', ajakan: 'Lanjutkan' },
  { id: 'menunggu-saya', judul: 'Menunggu saya', ajakan: 'Buka' },
  { id: 'menunggu-atasan', judul: 'Menunggu Atasan PPID', ajakan: 'Lihat' },
  { id: 'orang-lain', judul: 'Diusulkan, menunggu orang lain', ajakan: 'Lihat' },
] as const;
type IdKelompok = (typeof kelompokList)[number]['id'];

/** The page of an officer: every open proposal that concerns him stands in exactly one group. */
export function mejaSaya(
  usulanList: readonly UsulanTerbaca[],
  latar: Latar,
): HalamanUsulan['meja-saya'] {
  const placed = usulanList.map((usulan) => ({ usulan, id: kelompokOf(usulan, latar) }));
  const kelompok = kelompokList.flatMap(({ id, judul, ajakan }): readonly KelompokUsulan[] => {
    const mine = placed.filter((one) => one.id === id).map(({ usulan }) => usulan);
    if (mine.length === 0) return [];
    return [{ id, judul, baris: mine.toSorted(byWaiting).map((one) => baris(one, ajakan, latar)) }];
  });
  const bolehMulai = bolehMembuat('baru', latar.petugas.subbagian, latar).boleh;
  return { kelompok, bolehMulai, kosong: kelompok.length > 0 ? '' : kosongOf(bolehMulai, latar) };
}

const menunggu: ReadonlySet<IdKelompok | null> = new Set<IdKelompok>([
  'dikembalikan',
  'dikerjakan',
  'menunggu-saya',
]);

/** How many proposals wait for an officer to do something. */
export const jumlahMenunggu = (usulanList: readonly UsulanTerbaca[], latar: Latar): number =>
  usulanList.filter((usulan) => menunggu.has(kelompokOf(usulan, latar))).length;

function kelompokOf(usulan: UsulanTerbaca, latar: Latar): IdKelompok | null {
  const may = (tindakan: Tindakan): Kebolehan => bolehBertindak(usulan, tindakan, latar);
  const { tahap } = usulan;
  const isMine = may('mulai').boleh || may('simpan').boleh || may('ajukan').boleh;
  const isBegun = tahap.jenis === 'langkah-berjalan';
  const isColleagues = isBegun && pelaksanaKini(usulan) !== latar.petugas.id;
  if (isMine && !isColleagues) {
    if (pengembalianOf(usulan, latar) !== null) return 'dikembalikan';
    return isBegun ? 'dikerjakan' : 'menunggu-saya';
  }
  if (may('setujui').boleh) return 'menunggu-saya';
  if (pihakOf(usulan, latar).size === 0) return null;
  return tahap.jenis === 'persetujuan' || tahap.jenis === 'terbit-segera'
    ? 'menunggu-atasan'
    : 'orang-lain';
}

/** What has waited longest comes first. */
const byWaiting = (a: UsulanTerbaca, b: UsulanTerbaca): number =>
  Date.parse(a.kejadian.at(-1)?.saat ?? '') - Date.parse(b.kejadian.at(-1)?.saat ?? '');

function baris(usulan: UsulanTerbaca, ajakan: string, latar: Latar): BarisUsulan {
  const { href, nomor, judul, jenis, tahap, dipegang, jam } = kepalaOf(usulan, latar);
  const mayReview = bolehBertindak(usulan, 'setujui', latar).boleh;
  return {
    href: mayReview ? `${href}tinjau/` : href,
    nomor,
    judul,
    jenis,
    tahap,
    dipegang,
    jam,
    kembali: pengembalianOf(usulan, latar),
    ajakan: mayReview ? 'Tinjau' : ajakan,
  };
}

function kosongOf(bolehMulai: boolean, { petugas, sop, hari }: Latar): string {
  if (bolehMulai)
    return 'Tidak ada pekerjaan yang menunggu. Bila subbagian Anda menghasilkan dokumen baru, mulailah mendokumentasikannya.';
  const isPengawas = petugas.peran.some(
    ({ peran, sejak, sampai }) =>
      peran === sop.pengawas && sejak <= hari && (sampai === null || hari <= sampai),
  );
  return isPengawas
    ? 'Tidak ada usulan yang menunggu persetujuan. Usulan muncul di sini setelah Petugas PPID menerima dan menyimpan softcopynya.'
    : 'Tidak ada yang menunggu. Usulan muncul di sini setelah Petugas Dokumentasi menyerahkan softcopynya.';
}
