// What a change does to the archive: two states of it and the paths that differ → changes record by record.
import type { PerubahanInformasi, PerubahanTeks } from '#checks/perubahan.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { informasiFolder, kindOfPath } from './layout.ts';
import { compareFiles } from './perubahan/berkas.ts';
import { compareInformasi } from './perubahan/informasi.ts';
import { compareText } from './perubahan/teks.ts';

/** The archive at one moment: its meaning and its bytes. */
export interface Keadaan {
  readonly arsip: Arsip;
  readonly snapshot: Snapshot;
}

/** A change to compare. */
export interface Perbandingan {
  readonly sebelum: Keadaan;
  readonly sesudah: Keadaan;
  /** All paths that differ, also outside `content/`. */
  readonly diubah: readonly string[];
  /** The day of judgement, for records without a step. */
  readonly hari: string;
}

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
