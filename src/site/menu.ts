// The menu as citizens know it from KPU portals. Services belong to the national portal and are only linked to.
import type { Instansi } from '#domain/instansi.ts';
import type { Publikasi } from '#domain/publikasi.ts';

/** One entry of a menu. */
export interface ButirMenu {
  readonly label: string;
  readonly href: string;
}

const menuTetap: readonly ButirMenu[] = [
  { label: 'Regulasi', href: '/regulasi/' },
  { label: 'Daftar Informasi Publik', href: '/daftar-informasi-publik/' },
  { label: 'Berkala', href: '/informasi/berkala/' },
  { label: 'Setiap Saat', href: '/informasi/setiap-saat/' },
  { label: 'Serta Merta', href: '/informasi/serta-merta/' },
  { label: 'Dikecualikan', href: '/informasi/dikecualikan/' },
  { label: 'Buku Rekap', href: '/buku-rekap/' },
  { label: 'SOP', href: '/sop/' },
  { label: 'Cari', href: '/cari/' },
];

/** The main menu; Profil is there once the office has written that page. */
export function mainMenu(publikasi: Publikasi): readonly ButirMenu[] {
  const profil = publikasi.arsip.halaman.find(({ kode }) => kode === 'profil');
  return [
    { label: 'Beranda', href: '/' },
    ...(profil === undefined ? [] : [{ label: 'Profil', href: '/profil/' }]),
    ...menuTetap,
  ];
}

/** Services of the national portal. */
export const serviceMenu = ({ portal }: Instansi): readonly ButirMenu[] => [
  { label: 'Permohonan Informasi', href: portal.permohonan },
  { label: 'Keberatan', href: portal.keberatan },
];

/** Other official sites. */
export const portalMenu = ({ portal }: Instansi): readonly ButirMenu[] => [
  { label: 'Portal PPID nasional', href: portal.nasional },
  { label: 'Situs resmi', href: portal.situs },
  { label: 'Jaringan dokumentasi hukum', href: portal.jdih },
];

/** The lower menu: the office's own pages, then how the archive may be used and checked. */
export const footerMenu = ({ arsip }: Publikasi): readonly ButirMenu[] => [
  ...arsip.halaman.map(({ kode, judul }) => ({ label: judul, href: `/${kode}/` })),
  { label: 'Daftar Informasi Dikecualikan', href: '/daftar-informasi-dikecualikan/' },
  { label: 'Istilah', href: '/istilah/' },
  { label: 'Cara memeriksa keaslian', href: '/verifikasi/' },
];

/** Whether a menu entry leads to the page at `path` or to the part of the site it stands for. */
export const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path.startsWith(href);
