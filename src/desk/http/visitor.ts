// Who asks: from the cookie to the session, from the session to the account, and from the account to the officer and the
// roles that `main` gives him today. Asked anew with every request.
import type { Peran, Petugas } from '#domain/peran.ts';
import { peranOn } from '#domain/peran.ts';
import type { Pengunjung } from '../context.ts';
import { findAkun, type Akun } from '../store/accounts.ts';
import type { Db } from '../store/database.ts';
import { akunSesiBerakhir, useSesi } from '../store/sessions.ts';
import { kiniOf, type Utama } from '../utama.ts';
import { tokenOf } from './token.ts';

/** What a visitor is told by. */
interface Tanda {
  readonly cookie: string;
  readonly alamat: string;
  readonly now: Date;
}

/** The visitor of a request. */
export function findPengunjung(db: Db, utama: Utama, { cookie, alamat, now }: Tanda): Pengunjung {
  const ms = now.getTime();
  const { saat, hari } = kiniOf(utama.instansi, now);
  const akunBerakhir = akunSesiBerakhir(db, cookie, ms);
  const sesi = useSesi(db, cookie, ms);
  const akun = sesi === null ? null : openAkun(db, sesi.akun);
  const petugas = petugasOfAkun(akun, utama);
  return {
    sesi: akun === null ? null : sesi,
    akun,
    akunBerakhir,
    petugas,
    peran: petugas === null ? [] : rolesOn(petugas, hari),
    saat,
    hari,
    ms,
    alamat,
    token: tokenOf(cookie),
  };
}

/** The officer an account belongs to; null where it belongs to none or petugas.yaml does not have him any more. */
export const petugasOfAkun = (akun: Akun | null, { arsip }: Utama): Petugas | null =>
  arsip.petugas.find(({ id }) => id === akun?.petugas) ?? null;

/** Roles held on a day, each once, in the order of the SOP's columns. */
export const rolesOn = (petugas: Petugas, hari: string): readonly Peran[] => [
  ...new Set(peranOn(petugas, hari)),
];

/** A session of an account that was closed since is worth nothing. */
function openAkun(db: Db, id: string): Akun | null {
  const akun = findAkun(db, id);
  return akun === null || akun.isDikunci ? null : akun;
}
