// npm run desk: the desk for an office, and the public site it publishes.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAdministrator } from '#desk/first-run.ts';
import { resetAccount } from '#desk/reset.ts';
import { readPort } from './_arguments.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { serveOffice } from './_serve.ts';

const help = `npm run desk -- [--data DIR] [--port N] [--site-port N] [--host ALAMAT]
                    [--address URL] [--site-address URL]
npm run desk -- --reset NAMA [--data DIR]

Menjalankan meja petugas dan situs publik yang diterbitkannya. Saat pertama kali dijalankan dibuat akun administrator;
sandinya ditampilkan sekali dan diganti saat pertama kali masuk.
  --data DIR          tempat arsip, situs, dan akun (bawaan: .data)
  --port N            port meja (bawaan: 4322; 0 = port yang bebas)
  --site-port N       port situs publik (bawaan: 4321; 0 = port yang bebas)
  --address URL       alamat meja bagi petugas bila ada proksi di depannya, misalnya https://meja.contoh.go.id
  --site-address URL  alamat situs publik bagi masyarakat, untuk tautan di meja
  --host ALAMAT       alamat jaringan tempat meja mendengarkan (bawaan: 127.0.0.1, hanya komputer ini)
  --reset NAMA        membuatkan sandi baru bagi akun ini dan membuka kuncinya, lalu selesai`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      port: { type: 'string', default: '4322' },
      'site-port': { type: 'string', default: '4321' },
      address: { type: 'string' },
      'site-address': { type: 'string' },
      host: { type: 'string' },
      reset: { type: 'string' },
    },
  });
  if (values.reset !== undefined) return reset(values.data, values.reset);
  const address = readAddress(values.address);
  const host = values.host ?? null;
  if (host !== null && !isLocal(host) && address === null)
    throw argumentFailure(
      'Bila meja dibuka ke jaringan dengan --host, tulis juga --address: alamat yang diketik petugas.',
    );
  return serveOffice({
    data: values.data,
    sitePort: readPort(values['site-port']),
    desk: {
      port: readPort(values.port),
      host,
      address,
      siteAddress: readAddress(values['site-address']),
    },
    firstRun: createAdministrator,
    sebutan: 'Akun administrator.',
  });
});

async function reset(data: string, id: string): Promise<0 | 2> {
  const sandi = await resetAccount(join(resolve(data), 'meja.sqlite'), id);
  if (sandi === null) throw argumentFailure(`Tidak ada akun bernama ${id} di ${data}.`);
  console.log(`Sandi baru untuk ${id}, hanya ditampilkan sekali ini: ${sandi}`);
  return 0;
}

function isLocal(host: string): boolean {
  return /^(?:127\.|localhost$|::1$)/.test(host);
}

/** The address people type, without a path; null when none was given. */
function readAddress(text: string | undefined): URL | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/') return url;
  throw argumentFailure(`"${text}" bukan alamat situs. Tulis seperti https://meja.contoh.go.id.`);
}
