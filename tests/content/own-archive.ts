// The project's own archive, read once for all tests of its content.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { readArsip } from '#archive/read.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { openFolder } from '#storage/folder.ts';

/** Root of the project, which is also the root of its archive. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const { arsip, temuan } = await readArsip(openFolder(root));

/** The one record whose title begins so. */
export function titled(start: string): InformasiPublik {
  const found = arsip.informasi.filter(({ judul }) => judul.startsWith(start));
  const [record] = found;
  assert(record !== undefined && found.length === 1, `${found.length} records begin with ${start}`);
  return record;
}
