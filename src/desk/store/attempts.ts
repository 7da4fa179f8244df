// Slow-down and lock after failures. Every attempt counts as failed until it has succeeded, so that many at once gain
// nothing. Whether an account exists makes no difference here: names are counted, not accounts.
import { createHash } from 'node:crypto';
import { numberOf, type Db } from './database.ts';

/** How patient the desk is with one kind of attempt. */
export interface Kesabaran {
  /** Failures without any wait. */
  readonly bebas: number;
  /** The first wait; it doubles with every further failure. */
  readonly tungguMs: number;
  /** Failures after which it is locked for a time. */
  readonly kunci: number;
  readonly kunciMs: number;
}

const minuteMs = 60_000;

/** By what is counted: a sign-in name, a network address (an office may share one), codes of one account. */
export const kesabaran = {
  nama: { bebas: 4, tungguMs: 15_000, kunci: 10, kunciMs: 30 * minuteMs },
  alamat: { bebas: 40, tungguMs: 15_000, kunci: 100, kunciMs: 30 * minuteMs },
  kode: { bebas: 4, tungguMs: 30_000, kunci: 10, kunciMs: 30 * minuteMs },
} as const satisfies Readonly<Record<string, Kesabaran>>;

/** What is counted together. */
export interface Hitungan {
  readonly jenis: keyof typeof kesabaran;
  readonly apa: string;
}

/** After a day without a failure nothing is remembered. */
const forgetMs = 24 * 60 * minuteMs;

/** The row's name holds no name that was typed: people type passwords into the wrong field. */
const keyOf = ({ jenis, apa }: Hitungan): string =>
  `${jenis}:${createHash('sha256').update(apa).digest('hex')}`;

/** Counts an attempt and says null, or until when (milliseconds since 1970) it has to wait and was not counted. */
export function beginPercobaan(db: Db, hitungan: Hitungan, ms: number): number | null {
  db.prepare('DELETE FROM percobaan WHERE terakhir_ms <= ? AND sampai_ms <= ?').run(
    ms - forgetMs,
    ms,
  );
  const until = ditahanSampai(db, hitungan, ms);
  if (until !== null) return until;
  const failures = failuresOf(db, hitungan) + 1;
  db.prepare(
    `INSERT INTO percobaan (kunci, gagal, terakhir_ms, sampai_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (kunci) DO UPDATE SET gagal = excluded.gagal,
       terakhir_ms = excluded.terakhir_ms, sampai_ms = excluded.sampai_ms`,
  ).run(keyOf(hitungan), failures, ms, ms + waitMs(failures, kesabaran[hitungan.jenis]));
  return null;
}

/** Until when further attempts have to wait; null when they need not. */
export function ditahanSampai(db: Db, hitungan: Hitungan, ms: number): number | null {
  const row = db.prepare('SELECT sampai_ms FROM percobaan WHERE kunci = ?').get(keyOf(hitungan));
  const until = row === undefined ? 0 : numberOf(row, 'sampai_ms');
  return until > ms ? until : null;
}

/** An attempt succeeded: nothing is held against this name any more. */
export function forgetPercobaan(db: Db, hitungan: Hitungan): void {
  db.prepare('DELETE FROM percobaan WHERE kunci = ?').run(keyOf(hitungan));
}

/** An attempt succeeded, but others that are counted with it stay counted: who has one account may not guess others. */
export function undoPercobaan(db: Db, hitungan: Hitungan): void {
  db.prepare('UPDATE percobaan SET gagal = gagal - 1, sampai_ms = 0 WHERE kunci = ?').run(
    keyOf(hitungan),
  );
}

function failuresOf(db: Db, hitungan: Hitungan): number {
  const row = db.prepare('SELECT gagal FROM percobaan WHERE kunci = ?').get(keyOf(hitungan));
  return row === undefined ? 0 : numberOf(row, 'gagal');
}

function waitMs(failures: number, { bebas, tungguMs, kunci, kunciMs }: Kesabaran): number {
  if (failures >= kunci) return kunciMs;
  return failures <= bebas ? 0 : tungguMs * 2 ** (failures - bebas - 1);
}
