// `/meja/`: who is signed in and what he may do.
import type { DeskApp, DeskContext } from '../context.ts';

/** Adds the routes of the first page. */
export function homeRoutes(app: DeskApp, { view }: DeskContext): void {
  app.get('/meja/', (c) => {
    const { akun, peran } = c.get('pengunjung');
    const isAdministrator = akun?.isAdministrator === true;
    return view(c, 'beranda', { tanpaPeran: peran.length === 0, isAdministrator });
  });
}
