// The security log: sign-ins and refusals, without passwords, codes, tokens or whatever was typed in vain.
import { limits } from '#base/limits.ts';
import { textOf, type Db } from './database.ts';

/** What is noted, and what it is called for the administrator. */
export const namaPeristiwa = {
  masuk: 'Masuk',
  'masuk-gagal': 'Gagal masuk',
  'masuk-ditahan': 'Percobaan masuk ditahan',
  'masuk-dikunci': 'Mencoba masuk ke akun yang dikunci',
  'faktor-kedua-gagal': 'Kode faktor kedua salah',
  'faktor-kedua-ditahan': 'Percobaan kode ditahan',
  keluar: 'Keluar',
  'keluar-semua': 'Keluar dari semua perangkat',
  'sandi-diganti': 'Mengganti sandi',
  'sandi-salah': 'Sandi lama salah saat mengganti sandi',
  'sandi-diatur-ulang': 'Sandi diatur ulang',
  'faktor-kedua-dipasang': 'Memasang faktor kedua',
  'faktor-kedua-dilepas': 'Faktor kedua dilepas',
  'akun-dibuat': 'Akun dibuat',
  'akun-dikunci': 'Akun dikunci',
  'akun-dibuka': 'Akun dibuka lagi',
  'faktor-kedua-diwajibkan': 'Faktor kedua diwajibkan bagi Atasan PPID',
  'faktor-kedua-tidak-wajib': 'Faktor kedua tidak lagi wajib bagi Atasan PPID',
  'ditolak-asal': 'Ditolak: permintaan dari situs lain',
  'ditolak-token': 'Ditolak: formulir tanpa tanda pengaman',
  'ditolak-peran': 'Ditolak: tidak memegang peran hari ini',
  'ditolak-administrator': 'Ditolak: bukan administrator',
  'ditolak-laju': 'Ditolak: terlalu banyak permintaan',
} as const;
/** One kind of event. */
export type Peristiwa = keyof typeof namaPeristiwa;

/** One event. */
export interface Catatan {
  readonly saat: string;
  readonly peristiwa: Peristiwa;
  /** The account it is about; empty when there is none of the name that was typed. */
  readonly akun: string;
  /** Who did it, where that is somebody else. */
  readonly oleh: string;
  readonly alamat: string;
}

/** Notes an event; the oldest are forgotten when there are too many. */
export function catat(db: Db, { saat, peristiwa, akun, oleh, alamat }: Catatan): void {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO catatan_keamanan (saat, peristiwa, akun, oleh, alamat) VALUES (?, ?, ?, ?, ?)',
    )
    .run(saat, peristiwa, akun, oleh, alamat);
  db.prepare('DELETE FROM catatan_keamanan WHERE nomor <= ?').run(
    Number(lastInsertRowid) - limits.securityLogEntries,
  );
}

/** The latest events, newest first. */
export const listCatatan = (db: Db, count: number): readonly Catatan[] =>
  db
    .prepare('SELECT * FROM catatan_keamanan ORDER BY nomor DESC LIMIT ?')
    .all(count)
    .flatMap((row) => {
      const peristiwa = textOf(row, 'peristiwa');
      if (!isPeristiwa(peristiwa)) return [];
      return [
        {
          saat: textOf(row, 'saat'),
          peristiwa,
          akun: textOf(row, 'akun'),
          oleh: textOf(row, 'oleh'),
          alamat: textOf(row, 'alamat'),
        },
      ];
    });

const isPeristiwa = (name: string): name is Peristiwa => Object.hasOwn(namaPeristiwa, name);
