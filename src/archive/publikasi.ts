// From a checked archive to what pages, search and exports read.
import { Failure } from '#base/failure.ts';
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
  const present = new Set(arsip.files);
  const teks = new Map<string, string>();
  for (const record of arsip.informasi) {
    for (const softcopy of record.softcopy) {
      const file = textFile(record, softcopy);
      if (!present.has(file)) continue;
      teks.set(softcopyFile(record, softcopy), new TextDecoder().decode(await snapshot.read(file)));
    }
  }
  return {
    arsip,
    instansi: arsip.instansi,
    hari: fakta.hari,
    informasi: arsip.informasi.toReversed(),
    byId: new Map(arsip.informasi.map((record) => [record.id, record])),
    teks,
    persetujuan,
    temuan,
  };
}
