// From a checked archive to what pages, search and exports read.
import { Failure } from '#base/failure.ts';
import type { Arsip } from '#domain/arsip.ts';
import { softcopyFile, textFile } from '#domain/informasi-publik.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { hasError } from '#domain/temuan.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { Pemeriksaan } from './check.ts';

/** What pages, search and exports need; refuses an archive with errors. */
export async function readPublikasi(
  snapshot: Snapshot,
  { pembacaan, fakta, temuan }: Pemeriksaan,
  persetujuan: ReadonlyMap<string, Persetujuan>,
): Promise<Publikasi> {
  const { arsip } = pembacaan;
  if (hasError(temuan) || arsip.instansi === null) {
    throw new Failure('archive/has-errors', {
      errors: temuan.filter(({ severity }) => severity === 'error').length,
    });
  }
  return {
    arsip,
    instansi: arsip.instansi,
    hari: fakta.hari,
    informasi: arsip.informasi.toReversed(),
    byId: new Map(arsip.informasi.map((record) => [record.id, record])),
    teks: await readTeks(snapshot, arsip),
    persetujuan,
    temuan,
  };
}

/** Texts read at the same time. */
const concurrentReads = 32;

/** The texts that stand beside softcopies, by path of the softcopy. */
async function readTeks(snapshot: Snapshot, arsip: Arsip): Promise<ReadonlyMap<string, string>> {
  const present = new Set(arsip.files);
  const waiting = arsip.informasi
    .flatMap((record) =>
      record.softcopy.map((softcopy) => ({
        softcopy: softcopyFile(record, softcopy),
        text: textFile(record, softcopy),
      })),
    )
    .filter(({ text }) => present.has(text));
  const teks = new Map<string, string>();
  for (let start = 0; start < waiting.length; start += concurrentReads) {
    const batch = waiting.slice(start, start + concurrentReads);
    const read = await Promise.all(batch.map(({ text }) => snapshot.read(text)));
    for (const [index, { softcopy }] of batch.entries())
      teks.set(softcopy, new TextDecoder().decode(read[index]));
  }
  return teks;
}
