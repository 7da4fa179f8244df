// The search index of all records.
import { openRenderer } from '#publish/renderer.ts';
import { buildSearchIndex } from '#publish/search.ts';
import { projectDir } from '../_site.ts';
import { measured } from './measured.ts';
import { openPublikasi } from './publikasi.ts';

await measured(async ({ archive }, clock) => {
  const { publikasi } = await openPublikasi(archive);
  const renderer = await openRenderer(projectDir);
  const records = [...renderer.indexRecords(publikasi)];
  await clock(() => buildSearchIndex(records));
  return publikasi.informasi.length;
});
