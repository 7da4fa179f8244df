// npm start: an archive of one's own in .data/, the public site made from it, and a server to look at it.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seedArchive } from '#archive/seed.ts';
import { serveSite } from '#publish/serve.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { buildSite, projectDir } from './_site.ts';

const help = `npm start -- [--data DIR] [--site-port N]

Menyiapkan arsip git di .data/ (sekali saja, dari content/), menerbitkan situs publik, dan menyajikannya di komputer ini.
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
  const out = resolve(values.data, 'situs');
  if (!existsSync(archive)) await seed(archive);
  const code = await buildSite({ archive, rev: 'HEAD', out, on: null });
  if (code !== 0) return code;
  const server = await serveSite(out, port);
  const stopped = new Promise((done) =>
    ['SIGINT', 'SIGTERM'].map((signal) => process.once(signal, done)),
  );
  console.log(`\nSitus publik: ${server.url}\nTekan Ctrl+C untuk berhenti.`);
  await stopped;
  await server.close();
  return 0;
});

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
