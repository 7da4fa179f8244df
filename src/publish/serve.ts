// Serves a public folder on this machine, with the headers a real host should send.
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { listen, type Listening } from './listen.ts';

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
export async function serveSite(dir: string, port: number): Promise<Listening> {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
    context.header('Content-Security-Policy', policyFor(context.req.path));
  });
  app.use('*', serveStatic({ root: relative(process.cwd(), dir) || '.' }));
  app.notFound(async (context) => context.html(await readFile(join(dir, '404.html'), 'utf8'), 404));
  return listen(app.fetch, { port });
}
