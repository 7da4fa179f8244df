// `/meja/`: what waits for whoever is signed in; for whoever holds no role, only who he is.
import { listUsulan } from '#archive/usulan.ts';
import { isFailure } from '#base/failure.ts';
import type { DeskApp, Permintaan } from '../context.ts';
import type { Latar } from '../views/latar.ts';
import { mejaSaya } from '../views/meja-saya.ts';
import type { AlatUsulan } from './proposal.ts';
import { latarPermintaan } from './usulan-terbuka.ts';

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

/** The background; null for whoever holds no role, and where no SOP is in force yet. */
function latarOrNull(c: Permintaan): Latar | null {
  const { petugas, peran } = c.get('pengunjung');
  if (petugas === null || peran.length === 0) return null;
  try {
    return latarPermintaan(c);
  } catch (error) {
    if (isFailure(error, 'desk/no-sop')) return null;
    throw error;
  }
}
