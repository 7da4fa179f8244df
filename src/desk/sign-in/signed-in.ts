// The account and session behind a request, and a new session in place of the old one whenever more is known of its owner.
import assert from 'node:assert/strict';
import type { DeskContext, Permintaan } from '../context.ts';
import { giveCookie } from '../http/token.ts';
import type { Akun } from '../store/accounts.ts';
import { beginSesi, endSesi, endSesiAkun, type Sesi } from '../store/sessions.ts';

/** Who is signed in. Only for pages that the door opens to nobody else. */
export function signedIn(c: Permintaan): { readonly akun: Akun; readonly sesi: Sesi } {
  const { akun, sesi } = c.get('pengunjung');
  assert(akun !== null && sesi !== null, 'the door let somebody in who is not signed in');
  return { akun, sesi };
}

/** What is known of the owner of the new session. */
interface Pembaruan {
  readonly isFaktorKedua: boolean;
  /** Whether it is to be the only session of its account. */
  readonly isSendirian: boolean;
}

/** Gives the browser a new session in place of the one it has. */
export function renewSesi(
  c: Permintaan,
  { db, isHttps }: DeskContext,
  { isFaktorKedua, isSendirian }: Pembaruan,
): Pick<Sesi, 'kunci'> {
  const { akun, sesi } = signedIn(c);
  if (isSendirian) endSesiAkun(db, akun.id);
  else endSesi(db, sesi.kunci);
  const { token, kunci } = beginSesi(db, akun.id, { ms: c.get('pengunjung').ms, isFaktorKedua });
  giveCookie(c, token, isHttps);
  return { kunci };
}
