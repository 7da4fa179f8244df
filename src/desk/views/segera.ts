// The page that asks for a reason before a serta-merta record is published without a review.
import type { Tinjauan } from '#archive/usulan-tinjau.ts';
import { namaPeran } from '#domain/peran.ts';
import type { HalamanUsulan } from '#site/meja/usulan.ts';
import type { Galat } from './galat.ts';
import type { Latar } from './latar.ts';
import { hrefUsulan, kepalaOf } from './tahap.ts';

/** The form of an urgent publication. */
export function formulirSegera(
  { usulan }: Tinjauan,
  latar: Latar,
  { alasan, galat }: { readonly alasan: string; readonly galat: Galat },
): HalamanUsulan['usulan/alasan'] {
  const pengawas = namaPeran[latar.sop.pengawas];
  return {
    kepala: kepalaOf(usulan, latar),
    judul: 'Terbitkan segera',
    penjelasan: `Hanya untuk informasi serta-merta yang tidak dapat menunggu, misalnya yang menyangkut keselamatan orang banyak. Informasi ini langsung terbit dengan tanda belum ditinjau ${pengawas}, dan tetap menunggu tinjauannya.`,
    aksi: `${hrefUsulan(usulan.kode)}terbitkan-segera/`,
    galat: galat.ringkas,
    kolom: [
      {
        jenis: 'paragraf',
        nama: 'alasan',
        label: 'Mengapa tidak dapat menunggu tinjauan',
        petunjuk: 'Tersimpan untuk selamanya bersama penerbitan ini.',
        galat: galat.kolom['alasan'] ?? '',
        isWajib: true,
        nilai: alasan,
        baris: 4,
      },
    ],
    tombol: 'Terbitkan segera',
  };
}
