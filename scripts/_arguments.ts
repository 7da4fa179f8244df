// Arguments that several commands take, turned into values or refused with a sentence.
import { writeFile } from 'node:fs/promises';
import { isTanggal } from '#base/tanggal.ts';
import { Failure } from '#base/failure.ts';
import { argumentFailure } from './_command.ts';

/** A day, or null when none was given. */
export function readHari(text: string | undefined): string | null {
  if (text === undefined || isTanggal(text)) return text ?? null;
  throw argumentFailure(`${text} bukan tanggal yang ada. Tulis seperti 2025-01-31.`);
}

/** The identity of a record, or null when none was given. */
export function readNomor(text: string | undefined): string | null {
  if (text === undefined || /^\d{4}\/\d{4}$/.test(text)) return text ?? null;
  throw argumentFailure(`Nomor informasi ${text} tidak dikenal. Tulis seperti 2025/0007.`);
}

/** A port; 0 stands for a free one. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw argumentFailure(`"${text}" bukan nomor port. Tulis angka dari 0 sampai 65535.`);
}

/** An argument the command cannot do without. */
export function requireArgument(name: string, text: string | undefined): string {
  if (text !== undefined && text !== '') return text;
  throw argumentFailure(
    `Opsi --${name} wajib diisi. Jalankan dengan --help untuk melihat caranya.`,
  );
}

/** Writes a report where the person asked for it. */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Failure('command/cannot-write', { file }, error);
  }
}
