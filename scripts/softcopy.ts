// npm run softcopy -- content/informasi/2025/0007 …: fills in hash, size, type and text of softcopies.
import { existsSync } from 'node:fs';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listSoftcopyNames, planSoftcopy } from '#archive/fill-softcopy.ts';
import { writeFileWhole } from '#base/write-file.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { openInspector } from '#softcopy/inspector.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' } },
});
const folders = values.all === true ? globSync('content/informasi/*/*').toSorted() : positionals;
if (folders.length === 0) {
  console.error(
    'Sebutkan folder informasi, misalnya: npm run softcopy -- content/informasi/2025/0007',
  );
  process.exit(2);
}

await using inspector = openInspector();
let problems = 0;

for (const folder of folders) {
  const index = join(folder, 'index.md');
  if (!existsSync(index)) {
    console.error(`${folder}: tidak ada index.md di folder ini.`);
    problems += 1;
    continue;
  }
  const text = await readFile(index, 'utf8');
  const names = listSoftcopyNames(text);
  const facts = new Map<string, SoftcopyFacts>();
  for (const name of names ?? []) {
    const path = join(folder, name);
    if (name.includes('/') || name.includes('\\') || !existsSync(path)) {
      console.error(`${path}: berkas tidak ada.`);
      problems += 1;
      continue;
    }
    const found = await inspector.inspect(await readFile(path), name);
    facts.set(name, found);
    if (found.problem !== null) {
      console.error(`${path}: berkas bermasalah (${found.problem}).`);
      problems += 1;
    }
  }
  const plan = planSoftcopy(text, facts);
  if (plan === null) {
    console.error(
      `${index}: frontmatter tidak dapat dibaca; jalankan npm run check untuk melihat barisnya.`,
    );
    problems += 1;
    continue;
  }
  for (const [name, content] of plan.texts) await writeFileWhole(join(folder, name), content);
  if (plan.indexText !== text) await writeFileWhole(index, plan.indexText);
  console.log(`${folder}: ${facts.size} softcopy diperiksa.`);
}
process.exitCode = problems > 0 ? 1 : 0;
