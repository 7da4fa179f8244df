// Accounts: a sign-in name, an officer of petugas.yaml or an administrator, and flags. Secrets are asked for by name, so
// that an account can be shown anywhere without showing them.
import { flagOf, textOf, textOrNull, type Db, type Row } from './database.ts';

/** An account. What its officer may do is never kept here: that is in `petugas.yaml` on `main`. */
export interface Akun {
  /** The sign-in name; small letters, numbers and hyphens; stays for ever. */
  readonly id: string;
  /** The officer it belongs to; null for an administrator who is none. */
  readonly petugas: string | null;
  readonly isAdministrator: boolean;
  /** Whether the password was given by somebody else and has to be replaced first. */
  readonly isWajibGanti: boolean;
  /** Closed by the administrator until he opens it again. */
  readonly isDikunci: boolean;
  readonly hasFaktorKedua: boolean;
}

/** What a new account is made of. */
export interface AkunBaru {
  readonly id: string;
  readonly petugas: string | null;
  readonly isAdministrator: boolean;
  readonly isWajibGanti: boolean;
  /** The password's hash. */
  readonly sandi: string;
  readonly saat: string;
}

const columns = 'id, petugas, administrator, wajib_ganti, dikunci, totp IS NOT NULL AS ada_totp';

/** A sign-in name as it is compared: people write capitals and blanks around it. */
export const bacaNamaMasuk = (text: string): string => text.trim().toLowerCase();

/** Whether a sign-in name has the form that new accounts must have. */
export const isNamaMasuk = (text: string): boolean =>
  /^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/.test(text);

/** All accounts, by sign-in name. */
export const listAkun = (db: Db): readonly Akun[] =>
  db.prepare(`SELECT ${columns} FROM akun ORDER BY id`).all().map(akunOf);

/** The account with this sign-in name; null when there is none. */
export function findAkun(db: Db, id: string): Akun | null {
  const row = db.prepare(`SELECT ${columns} FROM akun WHERE id = ?`).get(id);
  return row === undefined ? null : akunOf(row);
}

/** Makes an account; false when the sign-in name or the officer has one already. */
export function createAkun(db: Db, akun: AkunBaru): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO akun (id, petugas, administrator, sandi, wajib_ganti, dibuat)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(
      akun.id,
      akun.petugas,
      Number(akun.isAdministrator),
      akun.sandi,
      Number(akun.isWajibGanti),
      akun.saat,
    );
  return changes === 1;
}

/** The hash of an account's password; null when there is no such account. */
export function readSandi(db: Db, id: string): string | null {
  const row = db.prepare('SELECT sandi FROM akun WHERE id = ?').get(id);
  return row === undefined ? null : textOf(row, 'sandi');
}

/** Sets a password by its hash, and whether it has to be replaced at the next sign-in. */
export function setSandi(db: Db, id: string, sandi: string, isWajibGanti: boolean): void {
  db.prepare('UPDATE akun SET sandi = ?, wajib_ganti = ? WHERE id = ?').run(
    sandi,
    Number(isWajibGanti),
    id,
  );
}

/** Closes an account, or opens it again. */
export function setDikunci(db: Db, id: string, isDikunci: boolean): void {
  db.prepare('UPDATE akun SET dikunci = ? WHERE id = ?').run(Number(isDikunci), id);
}

/** The secret of an account's second factor; null when it has none. */
export function readTotp(db: Db, id: string): string | null {
  const row = db.prepare('SELECT totp FROM akun WHERE id = ?').get(id);
  return row === undefined ? null : textOrNull(row, 'totp');
}

/** Sets the second factor, or takes it away with null. */
export function setTotp(db: Db, id: string, totp: string | null): void {
  db.prepare('UPDATE akun SET totp = ?, totp_langkah = 0 WHERE id = ?').run(totp, id);
}

/** Notes that the code of a time step was used; false when that code or a later one was used before. */
export function useTotp(db: Db, id: string, langkah: number): boolean {
  const { changes } = db
    .prepare('UPDATE akun SET totp_langkah = ? WHERE id = ? AND totp_langkah < ?')
    .run(langkah, id, langkah);
  return changes === 1;
}

const akunOf = (row: Row): Akun => ({
  id: textOf(row, 'id'),
  petugas: textOrNull(row, 'petugas'),
  isAdministrator: flagOf(row, 'administrator'),
  isWajibGanti: flagOf(row, 'wajib_ganti'),
  isDikunci: flagOf(row, 'dikunci'),
  hasFaktorKedua: flagOf(row, 'ada_totp'),
});
