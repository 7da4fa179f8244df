// Judges an archive for the commands: opens it, finds the day and the change to judge, and makes the Laporan.
import { checkArchive, type Pemeriksaan } from '#archive/check.ts';
import type { Inspect } from '#archive/gather.ts';
import type { Ingatan } from '#archive/ingatan.ts';
import { informasiFolder, paths } from '#archive/layout.ts';
import { openArchive } from '#archive/open.ts';
import { changedInformasi, comparePerubahan } from '#archive/perubahan.ts';
import { readArsip } from '#archive/read.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import { readingRules } from '#archive/reading-rules.ts';
import { menyangkut } from '#archive/temuan-baru.ts';
import { Failure } from '#base/failure.ts';
import { dayIn } from '#base/tanggal.ts';
import { aturanGagal } from '#checks/engine.ts';
import { countTemuan, type Laporan } from '#checks/laporan.ts';
import { rules } from '#checks/rules.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { AturanInfo } from '#domain/temuan.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { defaultRev, findChange } from './_change.ts';
import { openInspection } from './_facts.ts';

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

/** What a judgement needs once the archive is open. */
interface Judgement {
  readonly snapshot: Snapshot;
  readonly hari: string;
  readonly inspect: Inspect;
  readonly ingatan: Ingatan;
  readonly onProgress: CheckOptions['onProgress'];
}

/** Judges an archive. */
export async function makeLaporan(options: CheckOptions): Promise<Laporan> {
  const { archive, base, record } = options;
  const rev = options.rev ?? (await defaultRev(archive));
  await using inspection = await openInspection();
  const { inspect, ingatan } = inspection;
  const snapshot = await openArchive(archive, rev, ingatan);
  const hari = options.hari ?? (await today(snapshot, options.now));
  const judgement = { snapshot, hari, inspect, ingatan, onProgress: options.onProgress };
  const judge = async (): Promise<Laporan> =>
    base === null
      ? judgeWhole(judgement, record)
      : judgeChange(judgement, await findChange(archive, base, { rev, after: snapshot }));
  // Reading the history waits for git most of the time; records are judged meanwhile.
  const [judged, belumDitinjau] = await Promise.all([
    judge(),
    countBelumDitinjau(archive, rev, ingatan),
  ]);
  const laporan = { ...judged, belumDitinjau };
  return record === null ? laporan : onlyRecord(laporan, record);
}

/** Records that are public and wait for the Atasan PPID; null for files without a history, or with a part of it. */
async function countBelumDitinjau(
  archive: string,
  rev: string | null,
  ingatan: Ingatan,
): Promise<number | null> {
  if (rev === null) return null;
  try {
    const all = [...(await readPersetujuan(archive, rev, ingatan)).values()];
    return all.filter(({ jenis }) => jenis === 'terbit-segera').length;
  } catch (error) {
    if (error instanceof Failure && error.code === 'archive/history-cut') return null;
    throw error;
  }
}

async function judgeWhole(judgement: Judgement, record: string | null): Promise<Laporan> {
  const { snapshot, ...how } = judgement;
  const records = record === null ? undefined : [record];
  const checked = await checkArchive(snapshot, { ...how, records });
  const { arsip } = checked.pembacaan;
  if (record !== null && !identities(arsip).includes(record)) {
    throw new Failure('command/unknown-record', { id: record });
  }
  return { ...laporanOf(checked, how.hari), temuan: checked.temuan };
}

/** Shows what stands in changed files, and elsewhere what did not stand before the change. */
async function judgeChange(
  { snapshot, hari, inspect, ingatan, onProgress }: Judgement,
  change: { readonly before: Snapshot; readonly paths: readonly string[] },
): Promise<Laporan> {
  const diubah = change.paths;
  // Softcopies of untouched records are inspected on neither side, so that they differ on neither.
  const former = await checkArchive(change.before, { inspect, hari, records: [] });
  const sebelum = former.pembacaan.arsip;
  const records = changedInformasi(diubah);
  const options = { inspect, ingatan, hari, sebelum, diubah, records, onProgress };
  const checked = await checkArchive(snapshot, options);

  const isNew = menyangkut(diubah, former.temuan);
  const { informasi, berkasLain } = await comparePerubahan({
    sebelum: { arsip: sebelum, snapshot: change.before },
    sesudah: { arsip: checked.pembacaan.arsip, snapshot },
    diubah,
    hari,
  });
  return {
    ...laporanOf(checked, hari),
    temuan: checked.temuan.filter(isNew),
    perubahan: informasi,
    berkasLain,
    lama: countTemuan(checked.temuan.filter((temuan) => !isNew(temuan))),
  };
}

function laporanOf({ pembacaan, temuan }: Pemeriksaan, hari: string): Laporan {
  return {
    records: identities(pembacaan.arsip).length,
    commit: pembacaan.arsip.commit,
    hari,
    temuan,
    aturan: aturanInfo,
    perubahan: null,
    berkasLain: [],
    belumDitinjau: null,
    lama: { error: 0, warning: 0 },
  };
}

function onlyRecord(laporan: Laporan, record: string): Laporan {
  const folder = informasiFolder(record);
  return {
    ...laporan,
    records: 1,
    temuan: laporan.temuan.filter(({ file }) => `${file}/`.startsWith(`${folder}/`)),
    perubahan: laporan.perubahan?.filter(({ id }) => id === record) ?? null,
    berkasLain: [],
  };
}

/** Records that can be read and records that cannot. */
const identities = ({ informasi, informasiRusak }: Arsip): readonly string[] => [
  ...informasi.map(({ id }) => id),
  ...informasiRusak,
];

/** What every rule says of itself, sorted. */
const aturanInfo: readonly AturanInfo[] = [...rules, ...Object.values(readingRules), aturanGagal]
  .map(({ id, severity, judul, mengapa, dasarHukum }) => {
    return { id, severity, judul, mengapa, dasarHukum };
  })
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Today where the office is; the archive says where that is. */
export async function today(snapshot: Snapshot, now: Date): Promise<string> {
  const content = await snapshot.tree();
  const files = content.files.filter(({ path }) => path === paths.instansi);
  const { arsip } = await readArsip({
    ...snapshot,
    tree: async () => ({ ...content, files, folders: [] }),
  });
  const timeZone = arsip.instansi?.zonaWaktu ?? 'Asia/Jakarta';
  return dayIn(timeZone, now);
}
