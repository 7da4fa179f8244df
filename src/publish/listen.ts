// A server at a port of this machine: opened, or refused with what stands in the way, and ended at once when asked.
import { serve, type ServerType } from '@hono/node-server';
import type { ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '#base/failure.ts';

/** A running server. */
export interface Listening {
  /** `http://127.0.0.1:4321/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where to listen, and for how long to wait for whoever asks. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Default: this machine alone. */
  readonly host?: string;
  readonly timeouts?: Pick<ServerOptions, 'headersTimeout' | 'requestTimeout'>;
}

/** Answers requests with `fetch`. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host = '127.0.0.1', timeouts = {} }: ListenOptions,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch, port, hostname: host, serverOptions: timeouts },
      (info: AddressInfo) => {
        const url = `http://${host.includes(':') ? `[${host}]` : host}:${info.port}/`;
        resolve({ url, close: () => closeServer(server) });
      },
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'EADDRINUSE' ? 'publish/port-in-use' : 'publish/port-refused';
      reject(new Failure(code, { port }, error));
    });
  });
}

/** Ends at once: a browser that keeps its connection, or a slow download, does not hold it up. */
const closeServer = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
