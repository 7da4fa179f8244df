// npm run softcopy -- content/informasi/2025/0007 …: fills in hash, size, type and text of softcopies.
import { globSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listSoftcopyNames, planSoftcopy } from '#archive/fill-softcopy.ts';
import type { Inspect } from '#archive/gather.ts';
import { writeFileWhole } from '#base/write-file.ts';
import { namaBerkas } from '#domain/fields.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { argumentFailure, runCommand } from './_command.ts';
import { progressLine } from './_progress.ts';

const help = `npm run softcopy -- FOLDER … | --all

Mengisi sidik digital, ukuran, jenis, dan teks softcopy yang tercatat di index.md.
  FOLDER   folder informasi, misalnya content/informasi/2025/0007
  --all    semua folder di content/informasi

Kode keluar: 0 semua terisi, 1 ada yang bermasalah, 2 tidak dapat dijalankan.`;

await runCommand(help, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  });
  const folders = values.all ? globSync('content/informasi/*/*').toSorted() : positionals;
  if (folders.length === 0) {
    throw argumentFailure(
      'Sebutkan folder informasi, misalnya npm run softcopy -- content/informasi/2025/0007.',
    );
  }
  const progress = progressLine();
  await using inspector = openInspector();
  const problems: string[] = [];
  for (const [done, folder] of folders.entries()) {
    problems.push(...(await fillFolder(folder, inspector.inspect)));
    progress.show('folder', done + 1, folders.length);
  }
  progress.end();
  for (const problem of problems) console.error(problem);
  console.log(`${folders.length} folder diperiksa, ${problems.length} masalah.`);
  return problems.length === 0 ? 0 : 1;
});

/** Fills in one record and tells what stood in the way. */
async function fillFolder(folder: string, inspect: Inspect): Promise<readonly string[]> {
  const index = join(folder, 'index.md');
  if (!isFile(index)) return [`${folder}: tidak ada index.md di folder ini.`];
  const text = await readFile(index, 'utf8');
  const problems: string[] = [];
  const facts = new Map<string, SoftcopyFacts>();
  for (const name of listSoftcopyNames(text) ?? []) {
    const path = join(folder, name);
    // A path or a symlink would bring in text of files that are not the archive's.
    if (!namaBerkas.safeParse(name).success || !isFile(path)) {
      problems.push(`${path}: berkas tidak ada di folder ini.`);
      continue;
    }
    const found = await inspect(await readFile(path), name);
    facts.set(name, found);
    if (found.problem !== null) problems.push(`${path}: berkas bermasalah (${found.problem}).`);
  }
  const plan = planSoftcopy(text, facts);
  if (plan === null) {
    return [
      `${index}: metadata di antara baris --- tidak dapat dibaca atau diisi; jalankan npm run check untuk melihat barisnya.`,
    ];
  }
  for (const [name, content] of plan.texts) await writeFileWhole(join(folder, name), content);
  if (plan.indexText !== text) await writeFileWhole(index, plan.indexText);
  return problems;
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
