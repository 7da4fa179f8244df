// npm run check: the SOP's rules over an archive; --help tells the rest.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatList, renderLaporan, type Format } from '#checks/reporters.ts';
import { hasError } from '#domain/temuan.ts';
import { readHari, readNomor, writeReport } from './_arguments.ts';
import { makeLaporan } from './_check.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { progressLine } from './_progress.ts';

const help = `Memeriksa arsip terhadap SOP dan peraturan.

Pemakaian: npm run check -- [opsi]

  --archive FOLDER     repositori git atau folder yang berisi content/ (bawaan: proyek ini)
  --rev REVISI         memeriksa commit, cabang, atau tag itu (bawaan: berkas di folder kerja)
  --base REVISI        hanya menampilkan akibat perubahan sejak percabangan dari REVISI
  --record 2025/0007   hanya satu informasi
  --on 2025-01-31      memeriksa seolah-olah pada hari itu (bawaan: hari ini)
  --format FORMAT      ${formatList.join(', ')} (bawaan: pretty)
  --preview-url ALAMAT tempat melihat situs hasil perubahan, untuk format markdown
  --out BERKAS         menulis laporan ke berkas, bukan ke layar
  --help               menampilkan bantuan ini

Kode keluar: 0 tanpa kesalahan, 1 ada kesalahan, 2 pemeriksaan tidak dapat dijalankan.
`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string' },
      rev: { type: 'string' },
      base: { type: 'string' },
      record: { type: 'string' },
      on: { type: 'string' },
      format: { type: 'string', default: 'pretty' },
      'preview-url': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const format = readFormat(values.format);

  const progress = progressLine();
  const laporan = await makeLaporan({
    archive: resolve(values.archive ?? `${import.meta.dirname}/..`),
    rev: values.rev ?? null,
    base: values.base ?? null,
    record: readNomor(values.record),
    hari: readHari(values.on),
    now: new Date(),
    onProgress: (done, total) => progress.show('memeriksa softcopy', done, total),
  });
  progress.end();

  const report = renderLaporan(format, laporan, {
    colour: values.out === undefined && process.stdout.isTTY && !process.env['NO_COLOR'],
    pratinjau: values['preview-url'],
  });
  if (values.out === undefined) process.stdout.write(report);
  else await writeReport(values.out, report);
  return hasError(laporan.temuan) ? 1 : 0;
});

function readFormat(text: string): Format {
  const format = formatList.find((name) => name === text);
  if (format === undefined) {
    throw argumentFailure(`Format ${text} tidak dikenal. Pilih: ${formatList.join(', ')}.`);
  }
  return format;
}
