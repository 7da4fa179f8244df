// Judges a proposal for the workflows: one run, every report. --help tells the rest.
// It reads the proposal from git objects and runs none of its files, so code of the base branch can judge it.
import { appendFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#base/failure.ts';
import type { Laporan } from '#checks/laporan.ts';
import { renderLaporan, type Format } from '#checks/reporters.ts';
import { reportKegagalan } from '#checks/reporters/markdown.ts';
import { hasError } from '#domain/temuan.ts';
import { readHari, requireArgument, writeReport } from './_arguments.ts';
import { makeLaporan } from './_check.ts';
import { runCommand } from './_command.ts';
import { describeFailure } from './_problem.ts';

const help = `Memeriksa sebuah usulan dan menulis semua laporannya, untuk alur kerja otomatis.

Pemakaian: node scripts/periksa-usulan.ts --base REVISI --rev REVISI --out FOLDER [opsi]

  --base REVISI        cabang tujuan usulan
  --rev REVISI         commit terakhir usulan
  --out FOLDER         tempat laporan: komentar.md, laporan.json, laporan.sarif, laporan.junit.xml
  --archive FOLDER     repositori git (bawaan: proyek ini)
  --on 2025-01-31      memeriksa seolah-olah pada hari itu (bawaan: hari ini)
  --preview TEMPAT     alamat situs hasil usulan, atau nama berkas hasil yang memuatnya

Temuan juga dicetak ke layar sebagai catatan pada baris. Bila GITHUB_OUTPUT ada, ke sana ditulis
kode=true atau kode=false: apakah usulan mengubah berkas di luar content/.
Kode keluar: 0 tanpa kesalahan, 1 ada kesalahan, 2 pemeriksaan tidak dapat dijalankan.
`;

const reports: readonly (readonly [file: string, format: Format])[] = [
  ['komentar.md', 'markdown'],
  ['laporan.json', 'json'],
  ['laporan.sarif', 'sarif'],
  ['laporan.junit.xml', 'junit'],
];

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      rev: { type: 'string' },
      out: { type: 'string' },
      archive: { type: 'string' },
      on: { type: 'string' },
      preview: { type: 'string' },
    },
  });
  const out = requireArgument('out', values.out);
  await mkdir(out, { recursive: true });
  const laporan = await orComment(out, () =>
    makeLaporan({
      archive: resolve(values.archive ?? `${import.meta.dirname}/..`),
      rev: requireArgument('rev', values.rev),
      base: requireArgument('base', values.base),
      record: null,
      hari: readHari(values.on),
      now: new Date(),
    }),
  );
  for (const [file, format] of reports) {
    const text = renderLaporan(format, laporan, { pratinjau: values.preview });
    await writeReport(join(out, file), text);
  }
  process.stdout.write(renderLaporan('github', laporan));
  await tellWorkflow(laporan);
  return hasError(laporan.temuan) ? 1 : 0;
});

/** Leaves a comment behind when the proposal cannot be judged at all. */
async function orComment(out: string, judge: () => Promise<Laporan>): Promise<Laporan> {
  try {
    return await judge();
  } catch (error) {
    const reason =
      error instanceof Failure
        ? describeFailure(error)
        : 'Program pemeriksa berhenti karena kesalahan di dalamnya; laporkan kepada pengembang.';
    await writeReport(join(out, 'komentar.md'), reportKegagalan(reason));
    throw error;
  }
}

/** Whether code is touched decides whether the tests of the code have to run. */
async function tellWorkflow({ berkasLain }: Laporan): Promise<void> {
  const file = process.env['GITHUB_OUTPUT'];
  if (file === undefined || file === '') return;
  const isCode = berkasLain.some(({ nama }) => !nama.startsWith('content/'));
  await appendFile(file, `kode=${isCode}\n`);
}
