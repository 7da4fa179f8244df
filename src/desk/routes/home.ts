// `/meja/`: who is signed in and what he may do.
import type { DeskApp, DeskContext } from '../context.ts';

/** Adds the routes of the first page. */
export function homeRoutes(app: DeskApp, { view }: DeskContext): void {
  app.get('/meja/', (c) =>
    view(c, 'beranda', { tanpaPeran: c.get('pengunjung').peran.length === 0 }),
  );
}
