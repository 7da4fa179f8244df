// The review page: everything the Atasan PPID needs to decide, and the decision.
import type { Sidik } from '#archive/usulan-sidik.ts';
import type { Tinjauan } from '#archive/usulan-tinjau.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { namaPeran } from '#domain/peran.ts';
import type { Kolom } from '#site/meja/kolom.ts';
import type {
  Antrean,
  HalamanTinjau,
  KeputusanTinjau,
  PeringatanTinjau,
  Pratinjau,
} from '#site/meja/tinjau.ts';
import { hrefTinjau } from './antrean.ts';
import { tanpaGalat, type Galat } from './galat.ts';
import type { Latar } from './latar.ts';
import { linimasaOf } from './linimasa.ts';
import { perubahanTinjau } from './perubahan.ts';
import { perubahanPetugas } from './petugas.ts';
import { butirTinjauan } from './sop.ts';
import { hrefUsulan, kepalaOf } from './tahap.ts';
import { berkasTinjau, halanganOf, langkahTinjau, temuanTinjau } from './tinjau-bagian.ts';

/** A decision as it was posted, and what is wrong with it. */
export interface MasukanTinjau {
  readonly catatan: string;
  readonly alasan: string;
  /** Boxes of warnings that were ticked. */
  readonly dibaca: readonly string[];
  readonly isMengembalikan: boolean;
  readonly galat: Galat;
}

/** A page that is opened. */
export const masukanAwal: MasukanTinjau = {
  catatan: '',
  alasan: '',
  dibaca: [],
  isMengembalikan: false,
  galat: tanpaGalat,
};

/** Name of the boxes that say a warning was read. */
export const kolomDibaca = 'dibaca';

/** What the page is made of beside the review itself. */
export interface BahanTinjau {
  readonly sidik: readonly Sidik[];
  readonly antrean: Antrean;
  readonly masukan: MasukanTinjau;
}

/** The review page. */
export function lihatTinjauan(
  tinjauan: Tinjauan,
  latar: Latar,
  { sidik, antrean, masukan }: BahanTinjau,
): HalamanTinjau['usulan/tinjau'] {
  const { usulan, perubahan } = tinjauan;
  const halangan = halanganOf(tinjauan);
  const peringatan = peringatanOf(tinjauan, masukan.dibaca);
  const keputusan = keputusanOf(tinjauan, latar, masukan);
  const pratinjau = halamanPratinjau(tinjauan);
  return {
    kepala: kepalaOf(usulan, latar),
    galat: masukan.galat.ringkas,
    antrean,
    ringkasan: ringkasanOf(halangan.length, peringatan.length),
    halangan,
    peringatan,
    galatPeringatan: masukan.galat.kolom['peringatan'] ?? '',
    isTentangInformasi: usulan.informasi !== null,
    pratinjau: pratinjau.map(({ judul, href }) => ({ judul, href })),
    tanpaPratinjau: pratinjau.length > 0 ? '' : tanpaPratinjau,
    berkas: berkasTinjau(usulan, sidik),
    perubahan: perubahanTinjau(perubahan, kalimatPerubahan(tinjauan, latar)),
    langkah: langkahTinjau(tinjauan),
    linimasa: linimasaOf(usulan, latar),
    keputusan,
    alasanTidakBoleh: alasanOf(tinjauan, latar),
    hrefSegera: bolehSegera(tinjauan, latar) ? `${hrefUsulan(usulan.kode)}terbitkan-segera/` : null,
  };
}

/** The warnings with their boxes. */
export const peringatanOf = (
  { temuan }: Tinjauan,
  dibaca: readonly string[],
): readonly PeringatanTinjau[] =>
  temuan
    .filter(({ severity }) => severity === 'warning')
    .map((one, index) => {
      const { pesan, perbaikan, tempat } = temuanTinjau(one);
      const nilai = String(index + 1);
      return { pesan, perbaikan, tempat, nilai, isDibaca: dibaca.includes(nilai) };
    });

/** Whether an officer may publish it at once. */
export const bolehSegera = ({ usulan }: Pick<Tinjauan, 'usulan'>, latar: Latar): boolean =>
  usulan.isiInformasi?.klasifikasi === 'serta-merta' &&
  bolehBertindak(usulan, 'terbitkan-segera', latar).boleh;

/** A page of the preview and its public address. */
export interface HalamanPratinjau extends Pratinjau {
  readonly alamat: string;
}

