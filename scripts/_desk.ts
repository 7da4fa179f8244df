// The desk as a server beside the public site: shared by `npm run desk` and `npm start`.
import { openArsipKerja, type ArsipKerja } from '#archive/usulan-kerja.ts';
import type { DeskContext } from '#desk/context.ts';
import { openDesk } from '#desk/desk.ts';
import { serveDesk } from '#desk/server.ts';
import { openRenderer } from '#publish/renderer.ts';
import { openInspection, type Inspection } from './_facts.ts';
import { projectDir } from './_site.ts';

/** Where a desk is reached. */
export interface DeskPlace {
  /** 0 for a free one. */
  readonly port: number;
  /** Where to listen; this machine alone when null. */
  readonly host: string | null;
  /** The addresses people type for desk and public site when those are a proxy's; null for none. */
  readonly address: URL | null;
  readonly siteAddress: URL | null;
}

/** What a desk needs to know. */
export interface DeskServerOptions extends DeskPlace {
  readonly work: DeskArchive;
  /** Folder of what is kept outside git. */
  readonly data: string;
  /** Where the public site is on this machine. */
  readonly situs: string;
  /** Makes the public site say what `main` says; false when it could not. */
  readonly publish: () => Promise<boolean>;
}

/** An archive that this program alone works on, and what looks at its softcopies. */
export interface DeskArchive extends AsyncDisposable {
  readonly arsip: ArsipKerja;
  readonly inspector: Inspection;
}

/** Opens an archive for work; refuses when another desk has it. Disposing lets go of it. */
export async function openDeskArchive(archive: string): Promise<DeskArchive> {
  await using stack = new AsyncDisposableStack();
  const inspector = stack.use(await openInspection());
  const { inspect, ingatan } = inspector;
  const arsip = stack.use(await openArsipKerja(archive, { inspect, memory: ingatan.softcopy }));
  const open = stack.move();
  return { arsip, inspector, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

/** A desk that is served. */
export interface DeskServer extends AsyncDisposable {
  readonly url: string;
  readonly context: DeskContext;
}

/** Opens the desk on an archive and serves it; refuses when the port is taken. */
export async function openDeskServer(options: DeskServerOptions): Promise<DeskServer> {
  const { work, data, port, host, address, siteAddress, publish } = options;
  const situs = siteAddress?.href ?? options.situs;
  await using stack = new AsyncDisposableStack();
  const renderer = await openRenderer(projectDir);
  const { arsip, inspector } = work;
  const made = { arsip, inspector, data, renderer, publish, situs, address };
  const { app, context } = stack.use(await openDesk(made));
  const server = await serveDesk(app, { port, host: host ?? '127.0.0.1' });
  stack.defer(server.close);
  const url = address === null ? server.url : new URL('/meja/', address).href;
  const open = stack.move();
  return { url, context, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
