// The desk's menu: what somebody may use who holds these roles. Entries for pages of the SOP are added here.
import { peranList, type Peran } from '#domain/peran.ts';
import type { ButirMenuMeja } from '#site/meja.ts';
import type { Pengunjung } from './context.ts';

interface Butir {
  readonly label: string;
  readonly href: string;
  /** Who sees it: everybody who is signed in, administrators, or holders of one of these roles. */
  readonly untuk: 'semua' | 'administrator' | readonly Peran[];
}

/** The page that shows what waits; the number stands beside it. */
const utama = '/meja/';

const butirList: readonly Butir[] = [
  { label: 'Meja saya', href: utama, untuk: 'semua' },
  { label: 'Informasi', href: '/meja/informasi/', untuk: peranList },
  { label: 'Buku rekap', href: '/meja/buku-rekap/', untuk: peranList },
  { label: 'Petugas', href: '/meja/petugas/', untuk: peranList },
  { label: 'SOP', href: '/meja/sop/', untuk: peranList },
  { label: 'Panduan', href: '/meja/panduan/', untuk: peranList },
  { label: 'Akun', href: '/meja/akun/', untuk: 'administrator' },
  { label: 'Sandi', href: '/meja/sandi/', untuk: 'semua' },
  { label: 'Faktor kedua', href: '/meja/faktor-kedua/pasang/', untuk: 'semua' },
];

/** What the menu tells besides its entries. */
interface Letak {
  /** The page that is shown. */
  readonly path: string;
  /** How many things wait for the visitor; null for none. */
  readonly menunggu: number | null;
}

/** The menu of a visitor; empty for whoever is not signed in. */
export function menuOf(
  { akun, peran }: Pengunjung,
  { path, menunggu }: Letak,
): readonly ButirMenuMeja[] {
  if (akun === null) return [];
  return butirList
    .filter(({ untuk }) => {
      if (untuk === 'semua') return true;
      return untuk === 'administrator'
        ? akun.isAdministrator
        : untuk.some((one) => peran.includes(one));
    })
    .map(({ label, href }) => ({
      label,
      href,
      isKini: href === utama ? path === href : path.startsWith(href),
      jumlah: href === utama ? menunggu : null,
    }));
}
