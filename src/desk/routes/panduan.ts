// `/meja/panduan/`: the guide for each role.
import type { DeskApp, DeskContext } from '../context.ts';

/** Adds the route of the guide. */
export function panduanRoutes(app: DeskApp, { view }: DeskContext): void {
  app.get('/meja/panduan/', (c) => view(c, 'panduan', { peran: c.get('pengunjung').peran }));
}
