// Serves the desk on this machine.
import { listen, type Listening } from '#publish/listen.ts';
import type { DeskApp } from './context.ts';

/** Files are sent over slow lines; headers are short. */
const timeouts = { headersTimeout: 30_000, requestTimeout: 15 * 60_000 };

/** Serves the desk at a port of a host name; port 0 takes a free one. The address is that of its first page. */
export async function serveDesk(
  app: DeskApp,
  where: { readonly port: number; readonly host?: string },
): Promise<Listening> {
  const { url, close } = await listen(app.fetch, { ...where, timeouts });
  return { url: `${url}meja/`, close };
}
