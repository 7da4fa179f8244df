// What a change does to the archive: two states of it and the paths that differ → changes record by record.
import type { PerubahanInformasi, PerubahanTeks } from '#checks/perubahan.ts';
import { informasiFolder, kindOfPath } from './layout.ts';
import { compareFiles } from './perubahan/berkas.ts';
import { compareInformasi } from './perubahan/informasi.ts';
import type { Keadaan, Perbandingan } from './perubahan/keadaan.ts';
import { compareText } from './perubahan/teks.ts';

export type { Keadaan };

/** The change as reports tell it. */
export interface Perubahan {
  /** In order of identity. */
  readonly informasi: readonly PerubahanInformasi[];
  /** Files that belong to no record, sorted by path. */
  readonly berkasLain: readonly PerubahanTeks[];
}

/** Compares two states of an archive where they differ. */
export async function comparePerubahan(perbandingan: Perbandingan): Promise<Perubahan> {
  const { sebelum, sesudah, diubah } = perbandingan;
  const informasi: PerubahanInformasi[] = [];
  for (const id of changedInformasi(diubah)) {
    const names = diubah.flatMap((path) => {
      const place = kindOfPath(path);
      return place.kind === 'informasi' && place.id === id ? [place.name] : [];
    });
    const files = await compareFiles({ sebelum, sesudah, folder: informasiFolder(id), names });
    informasi.push(compareInformasi(id, perbandingan, files));
  }
  const berkasLain: PerubahanTeks[] = [];
  for (const path of diubah) {
    if (kindOfPath(path).kind === 'informasi') continue;
    berkasLain.push(await compareText({ sebelum, sesudah, path, nama: path }));
  }
  return { informasi, berkasLain };
}

/** Identities of the records that have a file among these paths, sorted. */
export function changedInformasi(paths: readonly string[]): readonly string[] {
  const ids = paths.flatMap((path) => {
    const place = kindOfPath(path);
    return place.kind === 'informasi' ? [place.id] : [];
  });
  return [...new Set(ids)].toSorted();
}
