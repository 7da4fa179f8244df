// Serves a public folder on this machine, with the headers a real host should send.
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { Failure } from '#base/failure.ts';

/** A running server. */
export interface SiteServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

const softcopyPattern = /^\/informasi\/\d{4}\/\d{4}\/(?!index\.html$)[^/]+$/;

/**
 * A softcopy is shown, but whatever it holds may neither run nor reach the site. A PDF has its reader's own sandbox, and
 * browsers show none at all inside another; a PDF that carries scripts is refused before it is published.
 */
function policyFor(path: string): string {
  if (!softcopyPattern.test(path)) return "frame-ancestors 'none'";
  return path.endsWith('.pdf') ? "frame-ancestors 'self'" : "default-src 'none'; sandbox";
}

/** Serves `dir` on localhost; port 0 takes a free one. */
export async function serveSite(dir: string, port: number): Promise<SiteServer> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    context.header('Content-Security-Policy', policyFor(context.req.path));
  });
  app.use('*', serveStatic({ root: relative(process.cwd(), dir) || '.' }));
  app.notFound(async (context) => context.html(await readFile(join(dir, '404.html'), 'utf8'), 404));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info: AddressInfo) => {
      resolve({ url: `http://127.0.0.1:${info.port}/`, close: () => closeServer(server) });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Failure('publish/port-in-use', { port }, error)
          : new Failure('publish/port-refused', { port }, error),
      );
    });
  });
}

/** Ends at once: a browser that keeps its connection, or a slow download, does not hold it up. */
const closeServer = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
