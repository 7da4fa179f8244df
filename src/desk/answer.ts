// Small things that handlers of many pages do: know the officer at work, and go on to the next page with a sentence.
import assert from 'node:assert/strict';
import type { PesanMeja } from '#site/meja.ts';
import type { Bertugas, Permintaan } from './context.ts';
import type { Db } from './store/database.ts';
import { setPesan, type Sesi } from './store/sessions.ts';

/** The officer at work. Only for pages that the door opens to holders of a role. */
export function petugasOf(c: Permintaan): Bertugas {
  const { akun, petugas, peran, saat, hari } = c.get('pengunjung');
  assert(akun !== null && petugas !== null, 'the door let somebody in who is no officer');
  return { akun, petugas, peran, saat, hari };
}

/** Goes on to another page, which tells this sentence once. */
export function redirectTo(c: Permintaan, db: Db, next: Lanjutan): Response {
  const sesi = next.sesi ?? c.get('pengunjung').sesi;
  if (sesi !== null) setPesan(db, sesi, next.pesan);
  return c.redirect(next.ke, 303);
}

/** Where to go on, and what is said there. */
export interface Lanjutan {
  readonly ke: string;
  readonly pesan: PesanMeja;
  /** The session that is told, where it is newer than the request. */
  readonly sesi?: Pick<Sesi, 'kunci'>;
}
