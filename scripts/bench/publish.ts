// Everything from the archive in memory to the public folder: softcopies, pages, search index.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '#publish/publish.ts';
import { openRenderer } from '#publish/renderer.ts';
import { projectDir } from '../_site.ts';
import { measured } from './measured.ts';
import { openPublikasi } from './publikasi.ts';

await measured(async (archive, clock) => {
  const { snapshot, publikasi } = await openPublikasi(archive);
  const renderer = await openRenderer(projectDir);
  const out = await mkdtemp(join(tmpdir(), 'e-ppid-bench-situs-'));
  try {
    await clock(() => publish({ publikasi, renderer, read: snapshot.read, out }));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
  return publikasi.informasi.length;
});
