// The SOP's yearly review: when it was made, when it is due, and the form that records one.
import { formatWaktu } from '#base/tanggal.ts';
import { bolehBertindak, bolehMembuat } from '#domain/izin.ts';
import { reviewDue, type Sop } from '#domain/sop.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { ButirTinjauanSop, HalamanKantor } from '#site/meja/kantor.ts';
import type { KelompokKolom } from '#site/meja/kolom.ts';
import type { Galat } from './galat.ts';
import type { Latar } from './latar.ts';
import { usulanTerkait } from './petugas.ts';

/** What was typed, and what is wrong with it. */
export interface MasukanSop {
  readonly hasil: string;
  readonly catatan: string;
  readonly galat: Galat;
}

const namaHasil = { 'tetap-berlaku': 'Tetap berlaku', 'perlu-diubah': 'Perlu diubah' } as const;

/** A review in words. */
export const butirTinjauan = ({
  tanggal,
  oleh,
  hasil,
  catatan,
}: Sop['tinjauan'][number]): ButirTinjauanSop => ({
  tanggal: formatWaktu(tanggal),
  oleh,
  hasil: namaHasil[hasil],
  catatan,
});

/** Whether the officer may write the review now: a new one, or one that was returned. */
export const bolehMeninjau = (usulan: UsulanTerbaca | null, latar: Latar): boolean =>
  usulan === null
    ? bolehMembuat('tinjau-sop', '', latar).boleh
    : bolehBertindak(usulan, 'ajukan', latar).boleh;

/** The page of the SOP. */
export function lihatSop(
  latar: Latar,
  usulan: UsulanTerbaca | null,
  { masukan, situs }: { readonly masukan: MasukanSop; readonly situs: string },
): HalamanKantor['sop'] {
  const { sop, hari } = latar;
  const due = reviewDue(sop);
  const { galat } = masukan;
  return {
    judul: sop.nama,
    berlakuSejak: formatWaktu(sop.tanggalEfektif),
    jatuhTempo: formatWaktu(due),
    isLewat: due < hari,
    tinjauan: sop.tinjauan.toReversed().map(butirTinjauan),
    usulan: usulanTerkait(usulan, latar, 'Tinjauan SOP sedang diusulkan'),
    ujung: usulan?.ujung ?? '',
    formulir: bolehMeninjau(usulan, latar)
      ? { aksi: '/meja/sop/', galat: galat.ringkas, kelompok: [kelompok(masukan)] }
      : null,
    tautanPublik: new URL('sop/', situs).href,
  };
}

const kelompok = ({ hasil, catatan, galat }: MasukanSop): KelompokKolom => ({
  judul: '',
  petunjuk: '',
  tampil: 'tetap',
  kolom: [
    {
      jenis: 'radio',
      nama: 'hasil',
      label: 'Hasil tinjauan',
      petunjuk: '',
      galat: galat.kolom['hasil'] ?? '',
      isWajib: true,
      nilai: hasil,
      pilihan: [
        {
          nilai: 'tetap-berlaku',
          label: namaHasil['tetap-berlaku'],
          keterangan: 'SOP masih sesuai dengan peraturan dan cara kerja.',
        },
        {
          nilai: 'perlu-diubah',
          label: namaHasil['perlu-diubah'],
          keterangan: 'Sebutkan pada catatan yang perlu diubah.',
        },
      ],
    },
    {
      jenis: 'paragraf',
      nama: 'catatan',
      label: 'Catatan',
      petunjuk: 'Diumumkan pada halaman SOP. Wajib bila SOP perlu diubah.',
      galat: galat.kolom['catatan'] ?? '',
      isWajib: false,
      nilai: catatan,
      baris: 4,
    },
  ],
});
