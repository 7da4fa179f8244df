// What is known of softcopies from earlier runs, by git blob id, kept beside the installed packages.
// Only a short cut: it is thrown away whenever the code that inspects changes, and may be deleted at any time.
import { existsSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { newIngatan, type Ingatan } from '#archive/ingatan.ts';
import type { FactsMemory, Inspect } from '#archive/softcopy-facts.ts';
import { fingerprintFiles } from '#base/fingerprint.ts';
import { writeFileWhole } from '#base/write-file.ts';
import type { FaktaSoftcopy } from '#checks/fakta.ts';
import { openInspector } from '#softcopy/inspector.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'node_modules/.cache/e-ppid/softcopy');
const inputs = [
  'src/softcopy/**/*.ts',
  'src/archive/softcopy-facts.ts',
  'src/base/limits.ts',
  'package-lock.json',
];

/** Inspects softcopies, each blob once in its life; disposing ends the processes and keeps what was learnt. */
export interface Inspection extends AsyncDisposable {
  readonly inspect: Inspect;
  readonly ingatan: Ingatan;
}

/** Starts inspecting with what was kept; what cannot be read of that counts as nothing known. */
export async function openInspection(): Promise<Inspection> {
  const path = join(folder, `${await fingerprintFiles(root, inputs)}.json`);
  const memory: FactsMemory = new Map(
    existsSync(path) ? readKept(await readFile(path, 'utf8')) : [],
  );
  const before = new Set(memory.keys());
  const inspector = openInspector();
  return {
    inspect: inspector.inspect,
    ingatan: newIngatan(memory),
    [Symbol.asyncDispose]: async () => {
      await inspector[Symbol.asyncDispose]();
      if ([...memory.keys()].some((key) => !before.has(key))) await keep(path, memory);
    },
  };
}

async function keep(path: string, memory: FactsMemory): Promise<void> {
  await writeFileWhole(path, JSON.stringify([...memory]));
  // Only what is whole: another command may be writing its own beside it.
  const whole = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const others = whole.map((name) => join(folder, name)).filter((other) => other !== path);
  for (const other of others) await rm(other, { force: true });
}

const hasDigest = (value: unknown): value is FaktaSoftcopy =>
  typeof value === 'object' && value !== null && 'sha256' in value && 'personalData' in value;
const keptSchema = z.array(z.tuple([z.string(), z.custom<FaktaSoftcopy>(hasDigest)]));

function readKept(text: string): [string, FaktaSoftcopy][] {
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
