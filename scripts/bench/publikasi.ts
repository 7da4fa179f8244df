// What publishing and indexing begin with: the sample read from its commit, unjudged (the rules are a row of their own).
// And the measuring of a publication of it.
import { openArchive } from '#archive/open.ts';
import { readPublikasi } from '#archive/publikasi.ts';
import { readArsip } from '#archive/read.ts';
import { readPersetujuan } from '#archive/riwayat.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { publish } from '#publish/publish.ts';
import { openRenderer, type Renderer } from '#publish/renderer.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { projectDir } from '../_site.ts';
import { measured } from './measured.ts';
import { sampleDay } from './sample.ts';

/** The sample, fit to be published. */
export async function openPublikasi(
  archive: string,
): Promise<{ readonly snapshot: Snapshot; readonly publikasi: Publikasi }> {
  const snapshot = await openArchive(archive, 'HEAD');
  const [pembacaan, persetujuan] = await Promise.all([
    readArsip(snapshot),
    readPersetujuan(archive, 'HEAD'),
  ]);
  const fakta = {
    arsip: pembacaan.arsip,
    hari: sampleDay,
    berkas: new Map(),
    sebelum: null,
    diubah: [],
  };
  const judged = { pembacaan, fakta, temuan: pembacaan.temuan };
  return { snapshot, publikasi: await readPublikasi(snapshot, judged, persetujuan) };
}

/** Measures everything from the archive in memory to the public folder, made by the renderer as `adapt` gives it back. */
export const measurePublish = (adapt: (renderer: Renderer) => Renderer): Promise<void> =>
  measured(async ({ archive, work }, clock) => {
    const { snapshot, publikasi } = await openPublikasi(archive);
    const renderer = adapt(await openRenderer(projectDir));
    await clock(() => publish({ publikasi, renderer, snapshot, out: work }));
    return publikasi.informasi.length;
  });
