// A page that holds nothing but the upload part, built by Astro and served with the real upload routes and the desk's
// security policy: what the browser test of uploads looks at.
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openRenderer } from '#publish/renderer.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { type Form, readForm } from '../../src/desk/http/form.ts';
import { deskPolicy } from '../../src/desk/http/headers.ts';
import { openOlahFoto } from '../../src/desk/unggahan/foto/olah.ts';
import { openKuarantina } from '../../src/desk/unggahan/kuarantina.ts';
import { unggahRoutes } from '../../src/desk/unggahan/rute.ts';
import { modelUnggah } from '../../src/desk/unggahan/tampilan.ts';
import type { Kuarantina } from '../../src/desk/unggahan/unggahan.ts';
import { copyProject } from '../helpers/project-copy.ts';

const page = `---
import Unggah from '../../components/meja/Unggah.astro';
import '../../styles/site.css';
import '../../styles/desk.css';
import '../../styles/meja-kolom.css';
const { model } = Astro.locals.meja.isi;
---
<html lang="id"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>Unggah</title><link rel="icon" href="data:," /></head>
<body class="meja"><main><div class="wadah meja-isi meja-biasa"><h1>Unggah</h1><h2>Softcopy</h2><Unggah model={model} /><form id="langkah" method="post" action="/meja/simpan/"><button name="aksi" value="selesai">Selesai</button></form></div></main></body></html>
`;

/** A served upload page. */
export interface HalamanUnggah extends AsyncDisposable {
  /** Origin of the server. */
  readonly url: string;
  readonly kuarantina: Kuarantina;
  /** Makes requests that bring bytes fail as a broken network does, or heals it. */
  readonly putus: (isCut: boolean) => void;
  /** Ids of everything that lies in quarantine, whole or not. */
  readonly semua: () => readonly string[];
  /** Slows down how bytes come in, for each request that brings some. */
  readonly lambat: (ms: number) => void;
}

export const pemilik = { akun: 'ani', kode: '2026-0019' } as const;
const token = 'token-uji';

interface TestEnv {
  readonly Variables: { form: Form };
}

/** Builds and serves the page. */
export async function openHalamanUnggah(): Promise<HalamanUnggah> {
  const folder = await mkdtemp(join(tmpdir(), 'e-ppid-unggah-'));
  const renderer = await openRenderer(await makeProject(join(folder, 'kode')));
  const inspector = openInspector();
  const foto = openOlahFoto();
  const dir = join(folder, 'unggahan');
  const kuarantina = await openKuarantina({ dir, inspector, foto, now: Date.now });
  const network = { isCut: false, waitMs: 0 };
  const app = new Hono<TestEnv>();
  app.use('/aset/*', serveStatic({ root: relative(process.cwd(), renderer.assets) }));
  app.use(async (c, next) => {
    if (c.req.method === 'PATCH') {
      if (network.isCut) return c.text('', 503);
      await new Promise((resolve) => setTimeout(resolve, network.waitMs));
    }
    const form = await readForm(c.req.raw);
    const isChange = !['GET', 'HEAD'].includes(c.req.raw.method);
    const given = c.req.header('x-meja-token') ?? form.kolom('_token');
    if (isChange && given !== token) return c.text('Formulir ini bukan dari halaman kami.', 403);
    c.set('form', form);
    return next();
  });
  app.get('/meja/uji/', async (c) => {
    const sekitar = { formulir: 'langkah', judul: 'Berita Acara', nilai: () => '' };
    const model = await modelUnggah(kuarantina, pemilik, sekitar);
    const answer = await renderer.renderMeja(new Request('http://localhost/meja/uji/'), {
      nama: 'uji',
      kerangka: { token },
      isi: { model },
    });
    return c.html(await answer.text(), 200, { 'Content-Security-Policy': deskPolicy });
  });
  unggahRoutes(
    app,
    { kuarantina, foto },
    {
      akun: () => pemilik.akun,
      boleh: async () => null,
      form: (c: Context<TestEnv>) => c.get('form'),
      saat: () => '2026-11-20T09:00:00+07:00',
      lanjut: (c) => c.redirect('/meja/uji/', 303),
    },
  );
  const { url, close } = await listen(app);
  return {
    url,
    kuarantina,
    putus: (isCut) => {
      network.isCut = isCut;
    },
    semua: () => readdirSync(dir).filter((name) => !name.includes('.')),
    lambat: (ms) => {
      network.waitMs = ms;
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      await kuarantina[Symbol.asyncDispose]();
      await Promise.all([inspector[Symbol.asyncDispose](), foto[Symbol.asyncDispose]()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The project with this one page, so that it is built fast. */
async function makeProject(to: string): Promise<string> {
  await copyProject(to);
  const pages = join(to, 'src/site/pages');
  await rm(pages, { recursive: true });
  await mkdir(join(pages, 'meja'), { recursive: true });
  await writeFile(join(pages, 'meja/uji.astro'), page);
  return to;
}

async function listen(app: Hono<TestEnv>) {
  return new Promise<{ url: string; close: () => Promise<void> }>((resolve) => {
    const options = { fetch: app.fetch, port: 0, hostname: '127.0.0.1' };
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
