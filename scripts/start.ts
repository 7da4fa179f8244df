// npm start: everything on this computer to try it out: an archive of one's own in .data/, the public site made from it, the
// desk with one trial account a role, and whatever is pushed.
import { parseArgs } from 'node:util';
import { createTrialAccounts } from '#desk/first-run.ts';
import { readPort } from './_arguments.ts';
import { runCommand } from './_command.ts';
import { serveOffice } from './_serve.ts';

const help = `npm start -- [--data DIR] [--site-port N] [--port N]

Menyiapkan arsip git di .data/ (sekali saja, dari content/), menerbitkan situs publik, dan menyajikannya di komputer ini
bersama meja petugas. Saat pertama kali dijalankan dibuat satu akun percobaan untuk tiap peran; sandinya ditampilkan
sekali. Yang disetujui di meja, atau didorong (git push) ke arsip itu, langsung diterbitkan bila lolos pemeriksaan.
  --data DIR       tempat arsip, situs, dan akun (bawaan: .data)
  --site-port N    port situs publik (bawaan: 4321; 0 = port yang bebas)
  --port N         port meja (bawaan: 4322; 0 = port yang bebas)

Untuk dipakai kantor: npm run desk`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '.data' },
      'site-port': { type: 'string', default: '4321' },
      port: { type: 'string', default: '4322' },
    },
  });
  return serveOffice({
    data: values.data,
    sitePort: readPort(values['site-port']),
    desk: { port: readPort(values.port), host: null, address: null, siteAddress: null },
    firstRun: createTrialAccounts,
    sebutan: 'Akun percobaan.',
  });
});
