// The desk: the web editor as one app, made of what it is given. It starts nothing and owns nothing but its database.
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { join, relative } from 'node:path';
import type { ArsipKerja } from '#archive/usulan-kerja.ts';
import type { DeskRenderer } from '#publish/renderer.ts';
import type { Inspector } from '#softcopy/inspector.ts';
import type { DeskApp, DeskContext, DeskEnv } from './context.ts';
import { securityHeaders } from './http/headers.ts';
import { answerProblems } from './problem.ts';
import { routes } from './routes.ts';
import { openPenyandi, type Penyandi } from './sign-in/passwords.ts';
import { openDatabase } from './store/database.ts';
import { openOlahFoto } from './unggahan/foto/olah.ts';
import { openKuarantina } from './unggahan/kuarantina.ts';
import { readUtamaMeja } from './utama.ts';
import { openView } from './view.ts';
import { welcome } from './visitors.ts';

/** What a desk is made of. */
export interface DeskOptions {
  readonly arsip: ArsipKerja;
  /** Folder of what is kept outside git: accounts, sessions, unfinished input, uploads. */
  readonly data: string;
  /** Looks at uploads. */
  readonly inspector: Inspector;
  readonly renderer: DeskRenderer;
  /** Makes the public site say what `main` says; false when it could not. */
  readonly publish: () => Promise<boolean>;
  /** Where the public site is. */
  readonly situs: string;
  /** The address people reach the desk by when that is a proxy's; null for this machine's own. */
  readonly address?: URL | null;
  readonly now?: () => Date;
  /** Told of errors that nobody expected. */
  readonly report?: (error: unknown) => void;
  /** Hashes passwords; a test makes that cheap. */
  readonly penyandi?: Penyandi;
}

/** An open desk. */
export interface Desk extends AsyncDisposable {
  readonly app: DeskApp;
  readonly context: DeskContext;
}

/** Opens the desk. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { arsip, data, inspector, renderer, publish, situs, address = null } = options;
  const { now = () => new Date(), report = (error) => console.error(error) } = options;
  const penyandi = options.penyandi ?? (await openPenyandi());
  const foto = openOlahFoto();
  const dir = join(data, 'unggahan');
  const clock = (): number => now().getTime();
  const kuarantina = await openKuarantina({ dir, inspector, foto, now: clock });
  const db = openDatabase(join(data, 'meja.sqlite'));
  const context: DeskContext = {
    arsip,
    db,
    publish,
    now,
    situs,
    penyandi,
    renderer,
    view: openView({ arsip, renderer, db, situs }),
    utama: () => readUtamaMeja(arsip),
    unggahan: { kuarantina, foto },
    isHttps: address?.protocol === 'https:',
  };
  const close = async (): Promise<void> => {
    await kuarantina[Symbol.asyncDispose]();
    await foto[Symbol.asyncDispose]();
    db.close();
  };
  const app = makeApp(context, { address, report });
  return { app, context, [Symbol.asyncDispose]: close };
}

/** What stands before a page comes before the pages. */
function makeApp(
  context: DeskContext,
  { address, report }: Required<Pick<DeskOptions, 'address' | 'report'>>,
): DeskApp {
  const app: DeskApp = new Hono<DeskEnv>();
  answerProblems(app, { view: context.view, report });
  app.use(securityHeaders(context.isHttps));
  app.get('/', (c) => c.redirect('/meja/'));
  serveAssets(app, context.renderer.assets);
  app.use('/meja/*', welcome(context, address));
  routes(app, context);
  return app;
}

/** Styles, scripts and the typeface: the same files as on the public site, named by their content. */
function serveAssets(app: DeskApp, assets: string): void {
  const root = relative(process.cwd(), assets) || '.';
  app.use('/aset/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  for (const path of ['/aset/*', '/favicon.svg']) app.get(path, serveStatic({ root }));
}
