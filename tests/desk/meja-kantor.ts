// A desk over the office of the sample archive: everybody signs in, proposals are made at the core, pages are asked for over
// HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDesk, type Desk, type DeskOptions } from '#desk/desk.ts';
import { serveDesk } from '#desk/server.ts';
import { openRenderer } from '#publish/renderer.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { bukaKantor, type Kantor } from '../archive/usulan-kantor.ts';
import { openPenyandi } from '../../src/desk/sign-in/passwords.ts';
import { createAkun } from '../../src/desk/store/accounts.ts';
import { openPeramban, type Peramban } from './browser.ts';
import { cheap, sandi } from './helper.ts';

const root = resolve(import.meta.dirname, '../..');

/** An office with its desk. */
export interface MejaKantor extends AsyncDisposable {
  readonly kantor: Kantor;
  readonly desk: Desk;
  /** `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Errors that nobody expected. */
  readonly reported: readonly unknown[];
  /** A browser in which the officer is signed in; an account is made for whoever has none. */
  readonly sebagai: (petugas: string) => Promise<Peramban>;
}

/** Opens an office and its desk. */
export async function bukaMejaKantor(
  options: Partial<Pick<DeskOptions, 'publish' | 'situs'>> = {},
): Promise<MejaKantor> {
  const kantor = await bukaKantor();
  const data = await mkdtemp(join(tmpdir(), 'e-ppid-meja-'));
  const inspector = openInspector();
  const reported: unknown[] = [];
  const penyandi = await openPenyandi(cheap);
  const desk = await openDesk({
    arsip: kantor.arsip,
    data,
    inspector,
    renderer: await openRenderer(root),
    publish: async () => true,
    situs: 'http://localhost:4321/',
    now: kantor.arsip.now,
    report: (error) => reported.push(error),
    penyandi,
    ...options,
  });
  const server = await serveDesk(desk.app, { port: 0 });
  const { origin } = new URL(server.url);
  const hash = await penyandi.hash(sandi);
  const known = new Set<string>();
  return {
    kantor,
    desk,
    origin,
    reported,
    sebagai: async (petugas) => {
      const { db } = desk.context;
      if (!known.has(petugas)) {
        known.add(petugas);
        const saat = '2025-02-06T08:00:00+07:00';
        const akun = { isAdministrator: false, isWajibGanti: false, sandi: hash, saat };
        createAkun(db, { id: petugas, petugas, ...akun });
      }
      const peramban = openPeramban(origin);
      await peramban.masuk(petugas, sandi);
      return peramban;
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await desk[Symbol.asyncDispose]();
      await inspector[Symbol.asyncDispose]();
      await kantor[Symbol.asyncDispose]();
      await rm(data, { recursive: true, force: true });
    },
  };
}
