// Sessions: the browser holds a random token, the database only its digest. They end when nobody uses them, and after a
// day's work in any case.
import { createHash, randomBytes } from 'node:crypto';
import { limits } from '#base/limits.ts';
import type { PesanMeja } from '#site/meja.ts';
import { flagOf, numberOf, textOf, textOrNull, type Db } from './database.ts';

/** A session that is alive. */
export interface Sesi {
  /** Digest of the token: what the database knows it by. */
  readonly kunci: Uint8Array;
  readonly akun: string;
  /** Whether the second factor was shown in it. */
  readonly isFaktorKedua: boolean;
  /** Secret of a second factor that is being set up; null when none is. */
  readonly totpCalon: string | null;
}

/** A token nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const digestOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** A new session: the token goes to the browser and is kept nowhere. */
export interface SesiBaru extends Pick<Sesi, 'kunci'> {
  readonly token: string;
}

/** Begins a session; sessions that ended are cleared away meanwhile. */
export function beginSesi(
  db: Db,
  akun: string,
  { ms, isFaktorKedua }: { readonly ms: number; readonly isFaktorKedua: boolean },
): SesiBaru {
  // Those that nobody used for a while stay until then: a form may still come from one of them.
  db.prepare('DELETE FROM sesi WHERE dibuat_ms <= ?').run(ms - limits.sessionMs);
  const token = newToken();
  const kunci = digestOf(token);
  db.prepare(
    'INSERT INTO sesi (kunci, akun, dibuat_ms, terakhir_ms, faktor_kedua) VALUES (?, ?, ?, ?, ?)',
  ).run(kunci, akun, ms, ms, Number(isFaktorKedua));
  return { token, kunci };
}

/** How often the last use of a session is written down. */
const noteEveryMs = 15_000;

/** The account whose session of this token has ended because nobody used it; null when it is alive or unknown. */
export function akunSesiBerakhir(db: Db, token: string, ms: number): string | null {
  const row = db
    .prepare('SELECT akun FROM sesi WHERE kunci = ? AND terakhir_ms <= ?')
    .get(digestOf(token), ms - limits.sessionIdleMs);
  return row === undefined ? null : textOf(row, 'akun');
}

/** The session of a token, now used once more; null when there is none or it has ended. */
export function useSesi(db: Db, token: string, ms: number): Sesi | null {
  const kunci = digestOf(token);
  const row = db.prepare('SELECT * FROM sesi WHERE kunci = ?').get(kunci);
  if (row === undefined) return null;
  const used = numberOf(row, 'terakhir_ms');
  if (used + limits.sessionIdleMs <= ms || numberOf(row, 'dibuat_ms') + limits.sessionMs <= ms) {
    endSesi(db, kunci);
    return null;
  }
  if (used + noteEveryMs <= ms)
    db.prepare('UPDATE sesi SET terakhir_ms = ? WHERE kunci = ?').run(ms, kunci);
  return {
    kunci,
    akun: textOf(row, 'akun'),
    isFaktorKedua: flagOf(row, 'faktor_kedua'),
    totpCalon: textOrNull(row, 'totp_calon'),
  };
}

/** Ends one session. */
export function endSesi(db: Db, kunci: Uint8Array): void {
  db.prepare('DELETE FROM sesi WHERE kunci = ?').run(kunci);
}

/** Ends all sessions of an account, on every device. */
export function endSesiAkun(db: Db, akun: string): void {
  db.prepare('DELETE FROM sesi WHERE akun = ?').run(akun);
}

/** Notes the secret of a second factor that is being set up. */
export function setTotpCalon(db: Db, { kunci }: Sesi, totpCalon: string): void {
  db.prepare('UPDATE sesi SET totp_calon = ? WHERE kunci = ?').run(totpCalon, kunci);
}

/** Leaves a sentence for the next page of this session. */
export function setPesan(db: Db, { kunci }: Pick<Sesi, 'kunci'>, pesan: PesanMeja): void {
  db.prepare('UPDATE sesi SET pesan = ? WHERE kunci = ?').run(JSON.stringify(pesan), kunci);
}

/** The sentence that was left; it is told once. */
export function takePesan(db: Db, { kunci }: Sesi): PesanMeja | null {
  const row = db.prepare('SELECT pesan FROM sesi WHERE kunci = ? AND pesan IS NOT NULL').get(kunci);
  if (row === undefined) return null;
  db.prepare('UPDATE sesi SET pesan = NULL WHERE kunci = ?').run(kunci);
  // Only setPesan writes this column.
  const pesan: PesanMeja = JSON.parse(textOf(row, 'pesan'));
  return pesan;
}
