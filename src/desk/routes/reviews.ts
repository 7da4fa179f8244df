// All routes of reviews and of what follows them, and of the archive that stands behind.
import type { DeskApp, DeskContext } from '../context.ts';
import { openPenerbitan } from '../penerbitan.ts';
import { informasiRoutes } from './informasi.ts';
import { pratinjauRoutes } from './pratinjau.ts';
import { terbitRoutes } from './terbit.ts';
import { tinjauRoutes, type AlatTinjau } from './tinjau.ts';

/** Adds the routes of reviews and of the archive. */
export function reviewRoutes(app: DeskApp, context: DeskContext): void {
  const alat: AlatTinjau = { ...context, penerbitan: openPenerbitan(context.publish) };
  tinjauRoutes(app, alat);
  pratinjauRoutes(app, alat);
  terbitRoutes(app, alat);
  informasiRoutes(app, context);
}
