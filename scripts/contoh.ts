// npm run contoh: makes the example softcopies of the trial archive from its records.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArsip } from '#archive/read.ts';
import { openFolder } from '#storage/folder.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { makeSoftcopies } from './contoh/make.ts';

const help = `npm run contoh -- [--archive DIR] [--timpa] [content/informasi/2025/0007 …]

Membuat berkas contoh yang disebut dalam catatan informasi tetapi belum ada. Tanpa menyebut folder, semua informasi diperiksa.
--timpa membuat ulang berkas yang sudah ada; jangan dipakai pada arsip yang berisi naskah sebenarnya.`;

await runCommand(help, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      archive: { type: 'string', default: '.' },
      timpa: { type: 'boolean', default: false },
    },
  });
  const archive = resolve(values.archive);
  const { arsip } = await readArsip(openFolder(archive));
  const { instansi } = arsip;
  if (instansi === null) throw argumentFailure(`${archive} tidak berisi content/instansi.yaml.`);
  const folders = positionals.map((folder) => folder.replace(/\/+$/, ''));
  const unknown = folders.find(
    (folder) => !arsip.informasi.some((record) => record.folder === folder),
  );
  if (unknown !== undefined)
    throw argumentFailure(`${unknown} bukan folder informasi yang terbaca.`);

  let count = 0;
  for (const record of arsip.informasi) {
    if (folders.length > 0 && !folders.includes(record.folder)) continue;
    const options = { archive, instansi, isOverwriting: values.timpa };
    for (const file of await makeSoftcopies(record, options)) {
      console.log(file);
      count += 1;
    }
  }
  console.log(`${count} berkas contoh dibuat.`);
  return 0;
});
