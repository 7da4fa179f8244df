// What has to be done before anything else, and who may not go on at all. Pure: the visitor in, the way out.
import type { Pengunjung } from './context.ts';

/** Addresses of the pages one may be sent to. */
export const alamat = {
  meja: '/meja/',
  masuk: '/meja/masuk/',
  keluar: '/meja/keluar/',
  keluarSemua: '/meja/keluar/semua/',
  sandi: '/meja/sandi/',
  faktorKedua: '/meja/faktor-kedua/',
  pasangFaktorKedua: '/meja/faktor-kedua/pasang/',
  lepasFaktorKedua: '/meja/faktor-kedua/terpasang/',
  akun: '/meja/akun/',
  /** Where scripts keep unfinished input. */
  isian: '/meja/isian/',
} as const;

/** Where a visitor stands before the desk: may go on, has to go somewhere first, or is refused. */
export type Pintu =
  | { readonly jenis: 'terbuka' }
  | { readonly jenis: 'harus'; readonly ke: string }
  | { readonly jenis: 'ditolak'; readonly sebab: 'peran' | 'administrator' };

const open: Pintu = { jenis: 'terbuka' };

/** Whether a visitor may go to an address now. */
export function pintuKe(path: string, pengunjung: Pengunjung, isFaktorKeduaWajib: boolean): Pintu {
  if (path === alamat.masuk) return open;
  const must = harusKe(pengunjung, isFaktorKeduaWajib);
  // Whoever is half-way in may still leave.
  if (must !== null)
    return path === must || (path === alamat.keluar && pengunjung.akun !== null)
      ? open
      : { jenis: 'harus', ke: must };
  if (path.startsWith(alamat.akun))
    return pengunjung.akun?.isAdministrator === true
      ? open
      : { jenis: 'ditolak', sebab: 'administrator' };
  const isOwn = ownPages.has(path) || path.startsWith(alamat.isian);
  return isOwn || pengunjung.peran.length > 0 ? open : { jenis: 'ditolak', sebab: 'peran' };
}

/** What everybody may see who is signed in, whatever he may do. */
const ownPages: ReadonlySet<string> = new Set([
  alamat.meja,
  alamat.keluar,
  alamat.keluarSemua,
  alamat.sandi,
  alamat.faktorKedua,
  alamat.pasangFaktorKedua,
  alamat.lepasFaktorKedua,
]);

/** The page that has to come first; null when none has. The order matters: who one is comes before what one has to set up. */
function harusKe({ akun, sesi, peran }: Pengunjung, isFaktorKeduaWajib: boolean): string | null {
  if (akun === null || sesi === null) return alamat.masuk;
  if (akun.hasFaktorKedua && !sesi.isFaktorKedua) return alamat.faktorKedua;
  if (akun.isWajibGanti) return alamat.sandi;
  if (isFaktorKeduaWajib && peran.includes('atasan-ppid') && !akun.hasFaktorKedua)
    return alamat.pasangFaktorKedua;
  return null;
}
