// `/meja/`: what waits for whoever is signed in; for whoever holds no role, only who he is.
import { listUsulan } from '#archive/usulan.ts';
import type { DeskApp } from '../context.ts';
import { latarOrNull } from '../menunggu.ts';
import { mejaSaya } from '../views/meja-saya.ts';
import type { AlatUsulan } from './proposal.ts';

/** Adds the route of the first page. */
export function mejaRoutes(app: DeskApp, { arsip, view }: AlatUsulan): void {
  app.get('/meja/', async (c) => {
    const latar = latarOrNull(c);
    if (latar === null) {
      const { akun, peran } = c.get('pengunjung');
      const isAdministrator = akun?.isAdministrator === true;
      return view(c, 'beranda', { tanpaPeran: peran.length === 0, isAdministrator });
    }
    return view(c, 'meja-saya', mejaSaya(await listUsulan(arsip), latar));
  });
}
