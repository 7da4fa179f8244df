// Unfinished form input, kept for its writer until the form was handed in or nobody came back to it.
import { limits } from '#base/limits.ts';
import { numberOf, textOf, type Db } from './database.ts';

/** Input that was kept: fields in the order of the form, names may repeat. */
export interface IsianTersimpan {
  readonly kolom: readonly (readonly [string, string])[];
  /** When, in milliseconds since 1970. */
  readonly ms: number;
}

/** Which form of whom: `usulan/2026-0019/langkah-2`. */
export interface KunciIsian {
  readonly akun: string;
  readonly kunci: string;
}

/** Whether a form may be called so. */
export const isKunciIsian = (text: string): boolean => /^[a-z0-9][a-z0-9/-]{0,99}$/.test(text);

/** Keeps the input of a form in place of what was kept before; false when it is too much to keep. */
export function simpanIsian(db: Db, { akun, kunci }: KunciIsian, isian: IsianTersimpan): boolean {
  const text = JSON.stringify(isian.kolom);
  if (text.length > limits.formBytes) return false;
  db.prepare('DELETE FROM isian WHERE disimpan_ms < ?').run(isian.ms - limits.draftInputMs);
  db.prepare(
    `INSERT INTO isian (akun, kunci, isi, disimpan_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (akun, kunci) DO UPDATE SET isi = excluded.isi, disimpan_ms = excluded.disimpan_ms`,
  ).run(akun, kunci, text, isian.ms);
  db.prepare(
    `DELETE FROM isian WHERE akun = ? AND kunci NOT IN
       (SELECT kunci FROM isian WHERE akun = ? ORDER BY disimpan_ms DESC, kunci LIMIT ?)`,
  ).run(akun, akun, limits.draftInputs);
  return true;
}

/** What was kept of a form; null when nothing was. */
export function bacaIsian(db: Db, { akun, kunci }: KunciIsian): IsianTersimpan | null {
  const row = db
    .prepare('SELECT isi, disimpan_ms FROM isian WHERE akun = ? AND kunci = ?')
    .get(akun, kunci);
  if (row === undefined) return null;
  // Only simpanIsian writes this column.
  const kolom: IsianTersimpan['kolom'] = JSON.parse(textOf(row, 'isi'));
  return { kolom, ms: numberOf(row, 'disimpan_ms') };
}

/** Forgets the input of a form: it was handed in. */
export function hapusIsian(db: Db, { akun, kunci }: KunciIsian): void {
  db.prepare('DELETE FROM isian WHERE akun = ? AND kunci = ?').run(akun, kunci);
}
