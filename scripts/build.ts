// npm run build: the public site as static files, from one commit of an archive.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isTanggal } from '#base/tanggal.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { buildSite, defaultRev, projectDir } from './_site.ts';

const help = `npm run build -- [--archive DIR] [--rev REV] [--out DIR] [--on YYYY-MM-DD]

Membuat situs publik sebagai berkas statis.
  --archive DIR   repositori git atau folder yang berisi content/ (bawaan: proyek ini)
  --rev REV       commit yang diterbitkan (bawaan: HEAD; folder biasa: isinya sekarang)
  --out DIR       folder hasil (bawaan: dist)
  --on TANGGAL    hari penilaian (bawaan: tanggal commit)

Kode keluar: 0 terbit, 1 arsip masih berisi kesalahan, 2 penerbitan tidak dapat dijalankan.`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string', default: projectDir },
      rev: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      on: { type: 'string' },
    },
  });
  const { on = null } = values;
  if (on !== null && !isTanggal(on)) {
    throw argumentFailure(`${on} bukan tanggal yang ada. Tulis seperti 2025-01-31.`);
  }
  const archive = resolve(values.archive);
  const rev = values.rev ?? (await defaultRev(archive));
  return buildSite({ archive, rev, out: resolve(values.out), on });
});
