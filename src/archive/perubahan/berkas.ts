// The files of one record that differ: softcopies by size, texts by line.
import type { PerubahanBerkas, PerubahanTeks } from '#checks/perubahan.ts';
import type { Keadaan } from './keadaan.ts';
import { compareText, readBytes } from './teks.ts';

/** Differing files of a record. */
export interface PerubahanFolder {
  readonly berkas: readonly PerubahanBerkas[];
  readonly teks: readonly PerubahanTeks[];
}

/** Compares the named files of one folder. index.md is left to the columns unless it cannot be read. */
export async function compareFiles(request: {
  readonly sebelum: Keadaan;
  readonly sesudah: Keadaan;
  readonly folder: string;
  readonly names: readonly string[];
}): Promise<PerubahanFolder> {
  const { sebelum, sesudah, folder, names } = request;
  const berkas: PerubahanBerkas[] = [];
  const teks: PerubahanTeks[] = [];
  for (const nama of names) {
    const path = `${folder}/${nama}`;
    if (nama === 'index.md') {
      if (isBroken(sesudah, folder)) teks.push(await compareText({ sebelum, sesudah, path, nama }));
    } else if (isCompanion(sebelum, path) || isCompanion(sesudah, path)) {
      teks.push(await compareText({ sebelum, sesudah, path, nama }));
    } else {
      const [old, young] = [await readBytes(sebelum, path), await readBytes(sesudah, path)];
      berkas.push({ nama, lama: old?.byteLength ?? null, baru: young?.byteLength ?? null });
    }
  }
  return { berkas, teks };
}

const isBroken = ({ arsip }: Keadaan, folder: string): boolean =>
  arsip.informasiRusak.some((id) => folder.endsWith(`/${id}`));

/** `keputusan.pdf.txt` beside `keputusan.pdf`. */
const isCompanion = ({ arsip }: Keadaan, path: string): boolean =>
  path.endsWith('.txt') && arsip.files.includes(path.slice(0, -'.txt'.length));
