// What every answer of the desk tells the browser: load nothing from elsewhere, run nothing that is not a file of ours,
// let nobody frame it, keep nothing.
import type { MiddlewareHandler } from 'hono';
import type { DeskEnv } from '../context.ts';

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
} as const;

/** The Content Security Policy of the desk's own pages. */
export const deskPolicy: string = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');

const always = {
  'X-Content-Type-Options': 'nosniff',
  // "no-referrer" would make browsers hide the origin of our own forms from us.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Sets the headers; a policy and a lifetime that a handler has set itself stay. */
export const securityHeaders =
  (isHttps: boolean): MiddlewareHandler<DeskEnv> =>
  async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(always)) headers.set(name, value);
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', deskPolicy);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    if (isHttps) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
