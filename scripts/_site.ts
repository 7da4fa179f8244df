// From an archive to the public folder: shared by `build` and `start`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkArchive } from '#archive/check.ts';
import type { ReadingMemory } from '#archive/metadata.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { Failure } from '#base/failure.ts';
import { dayOf } from '#base/tanggal.ts';
import type { Temuan } from '#domain/temuan.ts';
import { publish } from '#publish/publish.ts';
import { openRenderer, type Renderer } from '#publish/renderer.ts';
import { findRepository } from '#storage/repository.ts';
import { openInspection, type Inspection } from './_facts.ts';
import { today } from './_check.ts';
import { progressLine, type ProgressLine } from './_progress.ts';

/** The project itself: the code and its public/ folder. */
export const projectDir = resolve(import.meta.dirname, '..');

/** What to publish and where to. */
export interface SiteOptions {
  readonly archive: string;
  readonly out: string;
  /** Day of judgement; null for the commit's own. */
  readonly on: string | null;
}

/** Publishes an archive, once or again and again: what is the same as the last time is not read or made again. */
export interface Publisher extends AsyncDisposable {
  /** Checks and publishes a commit (null for a plain folder); prints what stands in the way. Returns the exit code. */
  readonly publish: (rev: string | null) => Promise<0 | 1>;
}

/** Opens a publisher; it keeps processes that inspect softcopies until it is disposed. */
export async function openPublisher(options: SiteOptions): Promise<Publisher> {
  const inspection = await openInspection();
  // Opened when first needed, so that errors are told without waiting for it, and then once.
  let renderer: Promise<Renderer> | null = null;
  const work: Work = {
    ...options,
    inspection,
    reading: new Map(),
    renderer: () => (renderer ??= openRenderer(projectDir)),
  };
  const publishOnce = async (rev: string | null): Promise<0 | 1> => {
    const progress = progressLine();
    try {
      return await checkAndPublish(work, rev, progress.show);
    } finally {
      progress.end();
    }
  };
  return { publish: publishOnce, [Symbol.asyncDispose]: inspection[Symbol.asyncDispose] };
}

/** Publishes one commit once. */
export async function buildSite(
  options: SiteOptions & { readonly rev: string | null },
): Promise<0 | 1> {
  await using publisher = await openPublisher(options);
  return await publisher.publish(options.rev);
}

/** HEAD of a repository, with or without a working tree; null for a plain folder. */
export async function defaultRev(archive: string): Promise<string | null> {
  if ((await findRepository(archive)) !== null) return 'HEAD';
  if (existsSync(join(archive, 'content'))) return null;
  throw new Failure('command/no-archive', { dir: archive });
}

interface Work extends SiteOptions {
  readonly inspection: Inspection;
  readonly reading: ReadingMemory;
  readonly renderer: () => Promise<Renderer>;
}

async function checkAndPublish(
  { archive, out, on, inspection, reading, renderer: openOnce }: Work,
  rev: string | null,
  onProgress: ProgressLine['show'],
): Promise<0 | 1> {
  const snapshot = await openArchive(archive, rev);
  const hari =
    on ?? (snapshot.date === null ? await today(snapshot, new Date()) : dayOf(snapshot.date));
  const checked = await checkArchive(snapshot, {
    inspect: inspection.inspect,
    memory: inspection.memory,
    reading,
    hari,
    onProgress: (done, total) => onProgress('memeriksa softcopy', done, total),
  });
  const errors = checked.temuan.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    printErrors(errors);
    return 1;
  }
  const persetujuan = await readPersetujuan(archive, rev);
  const publikasi = await readPublikasi(snapshot, checked, persetujuan);
  const renderer = await openOnce();
  const result = await publish({ publikasi, renderer, snapshot, out, onProgress });
  console.log(
    `Terbit: ${publikasi.informasi.length} informasi, ${result.files} berkas di ${out} ` +
      `(${result.written} ditulis, ${result.removed} dihapus).`,
  );
  return 0;
}

/** So many are told; more would bury the first. */
const toldErrors = 20;

function printErrors(errors: readonly Temuan[]): void {
  for (const { file, line, column, message, fix } of errors.slice(0, toldErrors)) {
    console.error(`${file}:${line}:${column} ${message} ${fix}`);
  }
  if (errors.length > toldErrors) console.error(`… dan ${errors.length - toldErrors} lainnya.`);
  console.error(
    `Situs tidak diterbitkan: ada ${errors.length} kesalahan. Perbaiki dahulu; rinciannya: npm run check`,
  );
}
