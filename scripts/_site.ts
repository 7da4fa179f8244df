// From an archive to the public folder: shared by `build` and `start`.
import { resolve } from 'node:path';
import { checkArchive } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { dayOf } from '#base/tanggal.ts';
import type { Temuan } from '#domain/temuan.ts';
import { publish } from '#publish/publish.ts';
import { openRenderer } from '#publish/renderer.ts';
import { openInspection } from './_facts.ts';
import { today } from './_check.ts';
import { progressLine, type ProgressLine } from './_progress.ts';

/** The project itself: the code and its public/ folder. */
export const projectDir = resolve(import.meta.dirname, '..');

/** What to publish and where to. */
export interface SiteOptions {
  readonly archive: string;
  /** Commit to publish; null for a plain folder. */
  readonly rev: string | null;
  readonly out: string;
  /** Day of judgement; null for the commit's own. */
  readonly on: string | null;
}

/** Checks and publishes; prints what stands in the way. Returns the exit code. */
export async function buildSite(options: SiteOptions): Promise<0 | 1> {
  const progress = progressLine();
  try {
    return await checkAndPublish(options, progress.show);
  } finally {
    progress.end();
  }
}

async function checkAndPublish(
  { archive, rev, out, on }: SiteOptions,
  onProgress: ProgressLine['show'],
): Promise<0 | 1> {
  const snapshot = await openArchive(archive, rev);
  const hari =
    on ?? (snapshot.date === null ? await today(snapshot, new Date()) : dayOf(snapshot.date));
  await using inspection = await openInspection();
  const checked = await checkArchive(snapshot, {
    inspect: inspection.inspect,
    memory: inspection.memory,
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
  const renderer = await openRenderer(projectDir);
  const result = await publish({ publikasi, renderer, snapshot, out, onProgress });
  console.log(
    `Terbit: ${publikasi.informasi.length} informasi, ${result.files} berkas di ${out} ` +
      `(${result.written} ditulis, ${result.removed} dihapus).`,
  );
  return 0;
}

function printErrors(errors: readonly Temuan[]): void {
  for (const { file, line, column, message, fix } of errors) {
    console.error(`${file}:${line}:${column} ${message} ${fix}`);
  }
  console.error(
    `Situs tidak diterbitkan: ada ${errors.length} kesalahan. Perbaiki dahulu; rinciannya: npm run check`,
  );
}
