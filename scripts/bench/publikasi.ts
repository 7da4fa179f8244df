// What publishing and indexing begin with: the sample read from its commit, unjudged (the rules are a row of their own).
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readArsip } from '#archive/read.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { sampleDay } from './sample.ts';

/** The sample, fit to be published. */
export async function openPublikasi(
  archive: string,
): Promise<{ readonly snapshot: Snapshot; readonly publikasi: Publikasi }> {
  const snapshot = await openArchive(archive, 'HEAD');
  const pembacaan = await readArsip(snapshot);
  const fakta = {
    arsip: pembacaan.arsip,
    hari: sampleDay,
    berkas: new Map(),
    sebelum: null,
    diubah: [],
  };
  const persetujuan = await readPersetujuan(archive, 'HEAD');
  const judged = { pembacaan, fakta, temuan: pembacaan.temuan };
  return { snapshot, publikasi: await readPublikasi(snapshot, judged, persetujuan) };
}
