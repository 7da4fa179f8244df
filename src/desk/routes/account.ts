// `/meja/akun/lihat/<sign-in name>/`: one account, and what the administrator can do with it.
import { Failure } from '#base/failure.ts';
import { redirectTo } from '../answer.ts';
import type { DeskApp, DeskContext, Permintaan } from '../context.ts';
import { barisAkun } from '../sign-in/account-rows.ts';
import { newSandiAwal } from '../sign-in/passwords.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { findAkun, setDikunci, setSandi, setTotp, type Akun } from '../store/accounts.ts';
import { forgetPercobaan } from '../store/attempts.ts';
import { endSesiAkun } from '../store/sessions.ts';
import type { Peristiwa } from '../store/security-log.ts';
import { note } from '../visitors.ts';

const page = '/meja/akun/lihat/:id/';

/** Adds the routes of one account. */
export function oneAccountRoutes(app: DeskApp, context: DeskContext): void {
  const { db, view, penyandi } = context;
  const done = (c: Permintaan, { id }: Akun, what: Selesai): Response => {
    note(db, c, what.peristiwa, id);
    const ke = `/meja/akun/lihat/${id}/`;
    return redirectTo(c, db, { ke, pesan: { jenis: 'baik', isi: what.isi } });
  };

  app.get(page, (c) => view(c, 'akun/lihat', { akun: barisAkun(c, db, akunOf(c, db)) }));

  app.post(`${page}sandi/`, async (c) => {
    const akun = othersAkun(c, db);
    const sandi = newSandiAwal();
    setSandi(db, akun.id, await penyandi.hash(sandi), true);
    endSesiAkun(db, akun.id);
    forgetWaits(db, akun);
    note(db, c, 'sandi-diatur-ulang', akun.id);
    return view(c, 'akun/sandi-awal', { id: akun.id, nama: barisAkun(c, db, akun).nama, sandi });
  });

  app.post(`${page}kunci/`, (c) => {
    const akun = othersAkun(c, db);
    setDikunci(db, akun.id, true);
    endSesiAkun(db, akun.id);
    const isi = 'Akun dikunci. Pemakainya sudah dikeluarkan dari semua perangkat.';
    return done(c, akun, { peristiwa: 'akun-dikunci', isi });
  });

  app.post(`${page}buka/`, (c) => {
    const akun = akunOf(c, db);
    setDikunci(db, akun.id, false);
    forgetWaits(db, akun);
    return done(c, akun, { peristiwa: 'akun-dibuka', isi: 'Akun dapat dipakai lagi.' });
  });

  app.post(`${page}faktor-kedua/`, (c) => {
    const akun = othersAkun(c, db);
    setTotp(db, akun.id, null);
    endSesiAkun(db, akun.id);
    forgetWaits(db, akun);
    const isi = 'Faktor kedua akun ini dilepas. Pemakainya dapat memasangnya lagi setelah masuk.';
    return done(c, akun, { peristiwa: 'faktor-kedua-dilepas', isi });
  });
}

/** What was done, for the log and for the page. */
interface Selesai {
  readonly peristiwa: Peristiwa;
  readonly isi: string;
}

function akunOf(c: Permintaan, db: DeskContext['db']): Akun {
  const akun = findAkun(db, c.req.param('id') ?? '');
  if (akun === null) throw new Failure('desk/not-found');
  return akun;
}

/** Nobody locks himself out, or takes the short way to a new password of his own. */
function othersAkun(c: Permintaan, db: DeskContext['db']): Akun {
  const akun = akunOf(c, db);
  if (akun.id === signedIn(c).akun.id) throw new Failure('desk/own-account');
  return akun;
}

function forgetWaits(db: DeskContext['db'], { id }: Akun): void {
  forgetPercobaan(db, { jenis: 'nama', apa: id });
  forgetPercobaan(db, { jenis: 'kode', apa: id });
}
