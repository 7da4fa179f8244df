// A real HTTP server with nothing but the upload routes, and a small tus client that can be cut off.
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openInspector } from '#softcopy/inspector.ts';
import { type Form, readForm } from '../../src/desk/http/form.ts';
import { openOlahFoto } from '../../src/desk/unggahan/foto/olah.ts';
import { openKuarantina } from '../../src/desk/unggahan/kuarantina.ts';
import { unggahRoutes } from '../../src/desk/unggahan/rute.ts';
import type { Kuarantina, Unggahan } from '../../src/desk/unggahan/unggahan.ts';

interface TestEnv {
  readonly Variables: { akun: string; form: Form };
}

/** A running server. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly kuarantina: Kuarantina;
  /** Moves the clock on. */
  readonly later: (ms: number) => void;
}

/** Account of a request, told by a header that stands for the session; may not bring files for `2026-0099`. */
export async function openServer(): Promise<TestServer> {
  const dir = await mkdtemp(join(tmpdir(), 'e-ppid-unggahan-'));
  const inspector = openInspector();
  const foto = openOlahFoto();
  let shift = 0;
  const now = () => Date.now() + shift;
  const kuarantina = await openKuarantina({ dir, inspector, foto, now });
  const app = new Hono<TestEnv>();
  app.use(async (c, next) => {
    const akun = c.req.header('x-akun');
    if (akun === undefined) return c.text('Masuk dahulu.', 401);
    c.set('akun', akun);
    c.set('form', await readForm(c.req.raw));
    return next();
  });
  app.onError((error, c) => c.text(error.message, 400));
  unggahRoutes(
    app,
    { kuarantina, foto },
    {
      akun: (c: Context<TestEnv>) => c.get('akun'),
      boleh: async (_c, kode) => (kode === '2026-0099' ? 'Usulan ini sudah diserahkan.' : null),
      form: (c) => c.get('form'),
      saat: () => '2026-11-20T09:00:00+07:00',
      lanjut: (c, kode, pesan) => c.json({ kode, ...pesan }),
    },
  );
  const { url, close } = await listen(app);
  return {
    url,
    kuarantina,
    later: (ms) => {
      shift += ms;
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      await kuarantina[Symbol.asyncDispose]();
      await Promise.all([inspector[Symbol.asyncDispose](), foto[Symbol.asyncDispose]()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function listen(app: Hono<TestEnv>) {
  return new Promise<{ url: string; close: () => Promise<void> }>((resolve) => {
    // Making hostile files holds this process up; no connection is to be given up meanwhile.
    const serverOptions = { keepAliveTimeout: 120_000 };
    const options = { fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions };
    const server = serve(options, (info: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${info.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** What is announced. */
export interface Announced {
  readonly nama: string;
  readonly ukuran: number;
  readonly kode?: string;
  readonly untuk?: 'berkas' | 'foto';
  readonly akun?: string;
}

/** Announces an upload. */
export async function announce(server: TestServer, announced: Announced): Promise<Response> {
  const { nama, ukuran, kode = '2026-0019', untuk = 'berkas', akun = 'ani' } = announced;
  return fetch(`${server.url}/meja/unggah/`, {
    method: 'POST',
    headers: {
      'x-akun': akun,
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(ukuran),
      'Upload-Metadata': `nama ${base64(nama)},kode ${base64(kode)},untuk ${base64(untuk)}`,
    },
  });
}

/** Sends bytes from an offset. */
export async function sendFrom(
  server: TestServer,
  place: string,
  { offset, bytes, akun = 'ani' }: { offset: number; bytes: Uint8Array; akun?: string },
): Promise<Response> {
  return fetch(new URL(place, server.url), {
    method: 'PATCH',
    headers: {
      'x-akun': akun,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
}

/** How far the server has got. */
export async function offsetOf(server: TestServer, place: string): Promise<number> {
  const response = await fetch(new URL(place, server.url), {
    method: 'HEAD',
    headers: { 'x-akun': 'ani', 'Tus-Resumable': '1.0.0' },
  });
  return Number(response.headers.get('upload-offset') ?? Number.NaN);
}

/** Announces, sends, and asks what was found. */
export async function upload(
  server: TestServer,
  nama: string,
  bytes: Uint8Array,
  more: Partial<Announced> = {},
): Promise<Unggahan> {
  const created = await announce(server, { nama, ukuran: bytes.byteLength, ...more });
  if (created.status !== 201) throw new Error(await created.text());
  const place = created.headers.get('location') ?? '';
  const { akun = 'ani' } = more;
  if (bytes.byteLength > 0) await sendFrom(server, place, { offset: 0, bytes, akun });
  return ask(server, place, akun);
}

/** What was found in an upload. */
export async function ask(server: TestServer, place: string, akun = 'ani'): Promise<Unggahan> {
  const response = await fetch(new URL(place, server.url), { headers: { 'x-akun': akun } });
  return response.json();
}

/** Part of a request over a bare connection that breaks once the server has taken it in. */
export interface BrokenRequest {
  readonly head: readonly string[];
  readonly body: Uint8Array;
  /** Whether the server has taken in what was sent. */
  readonly isTaken: () => Promise<boolean>;
}

/** Sends the head of a request and some of its body; then the connection breaks. */
export async function sendAndBreak(
  server: TestServer,
  { head, body, isTaken }: BrokenRequest,
): Promise<void> {
  const { port, host } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write([...head, `Host: ${host}`, 'x-akun: ani', '', ''].join('\r\n'));
  socket.write(body);
  await expect.poll(isTaken, { timeout: 10_000 }).toBe(true);
  const closed = once(socket, 'close');
  socket.destroy();
  await closed;
}

/** Posts a plain multipart form. */
export async function post(server: TestServer, path: string, form: FormData): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'x-akun': 'ani' },
    body: form,
  });
}
