// Addresses of the registers, the SOPs, the regulations, the glossary and the office's own pages.
import { tahunRekap } from '#domain/buku-rekap.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { rekapAddress } from './route-data/buku-rekap.ts';
import { officePageAddress } from './route-data/office-page.ts';
import { sopAddress } from './route-data/sop.ts';

const fixedAddresses: readonly string[] = [
  '/buku-rekap/',
  '/daftar-informasi-publik/',
  '/daftar-informasi-dikecualikan/',
  '/sop/',
  '/regulasi/',
  '/istilah/',
  '/verifikasi/',
  '/404/',
];

/** First parts of addresses that belong to the site itself; a page of the office may not hide them. */
const reserved = new Set(['/informasi/', '/cari/', '/aset/', '/pagefind/', ...fixedAddresses]);

/** Page addresses beside home, lists, records and search. */
export const listRegisterAddresses = ({ arsip, informasi }: Publikasi): readonly string[] => [
  ...fixedAddresses,
  ...tahunRekap(informasi).map(rekapAddress),
  ...arsip.sop.map(sopAddress),
  ...arsip.halaman
    .map(({ kode }) => officePageAddress(kode))
    .filter((address) => !reserved.has(address)),
];
