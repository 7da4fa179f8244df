// npm run new: starts a record in the terminal, with the next free number of the year.
import { resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { formatDraft } from '#archive/draft.ts';
import { informasiFolder, informasiIndex } from '#archive/layout.ts';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { dayIn } from '#base/tanggal.ts';
import { writeFileWhole } from '#base/write-file.ts';
import { nextNomor } from '#domain/buku-rekap.ts';
import { jenisDokumenList } from '#domain/informasi-publik.ts';
import { klasifikasiList } from '#domain/klasifikasi.ts';
import { argumentFailure, runCommand } from './_command.ts';

const help = `npm run new -- [--archive DIR] [--judul TEKS] [--ringkasan TEKS] [--jenis JENIS] [--klasifikasi KLAS] [--subbagian KODE]

Memulai catatan Informasi Publik baru dengan nomor rekap berikutnya. Yang tidak disebutkan akan ditanyakan.`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string', default: '.' },
      judul: { type: 'string' },
      ringkasan: { type: 'string' },
      jenis: { type: 'string' },
      klasifikasi: { type: 'string' },
      subbagian: { type: 'string' },
    },
  });
  const { arsip } = await readArsip(await openArchive(resolve(values.archive), null));
  const units = arsip.instansi?.subbagian.map(({ kode }) => kode) ?? [];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const draft = {
      judul: values.judul ?? (await terminal.question('Judul: ')).trim(),
      ringkasan: values.ringkasan ?? (await terminal.question('Ringkasan isi: ')).trim(),
      jenisDokumen: await choose(terminal, 'Jenis dokumen', jenisDokumenList, values.jenis),
      klasifikasi: await choose(terminal, 'Klasifikasi', klasifikasiList, values.klasifikasi),
      subbagian: await choose(terminal, 'Subbagian', units, values.subbagian),
    };
    const tahun = dayIn(arsip.instansi?.zonaWaktu ?? 'Asia/Jakarta', new Date()).slice(0, 4);
    const used = [...arsip.informasi.map(({ id }) => id), ...arsip.informasiRusak];
    const id = `${tahun}/${nextNomor(used, tahun)}`;
    await writeFileWhole(resolve(values.archive, informasiIndex(id)), formatDraft(draft));
    console.log(`Dimulai: ${informasiFolder(id)}/index.md`);
    console.log(`Isi yang masih kosong, letakkan softcopy di folder itu, lalu jalankan:`);
    console.log(`  npm run softcopy -- ${informasiFolder(id)}`);
    console.log(`  npm run check -- --record ${id}`);
    return 0;
  } finally {
    terminal.close();
  }
});

/** One of a list: as given, or asked for until it is one of them. */
async function choose<T extends string>(
  terminal: Interface,
  name: string,
  choices: readonly T[],
  given: string | undefined,
): Promise<T> {
  const find = (text: string): T | undefined => choices.find((choice) => choice === text.trim());
  if (given !== undefined) {
    const found = find(given);
    if (found === undefined)
      throw argumentFailure(`${name} "${given}" tidak dikenal. Pilih: ${choices.join(', ')}.`);
    return found;
  }
  for (;;) {
    const found = find(await terminal.question(`${name} (${choices.join(', ')}): `));
    if (found !== undefined) return found;
    console.log('Ketik salah satu pilihan itu.');
  }
}