/** The public pages that a proposal makes or changes. */
export function halamanPratinjau({
  usulan,
  publikasi,
  perubahan,
}: Tinjauan): readonly HalamanPratinjau[] {
  if (publikasi === null) return [];
  const href = `${hrefUsulan(usulan.kode)}pratinjau/`;
  const pages = perubahan.informasi
    .filter(({ id }) => publikasi.byId.has(id))
    // The record that the proposal is about comes first.
    .toSorted((a, b) => Number(b.id === usulan.informasi) - Number(a.id === usulan.informasi))
    .map(({ id, judul }) => ({ judul: `Informasi ${id}: ${judul}`, alamat: `/informasi/${id}/` }));
  return pages.map(({ judul, alamat }, index) => ({
    judul,
    alamat,
    href: index === 0 ? href : `${href}?ke=${index + 1}`,
  }));
}

/** What a proposal about officers or the SOP changes, in sentences. */
function kalimatPerubahan({ usulan, publikasi }: Tinjauan, latar: Latar): readonly string[] {
  if (publikasi === null) return [];
  if (usulan.jenis === 'petugas')
    return perubahanPetugas(latar.arsip.petugas, publikasi.arsip.petugas);
  if (usulan.jenis !== 'tinjau-sop') return [];
  const sop = publikasi.arsip.sop.find(({ file }) => file === latar.sop.file);
  return (sop?.tinjauan ?? []).slice(latar.sop.tinjauan.length).map((one) => {
    const { tanggal, oleh, hasil, catatan } = butirTinjauan(one);
    return `Tinjauan ${tanggal} oleh ${oleh}: ${hasil.toLowerCase()}.${catatan === '' ? '' : ` ${catatan}`}`;
  });
}

const tanpaPratinjau =
  'Halaman publiknya belum dapat ditampilkan karena isinya belum dapat dibaca. Lihat yang menghalangi persetujuan.';

function ringkasanOf(errors: number, warnings: number): string {
  if (errors > 0)
    return `Ada ${errors} hal yang menghalangi persetujuan. Kembalikan usulan ini supaya diperbaiki.`;
  return warnings > 0
    ? `Tidak ada kesalahan. Ada ${warnings} peringatan yang perlu dibaca sebelum menyetujui.`
    : 'Pemeriksaan otomatis tidak menemukan kesalahan atau peringatan.';
}

function keputusanOf(
  tinjauan: Tinjauan,
  latar: Latar,
  { catatan, alasan, isMengembalikan, galat }: MasukanTinjau,
): KeputusanTinjau | null {
  const { usulan, isi, peringatan } = tinjauan;
  const mayApprove = bolehBertindak(usulan, 'setujui', latar).boleh;
  if (!mayApprove && !bolehKembalikan(tinjauan, latar)) return null;
  const href = hrefTinjau(usulan.kode);
  return {
    aksiSetujui: href,
    aksiKembalikan: `${href}kembalikan/`,
    isi,
    peringatan,
    bolehSetujui: mayApprove && halanganOf(tinjauan).length === 0,
    catatan: paragraf('pesan', 'Catatan persetujuan', { nilai: catatan, galat, isWajib: false }),
    alasan: paragraf('alasan', 'Apa yang perlu diperbaiki', {
      nilai: alasan,
      galat,
      isWajib: true,
    }),
    isMengembalikan,
  };
}

/** Only who reviews returns from here; a receiver does that in his step. */
const bolehKembalikan = ({ usulan }: Tinjauan, latar: Latar): boolean =>
  (usulan.tahap.jenis === 'persetujuan' || usulan.tahap.jenis === 'terbit-segera') &&
  bolehBertindak(usulan, 'kembalikan', latar).boleh;

const paragraf = (
  nama: 'pesan' | 'alasan',
  label: string,
  rest: { readonly nilai: string; readonly galat: Galat; readonly isWajib: boolean },
): Kolom => ({
  jenis: 'paragraf',
  nama,
  label,
  petunjuk:
    nama === 'alasan'
      ? 'Ditampilkan utuh kepada yang memperbaiki. Sebutkan bagian dan perbaikannya.'
      : 'Tersimpan bersama persetujuan.',
  galat: rest.galat.kolom[nama] ?? '',
  isWajib: rest.isWajib,
  nilai: rest.nilai,
  baris: nama === 'alasan' ? 4 : 2,
});

/** Why somebody who looks may not approve; empty where he may. */
function alasanOf({ usulan }: Tinjauan, latar: Latar): string {
  const decision = bolehBertindak(usulan, 'setujui', latar);
  if (decision.boleh) return '';
  const { jenis } = usulan.tahap;
  return jenis === 'persetujuan' || jenis === 'terbit-segera'
    ? decision.alasan
    : `Usulan ini belum sampai kepada ${namaPeran[latar.sop.pengawas]}. Halaman ini menampilkan keadaannya sekarang.`;
}
