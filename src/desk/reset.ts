// A new initial password from the terminal, for an administrator who lost his. Works while the desk runs.
import { existsSync } from 'node:fs';
import { saatIn } from '#base/tanggal.ts';
import { newSandiAwal, openPenyandi } from './sign-in/passwords.ts';
import { findAkun, setDikunci, setSandi } from './store/accounts.ts';
import { forgetPercobaan } from './store/attempts.ts';
import { openDatabase } from './store/database.ts';
import { catat } from './store/security-log.ts';
import { endSesiAkun } from './store/sessions.ts';

/** Gives an account a new initial password and opens it; null when there is no account of this name. */
export async function resetAccount(file: string, id: string): Promise<string | null> {
  if (!existsSync(file)) return null;
  const db = openDatabase(file);
  try {
    if (findAkun(db, id) === null) return null;
    const sandi = newSandiAwal();
    const penyandi = await openPenyandi();
    setSandi(db, id, await penyandi.hash(sandi), true);
    setDikunci(db, id, false);
    endSesiAkun(db, id);
    for (const jenis of ['nama', 'kode'] as const) forgetPercobaan(db, { jenis, apa: id });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const saat = saatIn(timeZone, new Date());
    catat(db, { saat, peristiwa: 'sandi-diatur-ulang', akun: id, oleh: '', alamat: 'terminal' });
    return sandi;
  } finally {
    db.close();
  }
}
