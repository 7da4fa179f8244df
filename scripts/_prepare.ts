// From a commit of an archive to what may be published of it: read, checked, approvals gathered.
import { checkArchive } from '#archive/check.ts';
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { dayOf } from '#base/tanggal.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Prepared } from '#publish/resident.ts';
import { today } from './_check.ts';
import type { Inspection } from './_facts.ts';

/** What is prepared, and with what is remembered from the last time. */
export interface PrepareOptions {
  readonly archive: string;
  /** Null for a plain folder. */
  readonly rev: string | null;
  /** Day of judgement; null for the commit's own. */
  readonly on: string | null;
  readonly inspection: Inspection;
  readonly onProgress: (phase: string, done: number, total: number) => void;
}

/** Reads and checks a commit. */
export async function prepareCommit(options: PrepareOptions): Promise<Prepared> {
  const { archive, rev, on, inspection, onProgress } = options;
  onProgress('membaca arsip', 0, 1);
  const snapshot = await openArchive(archive, rev, inspection.ingatan);
  const hari =
    on ?? (snapshot.date === null ? await today(snapshot, new Date()) : dayOf(snapshot.date));
  // Reading the history waits for git most of the time; records are judged meanwhile.
  const [checked, persetujuan] = await Promise.all([
    checkArchive(snapshot, {
      inspect: inspection.inspect,
      ingatan: inspection.ingatan,
      hari,
      onProgress: (done, total) => onProgress('memeriksa softcopy', done, total),
    }),
    readPersetujuan(archive, rev, inspection.ingatan),
  ]);
  const errors = checked.temuan.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    return {
      kind: 'refused',
      errors: errors.length,
      told: errors.slice(0, toldErrors).map(lineOf),
    };
  }
  return {
    kind: 'ready',
    snapshot,
    publikasi: await readPublikasi(snapshot, checked, persetujuan),
  };
}

/** So many are told; more would bury the first. */
const toldErrors = 20;

const lineOf = ({ file, line, column, message, fix }: Temuan): string =>
  `${file}:${line}:${column} ${message} ${fix}`;
