// A whole office on one machine: its archive, the public site that follows it, and the desk. Shared by `npm start` and
// `npm run desk`, which differ in the accounts they begin with.
import { existsSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { resolveArchive } from '#archive/open.ts';
import { seedArchive } from '#archive/seed.ts';
import { Failure } from '#base/failure.ts';
import { limits } from '#base/limits.ts';
import type { DeskContext } from '#desk/context.ts';
import type { AkunAwal } from '#desk/first-run.ts';
import { openPublisherProcess, type PublisherProcess } from '#publish/publisher-process.ts';
import { readReleases, servedFolder } from '#publish/release.ts';
import { serveSite } from '#publish/serve.ts';
import type { ExitCode } from './_command.ts';
import { openDeskArchive, openDeskServer, type DeskPlace } from './_desk.ts';
import { followArchive, type Looked } from './_follow.ts';
import { describeFailure } from './_problem.ts';
import { progressLine } from './_progress.ts';
import { projectDir, tellOutcome } from './_site.ts';

/** What is served, and where. */
export interface ServeOptions {
  /** Folder of archive, site and desk. */
  readonly data: string;
  readonly sitePort: number;
  readonly desk: DeskPlace;
  /** Makes the accounts of a first run, to be told once. */
  readonly firstRun: (context: DeskContext) => Promise<readonly AkunAwal[]>;
  /** What those accounts are called. */
  readonly sebutan: string;
}

/** Serves until it is asked to stop; seeds an archive where there is none. */
export async function serveOffice(options: ServeOptions): Promise<ExitCode> {
  const data = resolve(options.data);
  const archive = join(data, 'arsip.git');
  if (!existsSync(archive)) await seed(archive);
  await using stack = new AsyncDisposableStack();
  // Before anything is published: of two that are started, the second changes nothing.
  const work = stack.use(await openDeskArchive(archive));
  const { look, publish, stop } = publishing(stack, archive, join(data, 'situs'));
  const serve = async (): Promise<string> => {
    const server = await serveSite(servedFolder(join(data, 'situs')), options.sitePort);
    stack.defer(server.close);
    console.log(`\nSitus publik: ${server.url}`);
    return server.url;
  };
  // What was published before is served at once, whatever becomes of this publication.
  const early = readReleases(join(data, 'situs')).served === null ? null : await serve();
  const code = await look();
  if (early === null && code !== 0) return code ?? 0;
  const situs = early ?? (await serve());
  const desk = stack.use(await openDeskServer({ ...options.desk, work, data, situs, publish }));
  const made = await options.firstRun(desk.context);
  console.log(`Meja: ${desk.url}\nArsip: ${archive}`);
  for (const told of tellAccounts(made, options.sebutan)) console.log(told);
  console.log('Tekan Ctrl+C untuk berhenti.');
  while (await pause(stop)) await look();
  return 0;
}

/** What publishes the archive: when it moved, and when the desk asks. */
interface Publishing {
  readonly look: () => Promise<Looked>;
  readonly publish: () => Promise<boolean>;
  /** Aborts when somebody asks the program to end. */
  readonly stop: AbortSignal;
}

function publishing(stack: AsyncDisposableStack, archive: string, dir: string): Publishing {
  let line = progressLine();
  const publisher = stack.use(
    openPublisherProcess({
      entry: join(import.meta.dirname, '_publisher.ts'),
      args: [archive, dir, projectDir],
      onProgress: (...progress) => line.show(...progress),
    }),
  );
  const look = followArchive(archive, async (commit) => {
    line = progressLine();
    return tellOutcome(await publisher.publish(commit).finally(line.end));
  });
  const publish = (): Promise<boolean> => publishMain(archive, publisher);
  return { look, publish, stop: stopSignal(publisher) };
}

/** Aborts when somebody asks the program to end; a publication under way ends with it. */
function stopSignal(publisher: PublisherProcess): AbortSignal {
  const stop = new AbortController();
  stop.signal.addEventListener('abort', () => void publisher[Symbol.asyncDispose]());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Publishes `main` for the desk, which waits for it; why it failed is told here. */
async function publishMain(archive: string, publisher: PublisherProcess): Promise<boolean> {
  try {
    return tellOutcome(await publisher.publish(await resolveArchive(archive, 'HEAD'))) === 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(describeFailure(error));
    return false;
  }
}

/** Passwords as they are told, once. */
function tellAccounts(made: readonly AkunAwal[], sebutan: string): readonly string[] {
  if (made.length === 0) return [];
  const widest = (of: (akun: AkunAwal) => string): number =>
    Math.max(...made.map((akun) => of(akun).length));
  const [as, id] = [widest(({ sebagai }) => sebagai), widest((akun) => akun.id)];
  return [
    '',
    `${sebutan} Sandi hanya ditampilkan sekali ini:`,
    ...made.map(
      ({ sebagai, id: name, sandi }) => `  ${sebagai.padEnd(as)}  ${name.padEnd(id)}  ${sandi}`,
    ),
    '',
  ];
}

/** Waits a moment; false when asked to stop. */
async function pause(signal: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(limits.followMs, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

/** Made beside its place and moved into it, so that an interrupted start leaves nothing half-made. */
async function seed(archive: string): Promise<void> {
  console.log('Menyiapkan arsip git dari content/ …');
  const temporary = `${archive}.sementara`;
  await rm(temporary, { recursive: true, force: true });
  await seedArchive({
    from: projectDir,
    to: temporary,
    timestamp: Math.floor(Date.now() / 1000),
    timezoneOffset: new Date().getTimezoneOffset(),
  });
  // It holds drafts: other users of this computer have no business with them.
  await chmod(temporary, 0o700);
  await rename(temporary, archive);
}
