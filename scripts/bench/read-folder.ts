// Reading all records from a folder.
import { openArchive } from '#archive/open.ts';
import { readArsip } from '#archive/read.ts';
import { measured } from './measured.ts';

await measured(async ({ archive }, clock) => {
  const { arsip } = await clock(async () => readArsip(await openArchive(archive, null)));
  return arsip.informasi.length;
});
