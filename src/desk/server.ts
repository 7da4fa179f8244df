// Serves the desk on this machine.
import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { Failure } from '#base/failure.ts';
import type { DeskApp } from './context.ts';

/** A running desk. */
export interface DeskServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the desk at a port of a host name; port 0 takes a free one. */
export async function serveDesk(
  app: DeskApp,
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
): Promise<DeskServer> {
  const timeouts = { headersTimeout: 30_000, requestTimeout: 15 * 60_000 };
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, port, hostname: host, serverOptions: timeouts },
      (info: AddressInfo) => {
        const url = `http://${host.includes(':') ? `[${host}]` : host}:${info.port}/meja/`;
        resolve({ url, close: () => closeServer(server) });
      },
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'EADDRINUSE' ? 'publish/port-in-use' : 'publish/port-refused';
      reject(new Failure(code, { port }, error));
    });
  });
}

/** Ends at once: a browser that keeps its connection does not hold it up. */
const closeServer = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
