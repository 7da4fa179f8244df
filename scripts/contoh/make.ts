// Makes the example softcopies that a record names, each from the record itself.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { writeFileWhole } from '#base/write-file.ts';
import { softcopyFile, type InformasiPublik } from '#domain/informasi-publik.ts';
import type { Instansi } from '#domain/instansi.ts';
import { argumentFailure } from '../_command.ts';
import { makeCsv } from './csv.ts';
import { makeDocx } from './docx.ts';
import { toNaskah, type Naskah } from './naskah.ts';
import { makePdf } from './pdf.ts';
import { makePhoto } from './photo.ts';
import { makeText } from './text.ts';
import { makeXlsx } from './xlsx.ts';

type Maker = (naskah: Naskah) => Uint8Array | Promise<Uint8Array>;

const makers: Readonly<Record<string, Maker>> = {
  '.pdf': makePdf,
  '.docx': makeDocx,
  '.xlsx': makeXlsx,
  '.csv': makeCsv,
  '.txt': makeText,
  '.jpg': makePhoto,
};

/** Where example softcopies are written, and whether one that is there is made anew. */
export interface MakeOptions {
  readonly archive: string;
  readonly instansi: Instansi;
  readonly isOverwriting: boolean;
}

/** Writes the softcopies of one record and tells which; a file that is there stays unless told otherwise. */
export async function makeSoftcopies(
  record: InformasiPublik,
  { archive, instansi, isOverwriting }: MakeOptions,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const softcopy of record.softcopy) {
    const file = softcopyFile(record, softcopy);
    const path = join(archive, file);
    if (existsSync(path) && !isOverwriting) continue;
    const make = makers[extname(file)];
    if (make === undefined)
      throw argumentFailure(
        `Berkas contoh ${file} tidak dapat dibuat; jenisnya harus salah satu dari ${Object.keys(makers).join(', ')}.`,
      );
    await writeFileWhole(path, await make(toNaskah(record, instansi)));
    made.push(file);
  }
  return made;
}
