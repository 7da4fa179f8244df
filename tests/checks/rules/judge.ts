// An archive held in memory, read and judged as the program does it: the reader, the real inspector, all rules.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Aturan } from '#checks/aturan.ts';
import { runRules } from '#checks/engine.ts';
import type { Fakta } from '#checks/fakta.ts';
import { rules as allRules } from '#checks/rules.ts';
import { compareTemuan, type Temuan } from '#domain/temuan.ts';
import { inspect } from '#softcopy/inspect.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { gatherFakta } from '../../../src/archive/gather.ts';
import { readArsip, type Pembacaan } from '../../../src/archive/read.ts';
import { nik } from '../../softcopy/sample-files.ts';
import { unnamedFiles } from '../../helpers/snapshot.ts';
import type { FixtureFiles } from './fixture.ts';
import { makeBerkas } from './sample-berkas.ts';

/** Folder of the fixtures. */
export const fixturesDir = join(import.meta.dirname, '../../fixtures/checks');

/** The files of the valid archive that fixtures change. */
export const dasar: ReadonlyMap<string, string> = new Map(
  globSync('content/**/*.*', { cwd: join(fixturesDir, 'dasar') })
    .toSorted()
    .map((path) => [path, readFileSync(join(fixturesDir, 'dasar', path), 'utf8')]),
);

/** An archive that was read, and the facts about it. */
export interface Perkara {
  readonly pembacaan: Pembacaan;
  readonly fakta: Fakta;
}

/** Reads files and gathers facts; with `before`, as a change from those files. */
export async function gather(
  files: FixtureFiles,
  { hari, before }: { readonly hari: string; readonly before?: FixtureFiles },
): Promise<Perkara> {
  const snapshot = await snapshotOf(files);
  const pembacaan = await readArsip(snapshot);
  const fakta = await gatherFakta(snapshot, pembacaan.arsip, {
    inspect,
    hari,
    sebelum: before === undefined ? null : (await readArsip(await snapshotOf(before))).arsip,
    diubah: before === undefined ? [] : changedPaths(before, files),
  });
  return { pembacaan, fakta };
}

/** Everything found, by the reader and by the rules, sorted. */
export function judge(
  { pembacaan, fakta }: Perkara,
  rules: readonly Aturan[] = allRules,
): readonly Temuan[] {
  return [...pembacaan.temuan, ...runRules(rules, fakta, pembacaan.locate)].toSorted(compareTemuan);
}

async function snapshotOf(files: FixtureFiles): Promise<Snapshot> {
  const made = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    if (typeof content !== 'string') made.set(withNik(path), await makeBerkas(content.buat));
  }
  for (const [path, content] of files) {
    if (typeof content === 'string' && !path.endsWith('index.md'))
      made.set(withNik(path), bytesOf(content));
  }
  for (const [path, content] of files) {
    if (typeof content === 'string' && path.endsWith('index.md'))
      made.set(path, bytesOf(withFacts(content, path, made)));
  }
  const paths = [...made.keys()].filter((path) => path.startsWith('content/')).toSorted();
  return {
    ...unnamedFiles(paths),
    read: async (path) => made.get(path) ?? new Uint8Array(),
  };
}

/** `SHA256(name)` and `UKURAN(name)` stand for what is true of the file beside index.md. */
function withFacts(text: string, path: string, made: ReadonlyMap<string, Uint8Array>): string {
  const beside = (name: string): Uint8Array =>
    made.get(withNik(path.replace(/[^/]*$/, name))) ?? new Uint8Array();
  return text
    .replaceAll(/SHA256\(([^)]*)\)/g, (_, name: string) =>
      createHash('sha256').update(beside(name)).digest('hex'),
    )
    .replaceAll(/UKURAN\(([^)]*)\)/g, (_, name: string) => String(beside(name).byteLength));
}

/** `NIK-CONTOH` stands for a number built like a NIK; it must not be in a file of this repository. */
const withNik = (text: string): string => text.replaceAll('NIK-CONTOH', nik);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(withNik(text));

function changedPaths(before: FixtureFiles, after: FixtureFiles): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).toSorted();
}
