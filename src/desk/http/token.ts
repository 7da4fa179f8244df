// The cookie and the token that goes with it. A browser gets a random cookie with its first page; at sign-in a new one,
// whose digest is the session. The token in forms is made from the cookie, so nothing of it has to be kept.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { Permintaan } from '../context.ts';

/** Header by which scripts send the token. */
export const headerToken = 'x-meja-token';

const nameOf = (isHttps: boolean): string => (isHttps ? '__Host-meja' : 'meja');

/** The cookie of a request; null when it has none of ours. */
export function readCookie(c: Permintaan, isHttps: boolean): string | null {
  const value = getCookie(c, nameOf(isHttps)) ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** Gives the browser a cookie that scripts cannot read and that is gone when the browser is closed. */
export function giveCookie(c: Permintaan, value: string, isHttps: boolean): void {
  setCookie(c, nameOf(isHttps), value, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps,
    path: '/',
  });
}

/** The token for forms shown to the browser with this cookie. */
export const tokenOf = (cookie: string): string =>
  createHmac('sha256', cookie).update('formulir').digest('base64url');

/** Whether a token is the one that belongs. */
export function isTokenOf(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
