// npm run rollback: the public site as the previous version of the program made it, with what the archive holds today.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#base/failure.ts';
import { rollBack } from '#publish/rollback.ts';
import { runCommand } from './_command.ts';
import { openInspection } from './_facts.ts';
import { prepareCommit } from './_prepare.ts';
import { progressLine } from './_progress.ts';
import { projectDir, tellOutcome } from './_site.ts';

const help = `npm run rollback -- [--data DIR]

Menyajikan lagi situs buatan versi program sebelumnya, dengan isi arsip yang sekarang.
Yang sudah ditarik dari arsip tidak muncul kembali. Versi yang diganti tidak diterbitkan lagi sampai kodenya berubah.
Dijalankan sekali lagi, versi yang diganti itu disajikan kembali.
  --data DIR   tempat arsip dan situs (bawaan: .data)

Kode keluar: 0 dikembalikan, 1 arsip masih berisi kesalahan, 2 tidak dapat dijalankan.`;

await runCommand(help, async () => {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '.data' } } });
  const archive = resolve(values.data, 'arsip.git');
  if (!existsSync(archive)) throw new Failure('command/no-archive', { dir: archive });
  await using inspection = await openInspection();
  const progress = progressLine();
  const onProgress = progress.show;
  const outcome = await rollBack({
    dir: resolve(values.data, 'situs'),
    root: projectDir,
    name: 'npm run rollback',
    onProgress,
    prepare: () => prepareCommit({ archive, rev: 'HEAD', on: null, inspection, onProgress }),
  }).finally(progress.end);
  const code = tellOutcome(outcome);
  if (code === 0) console.log('Terbitan sebelumnya disajikan lagi.');
  return code;
});
