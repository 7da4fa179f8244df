// Softcopies of a proposal as officers see them: to be described, to be taken out, to be checked by the receiver.
import { formatAngka, formatUkuran } from '#base/angka.ts';
import type { Softcopy } from '#domain/informasi-publik.ts';
import type { Sidik } from '#archive/usulan-sidik.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { findSoftcopyType, labelOfType } from '#softcopy/types.ts';
import type { BerkasDiperiksa, BerkasLangkah } from '#site/meja/usulan.ts';
import type { Galat } from './galat.ts';
import type { Nilai } from './nilai.ts';
import { hrefUsulan } from './tahap.ts';

/** The address under which a softcopy of a proposal is read. */
export const hrefBerkas = (kode: string, berkas: string): string =>
  `${hrefUsulan(kode)}berkas/${encodeURIComponent(berkas)}`;

/** `PDF · 3 halaman · 214 KB`. */
export function rincianBerkas({ jenis, halaman, ukuranByte }: Softcopy): string {
  const type = findSoftcopyType(jenis);
  return [
    type === null ? '' : labelOfType(type),
    halaman === null ? '' : `${formatAngka(halaman)} halaman`,
    ukuranByte === null ? '' : formatUkuran(ukuranByte),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Names of the fields that describe a softcopy of the record. */
export const kolomSebutan = (nama: string): string => `sebutan:${nama}`;
export const kolomAlternatif = (nama: string): string => `alt:${nama}`;
/** Name of the boxes that take softcopies out. */
export const kolomHapus = 'hapus';

/** The softcopies of the record, each with the fields that describe it. */
export const berkasLangkah = (
  { kode, isiInformasi }: UsulanTerbaca,
  nilai: Nilai,
  galat: Galat,
): readonly BerkasLangkah[] =>
  (isiInformasi?.softcopy ?? []).map((softcopy) => {
    const { berkas } = softcopy;
    const typed = (nama: string, recorded: string): string =>
      nilai.semua(nama).length === 0 ? recorded : nilai.satu(nama);
    const umum = {
      jenis: 'teks',
      tipe: 'text',
      lebar: 'penuh',
      saran: [],
    } as const;
    const isPicture = softcopy.jenis.startsWith('image/');
    return {
      nama: berkas,
      href: hrefBerkas(kode, berkas),
      rincian: rincianBerkas(softcopy),
      kolom: [
        {
          ...umum,
          nama: kolomSebutan(berkas),
          label: 'Sebutan berkas',
          petunjuk: 'Tulisan pada tombol unduh, misalnya Salinan keputusan.',
          galat: galat.kolom[kolomSebutan(berkas)] ?? '',
          isWajib: true,
          nilai: typed(kolomSebutan(berkas), softcopy.sebutan),
        },
        ...(isPicture
          ? [
              {
                ...umum,
                nama: kolomAlternatif(berkas),
                label: 'Yang terlihat pada gambar',
                petunjuk: 'Untuk orang yang tidak dapat melihat gambarnya.',
                galat: galat.kolom[kolomAlternatif(berkas)] ?? '',
                isWajib: true,
                nilai: typed(kolomAlternatif(berkas), softcopy.teksAlternatif),
              },
            ]
          : []),
      ],
      hapus: [
        { nama: kolomHapus, nilai: berkas, isDicentang: nilai.semua(kolomHapus).includes(berkas) },
      ],
    };
  });

/** The receiver's comparison: what the record says of each file, and what its bytes give now. */
export const berkasDiperiksa = (
  { kode, isiInformasi }: UsulanTerbaca,
  sidik: readonly Sidik[],
): readonly BerkasDiperiksa[] =>
  (isiInformasi?.softcopy ?? []).map((softcopy) => {
    const { berkas, sebutan } = softcopy;
    const found = sidik.find((one) => one.berkas === berkas);
    return {
      nama: berkas,
      sebutan,
      href: hrefBerkas(kode, berkas),
      rincian: rincianBerkas(softcopy),
      sidikTercatat: found?.tercatat ?? softcopy.sha256,
      sidikDihitung: found?.dihitung ?? '',
      isCocok: found?.cocok ?? false,
    };
  });
