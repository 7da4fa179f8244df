// npm start: an archive of one's own in .data/, the public site made from it, a server to look at it, and whatever is pushed.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seedArchive } from '#archive/seed.ts';
import { limits } from '#base/limits.ts';
import { openPublisherProcess } from '#publish/publisher-process.ts';
import { readReleases, servedFolder } from '#publish/release.ts';
import { serveSite, type SiteServer } from '#publish/serve.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { followArchive } from './_follow.ts';
import { progressLine } from './_progress.ts';
import { projectDir, tellOutcome } from './_site.ts';

const help = `npm start -- [--data DIR] [--site-port N]

Menyiapkan arsip git di .data/ (sekali saja, dari content/), menerbitkan situs publik, dan menyajikannya di komputer ini.
Yang didorong (git push) ke arsip itu langsung diterbitkan bila lolos pemeriksaan.
  --data DIR       tempat arsip dan situs (bawaan: .data)
  --site-port N    port situs publik (bawaan: 4321; 0 = port yang bebas)`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      'site-port': { type: 'string', default: '4321' },
    },
  });
  const port = readPort(values['site-port']);
  const archive = resolve(values.data, 'arsip.git');
  const dir = resolve(values.data, 'situs');
  if (!existsSync(archive)) await seed(archive);
  await using publisher = openPublisherProcess({
    entry: join(import.meta.dirname, '_publisher.ts'),
    args: [archive, dir, projectDir],
    onProgress: (...progress) => line.show(...progress),
  });
  let line = progressLine();
  const look = followArchive(archive, async (commit) => {
    line = progressLine();
    return tellOutcome(await publisher.publish(commit).finally(line.end));
  });
  const stop = new AbortController();
  stop.signal.addEventListener('abort', () => void publisher[Symbol.asyncDispose]());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  const serve = async (): Promise<SiteServer> => {
    const server = await serveSite(servedFolder(dir), port);
    console.log(`\nSitus publik: ${server.url}\nArsip: ${archive}\nTekan Ctrl+C untuk berhenti.`);
    return server;
  };
  // What was published before is served at once, whatever becomes of this publication.
  const early = readReleases(dir).served === null ? null : await serve();
  const code = await look();
  if (early === null && code !== 0) return code ?? 0;
  const server = early ?? (await serve());
  while (await pause(stop.signal)) await look();
  await server.close();
  return 0;
});

/** Waits a moment; false when asked to stop. */
async function pause(signal: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(limits.followMs, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw argumentFailure(`"${text}" bukan nomor port. Tulis angka dari 0 sampai 65535.`);
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
  await rename(temporary, archive);
}
