// One extractor a type. A new way to get text (OCR of scanned pages, say) is one more file and a line here.
import type { SoftcopyType } from '../types.ts';
import { checkJpeg, checkPng } from '../image/complete.ts';
import { extractDocx } from './docx.ts';
import type { Extract } from './extract-type.ts';
import { extractPdf } from './pdf.ts';
import { extractPlain } from './plain.ts';
import { extractXlsx } from './xlsx.ts';

const extractors: Readonly<
  Record<SoftcopyType, (bytes: Uint8Array) => Extract | Promise<Extract>>
> = {
  'application/pdf': extractPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': extractDocx,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': extractXlsx,
  'text/csv': extractPlain,
  'text/plain': extractPlain,
  'image/jpeg': checkJpeg,
  'image/png': checkPng,
};

/** The text and properties of a file of this type; throws what a parser throws on a damaged one. */
export async function extract(type: SoftcopyType, bytes: Uint8Array): Promise<Extract> {
  return extractors[type](bytes);
}
