// Judges an archive for the commands: opens it, finds the day and the change to judge, and makes the Laporan.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchive } from '#archive/check.ts';
import { informasiFolder, kindOfPath, paths } from '#archive/layout.ts';
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { readingRules } from '#archive/reading-rules.ts';
import { Failure } from '#base/failure.ts';
import { aturanGagal } from '#checks/engine.ts';
import type { Laporan } from '#checks/laporan.ts';
import { rules } from '#checks/rules.ts';
import type { AturanInfo } from '#domain/temuan.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { findRepository } from '#storage/repository.ts';
import type { Snapshot } from '#storage/snapshot.ts';

/** What to judge. */
export interface CheckOptions {
  readonly archive: string;
  /** Null for the working tree, or for HEAD of a bare repository. */
  readonly rev: string | null;
  /** Null when the whole archive is judged. */
  readonly base: string | null;
  /** Null for all records. */
  readonly record: string | null;
  /** The day of judgement; null for today in the office's time zone. */
  readonly hari: string | null;
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Judges an archive. */
export async function makeLaporan(options: CheckOptions): Promise<Laporan> {
  const { archive, record } = options;
  const snapshot = await openArchive(archive, options.rev ?? (await defaultRev(archive)));
  const hari = options.hari ?? (await today(snapshot, options.now));
  await using inspector = openInspector();
  const { pembacaan, temuan } = await checkArchive(snapshot, {
    inspect: inspector.inspect,
    hari,
    records: record === null ? undefined : [record],
    onProgress: options.onProgress,
  });
  const ids = [...pembacaan.arsip.informasi.map(({ id }) => id), ...pembacaan.arsip.informasiRusak];
  if (record !== null && !ids.includes(record)) {
    throw new Failure('command/unknown-record', { id: record });
  }
  return {
    records: record === null ? ids.length : 1,
    hari,
    temuan: record === null ? temuan : temuan.filter(({ file }) => isIn(record, file)),
    aturan: aturanInfo,
    perubahan: null,
    berkasLain: [],
    lama: { error: 0, warning: 0 },
  };
}

/** What every rule says of itself, sorted. */
const aturanInfo: readonly AturanInfo[] = [...rules, ...Object.values(readingRules), aturanGagal]
  .map(({ id, severity, judul, mengapa, dasarHukum }) => {
    return { id, severity, judul, mengapa, dasarHukum };
  })
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const isIn = (record: string, file: string): boolean => {
  const place = kindOfPath(file);
  return file === informasiFolder(record) || (place.kind === 'informasi' && place.id === record);
};

/** Null for a folder with an archive in it; HEAD for a repository without a working tree. */
async function defaultRev(archive: string): Promise<string | null> {
  if (existsSync(join(archive, 'content'))) return null;
  if (!existsSync(archive)) throw new Failure('storage/not-a-folder', { dir: archive });
  if ((await findRepository(archive)) === null) {
    throw new Failure('command/no-archive', { dir: archive });
  }
  return 'HEAD';
}

/** Today where the office is; the archive says where that is. */
async function today(snapshot: Snapshot, now: Date): Promise<string> {
  const onlyInstansi: Snapshot = {
    ...snapshot,
    list: async () => [{ path: paths.instansi, kind: 'file', oid: null }],
  };
  const { arsip } = await readArsip(onlyInstansi);
  const timeZone = arsip.instansi?.zonaWaktu ?? 'Asia/Jakarta';
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((item) => item.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
