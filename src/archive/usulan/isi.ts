// Isi: one digest over all files of the records, and single files, that an approval is about.
import { createHash } from 'node:crypto';
import type { Snapshot } from '#storage/snapshot.ts';
import { informasiOfPath } from '../layout.ts';

/**
 * `sha256:…` over the lines `<path>\0<sha256 of bytes>\n`, sorted by path: of the paths that were changed, and of all
 * that lies in the folder of a record with one of them.
 */
export async function digestIsi(snapshot: Snapshot, diubah: readonly string[]): Promise<string> {
  const ids = new Set(diubah.map(informasiOfPath));
  ids.delete(null);
  const single = new Set(diubah);
  const hash = createHash('sha256');
  for (const { path, kind } of await snapshot.list()) {
    if (kind !== 'file' || !(single.has(path) || ids.has(informasiOfPath(path)))) continue;
    const bytes = await snapshot.read(path);
    hash.update(`${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
  return `sha256:${hash.digest('hex')}`;
}
