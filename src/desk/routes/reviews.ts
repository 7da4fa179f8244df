// All routes of reviews and of what follows them, and of the archive that stands behind.
import type { DeskApp, DeskContext } from '../context.ts';
import { openPenerbitan } from '../penerbitan.ts';
import { bukuRekapRoutes } from './buku-rekap.ts';
import { informasiRoutes } from './informasi.ts';
import { panduanRoutes } from './panduan.ts';
import { petugasRoutes } from './petugas.ts';
import { pratinjauRoutes } from './pratinjau.ts';
import { sopRoutes } from './sop.ts';
import { terbitRoutes } from './terbit.ts';
import { tinjauRoutes, type AlatTinjau } from './tinjau.ts';

/** Adds the routes of reviews and of the archive. */
export function reviewRoutes(app: DeskApp, context: DeskContext): void {
  const alat: AlatTinjau = { ...context, penerbitan: openPenerbitan(context.publish) };
  tinjauRoutes(app, alat);
  pratinjauRoutes(app, alat);
  terbitRoutes(app, alat);
  informasiRoutes(app, context);
  petugasRoutes(app, context);
  sopRoutes(app, context);
  bukuRekapRoutes(app, context);
  panduanRoutes(app, context);
}
