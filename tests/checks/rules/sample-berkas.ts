// Files that fixtures ask for by name, made at test time because their bytes matter.
import assert from 'node:assert/strict';
import { makeImage, makePdf, nik, utf8 } from '../../softcopy/sample-files.ts';

const makers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  pdf: () => makePdf(['Keputusan contoh'], describe),
  'pdf-tanpa-judul': () => makePdf(['Keputusan contoh']),
  'pdf-tanpa-teks': () => makePdf([''], describe),
  'pdf-berisi-nik': () => makePdf(['Halaman pertama', `NIK ${nik}\nNIK ${nik}`], describe),
  'pdf-terpotong': async () => (await makePdf(['Keputusan contoh'], describe)).slice(0, 400),
  jpeg: () => makeImage('jpeg'),
  kosong: async () => new Uint8Array(),
  'csv-berisi-nik': async () => utf8(`nama,nik\nContoh,${nik}\n`),
  'csv-berisi-telepon': async () =>
    utf8(`layanan,nomor\nTelepon kantor ${['0812', '3456', '7890'].join('')}\n`),
};

type PdfDocument = Parameters<NonNullable<Parameters<typeof makePdf>[1]>>[0];

function describe(document: PdfDocument): void {
  document.setTitle('Keputusan contoh');
  document.setLanguage('id');
}

/** The bytes of the file with this name. */
export async function makeBerkas(name: string): Promise<Uint8Array> {
  const maker = makers[name];
  assert(maker !== undefined, `nobody makes a file called ${name}`);
  return maker();
}
