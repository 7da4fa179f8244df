// What the administrator settles for this installation.
import type { Db } from './database.ts';

const faktorKeduaAtasan = 'faktor-kedua-atasan';

/** Whether the Atasan PPID may do nothing without a second factor. */
export const isFaktorKeduaWajib = (db: Db): boolean =>
  db.prepare('SELECT isi FROM pengaturan WHERE kunci = ?').get(faktorKeduaAtasan)?.['isi'] === 'ya';

/** Settles it. */
export function setFaktorKeduaWajib(db: Db, isWajib: boolean): void {
  db.prepare(
    'INSERT INTO pengaturan (kunci, isi) VALUES (?, ?) ON CONFLICT (kunci) DO UPDATE SET isi = excluded.isi',
  ).run(faktorKeduaAtasan, isWajib ? 'ya' : 'tidak');
}
