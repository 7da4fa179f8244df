// npm run new: starts a record in the terminal, with the next free number of the year.
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { formatDraft } from '#archive/draft.ts';
import { informasiFolder, informasiIndex } from '#archive/layout.ts';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { Failure } from '#base/failure.ts';
import { dayIn } from '#base/tanggal.ts';
import { writeFileWhole } from '#base/write-file.ts';
import type { Arsip } from '#domain/arsip.ts';
import { nextNomor } from '#domain/buku-rekap.ts';
import { jenisDokumenList } from '#domain/informasi-publik.ts';
import { klasifikasiList } from '#domain/klasifikasi.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { projectDir } from './_site.ts';

const help = `npm run new -- [--archive DIR] [--judul TEKS] [--ringkasan TEKS] [--jenis JENIS] [--klasifikasi KLAS] [--subbagian KODE]

Memulai catatan Informasi Publik baru dengan nomor rekap berikutnya. Yang tidak disebutkan akan ditanyakan.`;

await runCommand(help, async () => {
  const { values } = parseArgs({
    options: {
      archive: { type: 'string', default: projectDir },
      judul: { type: 'string' },
      ringkasan: { type: 'string' },
      jenis: { type: 'string' },
      klasifikasi: { type: 'string' },
      subbagian: { type: 'string' },
    },
  });
  const archive = resolve(values.archive);
  const { arsip } = await readArsip(await openArchive(archive, null));
  if (arsip.instansi === null) throw new Failure('command/no-instansi', { dir: archive });
  const units = arsip.instansi.subbagian.map(({ kode }) => kode);
  const terminal = openTerminal();
  try {
    const draft = {
      judul: values.judul ?? (await terminal.ask('Judul: ')),
      ringkasan: values.ringkasan ?? (await terminal.ask('Ringkasan isi: ')),
      jenisDokumen: await choose(terminal, 'Jenis dokumen', jenisDokumenList, values.jenis),
      klasifikasi: await choose(terminal, 'Klasifikasi', klasifikasiList, values.klasifikasi),
      subbagian: await choose(terminal, 'Subbagian', units, values.subbagian),
    };
    const id = await takeNumber(archive, arsip, dayIn(arsip.instansi.zonaWaktu, new Date()));
    await writeFileWhole(resolve(archive, informasiIndex(id)), formatDraft(draft));
    console.log(`Dimulai: ${informasiFolder(id)}/index.md`);
    console.log(`Isi yang masih kosong, letakkan softcopy di folder itu, lalu jalankan:`);
    console.log(`  npm run softcopy -- ${informasiFolder(id)}`);
    console.log(`  npm run check -- --record ${id}`);
    return 0;
  } finally {
    terminal.close();
  }
});

/** Makes the folder of the next free number; of two who want it at once, the second gets the one after. */
async function takeNumber(archive: string, arsip: Arsip, hari: string): Promise<string> {
  const tahun = hari.slice(0, 4);
  const used = [...arsip.informasi.map(({ id }) => id), ...arsip.informasiRusak];
  for (;;) {
    const id = `${tahun}/${nextNomor(used, tahun)}`;
    if (id.length > '2025/0007'.length) throw argumentFailure(`Nomor rekap ${tahun} habis.`);
    const folder = resolve(archive, informasiFolder(id));
    await mkdir(dirname(folder), { recursive: true });
    try {
      await mkdir(folder);
      return id;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      used.push(id);
    }
  }
}

interface Terminal {
  /** The next line typed. */
  readonly ask: (question: string) => Promise<string>;
  readonly close: () => void;
}

function openTerminal(): Terminal {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      process.stdout.write(question);
      const line = await lines.next();
      if (line.done === true) {
        throw argumentFailure('Isian berhenti sebelum lengkap; tidak ada yang dibuat.');
      }
      return line.value.trim();
    },
    close: () => input.close(),
  };
}

/** One of a list: as given, or asked for until it is one of them. */
async function choose<T extends string>(
  terminal: Terminal,
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
    const found = find(await terminal.ask(`${name} (${choices.join(', ')}): `));
    if (found !== undefined) return found;
    console.log('Ketik salah satu pilihan itu.');
  }
}
