// Everything from the archive in memory to the public folder: softcopies, pages, search index.
import { publish } from '#publish/publish.ts';
import { openRenderer } from '#publish/renderer.ts';
import { projectDir } from '../_site.ts';
import { measured } from './measured.ts';
import { openPublikasi } from './publikasi.ts';

await measured(async ({ archive, work }, clock) => {
  const { snapshot, publikasi } = await openPublikasi(archive);
  const renderer = await openRenderer(projectDir);
  await clock(() => publish({ publikasi, renderer, snapshot, out: work }));
  return publikasi.informasi.length;
});
