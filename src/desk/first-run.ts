// The accounts that are there before anybody can make one: the first administrator of an office, or one account a role for
// a trial. Their passwords are told once, to whoever starts the desk.
import { namaPeran, peranOn, type Peran } from '#domain/peran.ts';
import type { DeskContext } from './context.ts';
import { newSandiAwal } from './sign-in/passwords.ts';
import { createAkun, listAkun } from './store/accounts.ts';
import { catat } from './store/security-log.ts';
import { kiniOf, type Utama } from './utama.ts';

/** What first-run accounts are made with. */
type Alat = Pick<DeskContext, 'db' | 'penyandi' | 'utama' | 'now'>;

/** An account that was just made, and its password, which is kept nowhere. */
export interface AkunAwal {
  readonly id: string;
  /** What it is for: `Atasan PPID`. */
  readonly sebagai: string;
  readonly sandi: string;
}

/** What an account is to be. */
interface Rencana {
  readonly id: string;
  readonly petugas: string | null;
  readonly sebagai: string;
}

const administrator: Rencana = { id: 'administrator', petugas: null, sebagai: 'Administrator' };

/** Makes the first administrator, who has to choose a password of his own; nothing where there is any account. */
export async function createAdministrator(alat: Alat): Promise<readonly AkunAwal[]> {
  return listAkun(alat.db).length > 0 ? [] : [await create(alat, administrator, true)];
}

/** Makes one account a role, and an administrator, for trying out; nothing where there is any account. */
export async function createTrialAccounts(alat: Alat): Promise<readonly AkunAwal[]> {
  if (listAkun(alat.db).length > 0) return [];
  const utama = await alat.utama();
  const made: AkunAwal[] = [];
  for (const rencana of [...trialOfficers(utama, alat.now()), administrator])
    made.push(await create(alat, rencana, false));
  return made;
}

const trialRoles: readonly Peran[] = ['petugas-dokumentasi', 'petugas-ppid', 'atasan-ppid'];

function trialOfficers(utama: Utama, now: Date): readonly Rencana[] {
  const { hari } = kiniOf(utama.instansi, now);
  return trialRoles.flatMap((peran) => {
    const petugas = utama.arsip.petugas.find((one) => peranOn(one, hari).includes(peran));
    return petugas === undefined
      ? []
      : [{ id: petugas.id, petugas: petugas.id, sebagai: namaPeran[peran] }];
  });
}

async function create(
  { db, penyandi, utama, now }: Alat,
  { id, petugas, sebagai }: Rencana,
  isWajibGanti: boolean,
): Promise<AkunAwal> {
  const sandi = newSandiAwal();
  const { saat } = kiniOf((await utama()).instansi, now());
  const isAdministrator = petugas === null;
  const hash = await penyandi.hash(sandi);
  createAkun(db, { id, petugas, isAdministrator, isWajibGanti, sandi: hash, saat });
  catat(db, { saat, peristiwa: 'akun-dibuat', akun: id, oleh: '', alamat: 'terminal' });
  return { id, sebagai, sandi };
}
