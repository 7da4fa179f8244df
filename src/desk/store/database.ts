// meja.sqlite: accounts, sessions, unfinished input and the security log. No record is lost when it is deleted.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** The open database. */
export type Db = DatabaseSync;
/** One row of an answer. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** What was added with each version; a database made by an older program is brought up to date when it is opened. */
const versions: readonly string[] = [
  `CREATE TABLE akun (
     id TEXT PRIMARY KEY,
     petugas TEXT UNIQUE,
     administrator INTEGER NOT NULL DEFAULT 0,
     sandi TEXT NOT NULL,
     wajib_ganti INTEGER NOT NULL DEFAULT 1,
     dikunci INTEGER NOT NULL DEFAULT 0,
     totp TEXT,
     totp_langkah INTEGER NOT NULL DEFAULT 0,
     dibuat TEXT NOT NULL
   ) STRICT;
   CREATE TABLE sesi (
     kunci BLOB PRIMARY KEY,
     akun TEXT NOT NULL REFERENCES akun (id) ON DELETE CASCADE,
     dibuat_ms INTEGER NOT NULL,
     terakhir_ms INTEGER NOT NULL,
     faktor_kedua INTEGER NOT NULL DEFAULT 0,
     totp_calon TEXT,
     pesan TEXT
   ) STRICT;
   CREATE INDEX sesi_akun ON sesi (akun);
   CREATE TABLE percobaan (
     kunci TEXT PRIMARY KEY,
     gagal INTEGER NOT NULL,
     terakhir_ms INTEGER NOT NULL,
     sampai_ms INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE isian (
     akun TEXT NOT NULL REFERENCES akun (id) ON DELETE CASCADE,
     kunci TEXT NOT NULL,
     isi TEXT NOT NULL,
     disimpan_ms INTEGER NOT NULL,
     PRIMARY KEY (akun, kunci)
   ) STRICT;
   CREATE TABLE catatan_keamanan (
     nomor INTEGER PRIMARY KEY,
     saat TEXT NOT NULL,
     peristiwa TEXT NOT NULL,
     akun TEXT NOT NULL,
     oleh TEXT NOT NULL,
     alamat TEXT NOT NULL
   ) STRICT;
   CREATE TABLE pengaturan (kunci TEXT PRIMARY KEY, isi TEXT NOT NULL) STRICT;`,
];

/** Opens the database in a file that only this user may read; `:memory:` for one that is gone when closed. */
export function openDatabase(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file);
  db.exec('PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;');
  if (file !== ':memory:') {
    chmodSync(file, 0o600);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  }
  const at = numberOf(db.prepare('PRAGMA user_version').get() ?? {}, 'user_version');
  for (const [index, statements] of versions.entries()) {
    if (index < at) continue;
    atomically(db, () => db.exec(`${statements} PRAGMA user_version = ${index + 1};`));
  }
  return db;
}

/** Does all of it or nothing. */
export function atomically<T>(db: Db, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** A text of a row. */
export function textOf(row: Row, key: string): string {
  const value = row[key];
  assert(typeof value === 'string', `${key} is no text`);
  return value;
}

/** A text of a row that may be missing. */
export const textOrNull = (row: Row, key: string): string | null =>
  row[key] === null ? null : textOf(row, key);

/** A number of a row. */
export function numberOf(row: Row, key: string): number {
  const value = row[key];
  assert(typeof value === 'number', `${key} is no number`);
  return value;
}

/** A yes or no of a row. */
export const flagOf = (row: Row, key: string): boolean => numberOf(row, key) === 1;
