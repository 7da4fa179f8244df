// What is noted of one upload beside its bytes: `<id>` and `<id>.json` in the quarantine folder. Nothing of its content.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileWhole } from '#base/write-file.ts';
import { findSoftcopyType } from '#softcopy/types.ts';

const potongan = z.number().min(0).max(90);
const susunan = z.strictObject({
  /** Place among the photos of one PDF. */
  urutan: z.number().int(),
  /** Quarter turns to the right, after the photo was set upright. */
  putar: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  /** What is cut off from each side of the turned photo, in percent. */
  potong: z.strictObject({ kiri: potongan, atas: potongan, kanan: potongan, bawah: potongan }),
});
const hasil = z.strictObject({
  ukuran: z.number().int().nonnegative(),
  jenis: z
    .string()
    .nullable()
    .transform((mime) => (mime === null ? null : findSoftcopyType(mime))),
  halaman: z.number().int().nullable(),
  sha256: z.string(),
  masalah: z.string().nullable(),
});
const schema = z.strictObject({
  id: z.uuid(),
  akun: z.string(),
  kode: z.string(),
  untuk: z.enum(['berkas', 'foto']),
  /** Its name in the archive. */
  nama: z.string(),
  /** The name its owner knows it by, cleaned. */
  namaAsli: z.string(),
  /** Bytes announced; null until a plain form has been read to its end. */
  ukuran: z.number().int().nonnegative().nullable(),
  /** When it began, in milliseconds. */
  dibuat: z.number(),
  /** What inspection found; null until then. */
  hasil: hasil.nullable(),
  /** How a photo stood in the last PDF made of it. */
  susunan: susunan.nullable(),
});

/** What is noted of one upload. */
export type Catatan = z.output<typeof schema>;
/** What inspection found. */
export type Hasil = z.output<typeof hasil>;
/** How a photo stands in its PDF. */
export type Susunan = z.output<typeof susunan>;

/** The note in this file; null when there is none that can be read. */
export async function readCatatan(path: string): Promise<Catatan | null> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // What cannot be read is a leftover: an upload can always be sent again.
    return null;
  }
}

/** Writes the note beside its bytes. */
export async function writeCatatan(dir: string, catatan: Catatan): Promise<void> {
  await writeFileWhole(join(dir, `${catatan.id}.json`), JSON.stringify(catatan));
}
