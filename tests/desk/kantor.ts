// A desk over the trial archive of the project itself, with an account for each officer: for tests of whole flows.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { seedArchive } from '#archive/seed.ts';
import { openArsipKerja, type ArsipKerja } from '#archive/usulan-kerja.ts';
import { openDesk, type Desk, type DeskOptions } from '#desk/desk.ts';
import { serveDesk } from '#desk/server.ts';
import { openPenyandi } from '#desk/sign-in/passwords.ts';
import { createAkun } from '#desk/store/accounts.ts';
import { openRenderer } from '#publish/renderer.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { openPeramban, type Jawaban, type Peramban } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');
const cheap = { memory: 64, passes: 1, parallelism: 1 };

/** When every test begins: Monday 23 November 2026, 08.00 WIB. */
export const pagi = Date.parse('2026-11-23T08:00:00+07:00');
/** The password of all accounts. */
export const sandiKantor = 'kuda sungai biru';
const minuteMs = 60_000;

/** An office at work. */
export interface Kantor extends AsyncDisposable {
  readonly desk: Desk;
  readonly arsip: ArsipKerja;
  readonly origin: string;
  /** Errors that nobody expected. */
  readonly reported: readonly unknown[];
  /** Moves the clock on. */
  readonly geser: (menit: number) => void;
  /** A browser without scripts in which an officer is signed in. */
  readonly masuk: (petugas: string) => Promise<Peramban>;
}

/** Opens an office. */
export async function openKantor(options: Partial<DeskOptions> = {}): Promise<Kantor> {
  const dir = await mkdtemp(join(tmpdir(), 'e-ppid-kantor-'));
  const repository = join(dir, 'arsip.git');
  await seedArchive({ from: root, to: repository, timestamp: pagi / 1000, timezoneOffset: -420 });
  let ms = pagi + 60 * minuteMs;
  const now = (): Date => new Date(ms);
  const inspector = openInspector({ processes: 1 });
  const arsip = await openArsipKerja(repository, { inspect: inspector.inspect, now });
  const reported: unknown[] = [];
  const desk = await openDesk({
    arsip,
    inspector,
    data: join(dir, 'data'),
    renderer: await openRenderer(root),
    publish: async () => true,
    situs: 'http://localhost:4321/',
    now,
    report: (error) => reported.push(error),
    penyandi: await openPenyandi(cheap),
    ...options,
  });
  await makeAccounts(desk);
  const server = await serveDesk(desk.app, { port: 0 });
  const { origin } = new URL(server.url);
  return {
    desk,
    arsip,
    origin,
    reported,
    geser: (menit) => {
      ms += menit * minuteMs;
    },
    masuk: async (petugas) => {
      const peramban = openPeramban(origin);
      await peramban.masuk(petugas, sandiKantor);
      return peramban;
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await desk[Symbol.asyncDispose]();
      await arsip[Symbol.asyncDispose]();
      await inspector[Symbol.asyncDispose]();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function makeAccounts({ context }: Desk): Promise<void> {
  const { arsip } = await context.utama();
  const sandi = await context.penyandi.hash(sandiKantor);
  for (const { id } of arsip.petugas)
    createAkun(context.db, {
      id,
      petugas: id,
      isAdministrator: false,
      isWajibGanti: false,
      sandi,
      saat: '2026-11-23T08:00:00+07:00',
    });
}

/** Fields of a form as they are sent. */
export type Isi = readonly (readonly [string, string])[];

/** Posts fields of which names may repeat. */
export const kirim = (peramban: Peramban, path: string, isi: Isi): Promise<Jawaban> =>
  peramban.send('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(
      [['_token', peramban.token()], ...isi].map(([a = '', b = '']): [string, string] => [a, b]),
    ).toString(),
  });

/** What the step's form carries unseen. */
export function bawaan({ text }: Jawaban): Isi {
  const form = /<form[^>]*id="langkah"[\s\S]*?<\/form>/.exec(text)?.[0] ?? text;
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return [...fields]
    .map(([, name = '', value = '']) => [name, decode(value)] as const)
    .filter(([name]) => name !== '_token');
}

/** The words of a page without its marks. */
export const kata = ({ text }: Jawaban): string =>
  decode(text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '));

const decode = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
