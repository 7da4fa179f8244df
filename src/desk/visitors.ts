// What stands before every page of the desk, in this order: is it our own address that is asked, by whom, how often, from
// our own page, does the form carry its token, and may he go there now.
import type { MiddlewareHandler } from 'hono';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import type { DeskContext, DeskEnv, Permintaan } from './context.ts';
import { alamat, pintuKe } from './gate.ts';
import { clientAddress } from './http/address.ts';
import { kolomIsian, kolomToken, readForm } from './http/form.ts';
import { isOwnHost, isOwnRequest, type AlamatMeja } from './http/origin.ts';
import { openLaju, type Laju } from './http/rate.ts';
import { giveCookie, headerToken, isTokenOf, readCookie } from './http/token.ts';
import { findPengunjung } from './http/visitor.ts';
import type { Db } from './store/database.ts';
import { isKunciIsian, simpanIsian } from './store/isian.ts';
import { catat, type Peristiwa } from './store/security-log.ts';
import { newToken } from './store/sessions.ts';
import { isFaktorKeduaWajib } from './store/settings.ts';

/** The middleware of all pages below `/meja/`; `address` is the one people reach the desk by, where that is a proxy's. */
export function welcome(context: DeskContext, address: AlamatMeja): MiddlewareHandler<DeskEnv> {
  const { db } = context;
  const laju = openLaju();
  return async (c, next) => {
    if (!isOwnHost(c.req.header('host') ?? '', address)) throw new Failure('desk/foreign-host');
    await recognise(c, context, address !== null);
    const refuse = refusing(db, c, laju);
    if (isTooFast(c, laju)) throw refuse('ditolak-laju');
    if (!isOwnRequest(asalOf(c), address)) throw refuse('ditolak-asal');
    c.set('form', await readForm(c.req.raw));
    if (isChange(c) && !hasToken(c)) throw refuse('ditolak-token');
    const way = pintuKe(c.req.path, c.get('pengunjung'), isFaktorKeduaWajib(db));
    if (way.jenis === 'harus') return sendTo(c, way.ke, db);
    if (way.jenis === 'ditolak') throw refuse(`ditolak-${way.sebab}`);
    return next();
  };
}

/** Finds out who asks; a browser that comes for the first time gets its cookie. */
async function recognise(
  c: Permintaan,
  { db, utama: readUtama, now, isHttps }: DeskContext,
  isBehindProxy: boolean,
): Promise<void> {
  const utama = await readUtama();
  const cookie = readCookie(c, isHttps) ?? newCookie(c, isHttps);
  const from = clientAddress(c, isBehindProxy);
  c.set('utama', utama);
  c.set('pengunjung', findPengunjung(db, utama, { cookie, alamat: from, now: now() }));
}

/** Refusals that the log keeps, and what whoever asked is told. */
const refusals = {
  'ditolak-asal': 'desk/foreign-origin',
  'ditolak-laju': 'desk/too-many-requests',
  'ditolak-token': 'desk/no-token',
  'ditolak-peran': 'desk/no-role',
  'ditolak-administrator': 'desk/not-administrator',
} as const satisfies Partial<Record<Peristiwa, string>>;

/** Refuses, and notes it; not every time, so that nobody pushes what came before out of the log. */
const refusing =
  (db: Db, c: Permintaan, laju: Laju) =>
  (peristiwa: keyof typeof refusals): Failure => {
    const { ms } = c.get('pengunjung');
    if (laju(`catat ${whoOf(c)}`, ms, limits.refusalsNotedPerMinute)) note(db, c, peristiwa);
    return new Failure(refusals[peristiwa]);
  };

/** Notes in the security log what the visitor did or was refused. */
export function note(db: Db, c: Permintaan, peristiwa: Peristiwa, akun?: string): void {
  const { saat, alamat: from, akun: own } = c.get('pengunjung');
  const by = own?.id ?? '';
  const about = akun ?? by;
  catat(db, { saat, peristiwa, akun: about, oleh: about === by ? '' : by, alamat: from });
}

const isChange = (c: Permintaan): boolean => c.req.method !== 'GET' && c.req.method !== 'HEAD';

function newCookie(c: Permintaan, isHttps: boolean): string {
  const cookie = newToken();
  giveCookie(c, cookie, isHttps);
  return cookie;
}

const asalOf = (c: Permintaan): Parameters<typeof isOwnRequest>[0] => ({
  method: c.req.method,
  host: c.req.header('host') ?? '',
  origin: c.req.header('origin') ?? null,
  secFetchSite: c.req.header('sec-fetch-site') ?? null,
  secFetchMode: c.req.header('sec-fetch-mode') ?? null,
});

function whoOf(c: Permintaan): string {
  const { akun, alamat: from } = c.get('pengunjung');
  return akun === null ? `alamat ${from}` : `akun ${akun.id}`;
}

function isTooFast(c: Permintaan, laju: Laju): boolean {
  const { ms } = c.get('pengunjung');
  const who = whoOf(c);
  const mayAsk = laju(who, ms, limits.requestsPerMinute);
  return !mayAsk || (isChange(c) && !laju(`ubah ${who}`, ms, limits.changesPerMinute));
}

function hasToken(c: Permintaan): boolean {
  const given = c.req.header(headerToken) ?? c.get('form').kolom(kolomToken);
  return isTokenOf(given, c.get('pengunjung').token);
}

/** A page is shown later; of what was posted, unfinished input is kept for its writer, and it is said which. */
function sendTo(c: Permintaan, ke: string, db: Db): Response {
  if (isChange(c) && ke === alamat.masuk)
    throw new Failure(keepInput(c, db) ? 'desk/signed-out-kept' : 'desk/signed-out');
  const isOnTheWay = ke === alamat.masuk || ke === alamat.faktorKedua;
  const back = isOnTheWay && !isChange(c) && c.req.path !== alamat.meja;
  return c.redirect(back ? `${ke}?lanjut=${encodeURIComponent(c.req.path)}` : ke, 303);
}

/** Keeps the fields of a form that came after its session had ended; its page offers them when their writer is back. */
function keepInput(c: Permintaan, db: Db): boolean {
  const { akunBerakhir, ms } = c.get('pengunjung');
  const form = c.get('form');
  const kunci = form.kolom(kolomIsian);
  if (akunBerakhir === null || !isKunciIsian(kunci)) return false;
  const kolom = form.daftar().filter(([nama]) => nama !== kolomIsian);
  return simpanIsian(db, { akun: akunBerakhir, kunci }, { kolom, ms });
}
