// Kept input on its way back into a form: offered on return, taken up again, or thrown away.
import type { Tawaran } from '#site/meja/usulan.ts';
import type { DeskContext, Permintaan } from '../context.ts';
import { bacaIsian, hapusIsian, simpanIsian } from '../store/isian.ts';
import { kiniOf } from '../utama.ts';
import { pukulOf } from '../views/latar.ts';
import type { Masukan } from '../views/langkah-saya.ts';
import { tanpaGalat } from '../views/galat.ts';
import type { Pasangan } from '../views/nilai.ts';
import { kunciOf } from './proposal.ts';

/** Which kept input, and the page that offers it. */
export interface Simpanan {
  readonly kunci: string;
  readonly href: string;
}

/** Query of a page that is opened with the kept input. */
const pakai = 'pakai';

/** A form that is opened: empty, or with the kept input where the address asks for it. */
export function masukanBuka(
  c: Permintaan,
  { db }: Pick<DeskContext, 'db'>,
  { kunci, href }: Simpanan,
): Masukan {
  const kept = bacaIsian(db, kunciOf(c, kunci));
  if (kept === null) return { pairs: null, galat: tanpaGalat, tawaran: null, isDipulihkan: false };
  const { saat } = kiniOf(c.get('utama').instansi, new Date(kept.ms));
  const tawaran: Tawaran = {
    pukul: pukulOf(saat, c.get('pengunjung').hari),
    hrefPakai: `${href}?${pakai}=ya`,
    aksiBuang: `${href}buang/`,
  };
  const isDipulihkan = c.req.query(pakai) === 'ya';
  return { pairs: isDipulihkan ? kept.kolom : null, galat: tanpaGalat, tawaran, isDipulihkan };
}

/** Forgets kept input: it was saved, or is not wanted. */
export const lupakan = (c: Permintaan, { db }: Pick<DeskContext, 'db'>, kunci: string): void =>
  hapusIsian(db, kunciOf(c, kunci));

/** Keeps what a save does not write into the archive yet: marks and explanations belong to the end of a step. */
export function titipkan(
  c: Permintaan,
  { db }: Pick<DeskContext, 'db'>,
  { kunci, pairs }: { readonly kunci: string; readonly pairs: Pasangan },
): void {
  const { ms } = c.get('pengunjung');
  if (pairs.length === 0) hapusIsian(db, kunciOf(c, kunci));
  else simpanIsian(db, kunciOf(c, kunci), { kolom: pairs, ms });
}

/** What was kept so; nothing where nothing was. */
export const titipan = (c: Permintaan, { db }: Pick<DeskContext, 'db'>, kunci: string): Pasangan =>
  bacaIsian(db, kunciOf(c, kunci))?.kolom ?? [];
