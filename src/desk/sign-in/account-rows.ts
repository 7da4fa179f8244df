// Accounts as the administrator sees them: whose they are, what may be done with them today, and what is to be known.
import { namaPeran, type Petugas } from '#domain/peran.ts';
import type { HalamanMeja } from '#site/meja.ts';
import type { Permintaan } from '../context.ts';
import { petugasOfAkun, rolesOn } from '../http/visitor.ts';
import type { Akun } from '../store/accounts.ts';
import { ditahanSampai } from '../store/attempts.ts';
import type { Db } from '../store/database.ts';

/** What an officer is called: by name, or by position where no name is published. */
export const namaPetugas = ({ nama, jabatan }: Petugas): string =>
  nama === '' ? jabatan : `${nama}, ${jabatan}`;

/** One account of the list. */
export function barisAkun(
  c: Permintaan,
  db: Db,
  akun: Akun,
): HalamanMeja['akun']['daftar'][number] {
  const { hari, ms, akun: own } = c.get('pengunjung');
  const petugas = petugasOfAkun(akun, c.get('utama'));
  const waits = (['nama', 'kode'] as const).map((jenis) =>
    ditahanSampai(db, { jenis, apa: akun.id }, ms),
  );
  return {
    id: akun.id,
    nama: petugas === null ? namaTanpaPetugas(akun) : namaPetugas(petugas),
    peran: peranOf(akun, petugas, hari),
    isAdministrator: akun.isAdministrator,
    isDikunci: akun.isDikunci,
    isTertahan: waits.some((until) => until !== null),
    isSandiAwal: akun.isWajibGanti,
    hasFaktorKedua: akun.hasFaktorKedua,
    isSendiri: akun.id === own?.id,
  };
}

const namaTanpaPetugas = ({ petugas }: Akun): string =>
  petugas === null ? 'Administrator' : `${petugas} (tidak ada lagi dalam daftar petugas)`;

function peranOf({ isAdministrator }: Akun, petugas: Petugas | null, hari: string): string {
  const roles = petugas === null ? [] : rolesOn(petugas, hari).map((peran) => namaPeran[peran]);
  const all = [...roles, ...(isAdministrator ? ['Administrator'] : [])];
  return all.length === 0 ? 'Tidak memegang peran hari ini' : all.join(', ');
}
