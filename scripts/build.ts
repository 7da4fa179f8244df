// npm run build: the public site as static files, from one commit of an archive.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './_site.ts';
import { runCommand } from './_command.ts';

const help = `npm run build -- [--archive DIR] [--rev REV] [--out DIR] [--on YYYY-MM-DD]

Membuat situs publik sebagai berkas statis.
  --archive DIR   repositori git atau folder yang berisi content/ (bawaan: proyek ini)
  --rev REV       commit yang diterbitkan (bawaan: HEAD; folder biasa: isinya sekarang)
  --out DIR       folder hasil (bawaan: dist)
  --on TANGGAL    hari penilaian (bawaan: tanggal commit)`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string', default: '.' },
      rev: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      on: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const isRepository =
    existsSync(resolve(values.archive, '.git')) || existsSync(resolve(values.archive, 'HEAD'));
  const rev = values.rev ?? (isRepository ? 'HEAD' : null);
  return buildSite({ archive: values.archive, rev, out: values.out, on: values.on ?? null });
});
