// npm start: an archive of one's own in .data/, the public site made from it, a server to look at it, and whatever is pushed.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { resolveArchive } from '#archive/open.ts';
import { seedArchive } from '#archive/seed.ts';
import { Failure } from '#base/failure.ts';
import { serveSite } from '#publish/serve.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { describeFailure } from './_problem.ts';
import { openPublisher, projectDir, type Publisher } from './_site.ts';

const help = `npm start -- [--data DIR] [--site-port N]

Menyiapkan arsip git di .data/ (sekali saja, dari content/), menerbitkan situs publik, dan menyajikannya di komputer ini.
Yang didorong (git push) ke arsip itu langsung diterbitkan bila lolos pemeriksaan.
  --data DIR       tempat arsip dan situs (bawaan: .data)
  --site-port N    port situs publik (bawaan: 4321; 0 = port yang bebas)`;

/** How often the archive is asked whether it moved. */
const followMs = 500;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      'site-port': { type: 'string', default: '4321' },
    },
  });
  const port = readPort(values['site-port']);
  const archive = resolve(values.data, 'arsip.git');
  const out = resolve(values.data, 'situs');
  if (!existsSync(archive)) await seed(archive);
  await using publisher = await openPublisher({ archive, out, on: null });
  let commit = await resolveArchive(archive, 'HEAD');
  const code = await publisher.publish(commit);
  if (code !== 0) return code;
  const server = await serveSite(out, port);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  console.log(`\nSitus publik: ${server.url}\nArsip: ${archive}\nTekan Ctrl+C untuk berhenti.`);
  while (await pause(stop.signal)) commit = await follow(publisher, archive, commit);
  await server.close();
  return 0;
});

/** Waits a moment; false when asked to stop. */
async function pause(signal: AbortSignal): Promise<boolean> {
  try {
    await setTimeout(followMs, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}

/** Publishes what was pushed to the archive since; what cannot be published is told, and the old site stays. */
async function follow(publisher: Publisher, archive: string, commit: string): Promise<string> {
  try {
    const next = await resolveArchive(archive, 'HEAD');
    if (next !== commit) await publisher.publish(next);
    return next;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(describeFailure(error));
    return commit;
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
