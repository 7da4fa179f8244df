// From an archive to the public folder: shared by `build` and `start`.
import { resolve } from 'node:path';
import { checkArchive } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { dayOf } from '#base/tanggal.ts';
import { compareTemuan, type Temuan } from '#domain/temuan.ts';
import { publish } from '#publish/publish.ts';
import { openRenderer } from '#publish/renderer.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { progressLine } from './_progress.ts';

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
export async function buildSite({ archive, rev, out, on }: SiteOptions): Promise<0 | 1> {
  const progress = progressLine();
  const snapshot = await openArchive(resolve(archive), rev);
  const hari = on ?? dayOf(snapshot.date ?? new Date().toISOString());
  await using inspector = openInspector();
  const checked = await checkArchive(snapshot, {
    inspect: inspector.inspect,
    hari,
    onProgress: (done, total) => progress.show('memeriksa softcopy', done, total),
  });
  const errors = checked.temuan.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    progress.end();
    printErrors(errors);
    return 1;
  }
  const publikasi = await readPublikasi(
    snapshot,
    checked,
    await readPersetujuan(resolve(archive), rev),
  );
  const result = await publish({
    publikasi,
    renderer: await openRenderer(projectDir),
    read: snapshot.read,
    out: resolve(out),
    onProgress: progress.show,
  });
  progress.end();
  console.log(
    `Terbit: ${publikasi.informasi.length} informasi, ${result.files} berkas di ${out} ` +
      `(${result.written} ditulis, ${result.removed} dihapus).`,
  );
  return 0;
}

function printErrors(errors: readonly Temuan[]): void {
  for (const { file, line, column, message, fix } of errors.toSorted(compareTemuan)) {
    console.error(`${file}:${line}:${column} ${message} ${fix}`);
  }
  console.error(
    `Situs tidak diterbitkan: ada ${errors.length} kesalahan. Perbaiki dahulu; rinciannya: npm run check`,
  );
}
