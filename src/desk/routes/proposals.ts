// All routes of proposals and their steps, with what they share.
import type { DeskApp, DeskContext } from '../context.ts';
import { openKehadiran } from '../kehadiran.ts';
import { alasanRoutes } from './alasan.ts';
import { catatKemudianRoutes } from './catat-kemudian.ts';
import { informasiBaruRoutes } from './informasi-baru.ts';
import { langkahRoutes } from './langkah.ts';
import { mejaRoutes } from './meja.ts';
import type { AlatUsulan } from './proposal.ts';
import { uploadRoutes } from './unggah.ts';
import { usulanRoutes } from './usulan.ts';

/** Adds the routes of proposals and their steps. */
export function proposalRoutes(app: DeskApp, context: DeskContext): void {
  const alat: AlatUsulan = { ...context, kehadiran: openKehadiran() };
  mejaRoutes(app, alat);
  informasiBaruRoutes(app, alat);
  usulanRoutes(app, alat);
  langkahRoutes(app, alat);
  catatKemudianRoutes(app, alat);
  alasanRoutes(app, alat);
  uploadRoutes(app, context);
}
