// `/meja/isian/…`: keeps what is being typed, so that nothing is lost by going back, a dead battery or an ended session.
import { Failure } from '#base/failure.ts';
import type { DeskApp, DeskContext } from '../context.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { hapusIsian, isKunciIsian, simpanIsian } from '../store/isian.ts';

/** Adds the routes of unfinished input: a script posts the fields of a form now and then, and reads nothing back. */
export function draftRoutes(app: DeskApp, { db }: DeskContext): void {
  app.post('/meja/isian/:kunci{.+}', (c) => {
    const kunci = c.req.param('kunci').replace(/\/$/, '');
    if (!isKunciIsian(kunci)) throw new Failure('desk/not-found');
    const { saat, ms } = c.get('pengunjung');
    const which = { akun: signedIn(c).akun.id, kunci };
    const kolom = c.get('form').daftar();
    if (kolom.length === 0) hapusIsian(db, which);
    else if (!simpanIsian(db, which, { kolom, ms })) throw new Failure('desk/form-too-large');
    return c.json({ disimpan: saat });
  });
}
