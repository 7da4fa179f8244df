// The text layer of a PDF, page by page through PDFium. The library's own document class is passed over because it
// never closes a page, and a document may have thousands.
// oxlint-disable no-underscore-dangle -- so are PDFium's functions named
import { PDFiumModule } from '@hyzyla/pdfium';
import { limits } from '#base/limits.ts';
import { type Extract, nothing } from './extract-type.ts';
import { normaliseProperty, normaliseText } from './normalise.ts';
import { readPdfStructure } from './pdf-structure.ts';

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

const passwordError = 4;

let shared: Promise<Pdfium> | null = null;

/** The text of a PDF. */
export async function extractPdf(bytes: Uint8Array): Promise<Extract> {
  const pdfium = await (shared ??= openPdfium());
  try {
    return await extractWith(pdfium, bytes);
  } catch (error) {
    // After a trap the WebAssembly memory cannot be trusted: the next document gets a new one.
    shared = null;
    throw error;
  }
}

async function openPdfium(): Promise<Pdfium> {
  const pdfium = await PDFiumModule({});
  pdfium._FPDF_InitLibraryWithConfig({});
  return pdfium;
}

async function extractWith(pdfium: Pdfium, bytes: Uint8Array): Promise<Extract> {
  const memory = pdfium.wasmExports.malloc(bytes.byteLength);
  if (memory === 0) return { ...nothing, problem: 'memori-habis' };
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.byteLength, 0);
  try {
    if (document !== 0) return await readDocument(pdfium, document, bytes);
    const isLocked = pdfium._FPDF_GetLastError() === passwordError;
    return { ...nothing, problem: isLocked ? 'terenkripsi' : 'rusak' };
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  }
}

async function readDocument(pdfium: Pdfium, document: number, bytes: Uint8Array): Promise<Extract> {
  const pages = pdfium._FPDF_GetPageCount(document);
  if (pages === 0 || !hasEnd(bytes)) return { ...nothing, problem: 'rusak' };
  const properties = ['Title', 'Author', 'Subject', 'Keywords'].map((key) =>
    readMeta(pdfium, document, key),
  );
  const structure = await readPdfStructure(bytes);
  const found: Extract = {
    pages,
    text: null,
    title: normaliseProperty(properties[0]),
    language: structure.language,
    properties: properties.join('\n'),
    hidden: structure.hidden,
    problem: structure.hasActiveContent ? 'isi-aktif' : null,
  };
  const texts = pages > limits.pdfPages ? null : readPages(pdfium, document, pages);
  if (texts === null) return { ...found, problem: 'terlalu-panjang' };
  const isEmpty = texts.every((text) => text === '');
  return { ...found, text: isEmpty ? null : texts.join('\f') };
}

/** A PDF ends with %%EOF; PDFium would quietly mend one that was cut off, and show what is left of it. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.byteLength - 2048));
  return Buffer.from(tail).includes('%%EOF');
}

/** The text of each page; null when it is more than we keep. */
function readPages(pdfium: Pdfium, document: number, pages: number): readonly string[] | null {
  const texts: string[] = [];
  let length = 0;
  for (let index = 0; index < pages; index += 1) {
    const text = normaliseText(readPage(pdfium, document, index));
    length += text.length + 1;
    if (length > limits.softcopyTextLength) return null;
    texts.push(text);
  }
  return texts;
}

function readPage(pdfium: Pdfium, document: number, index: number): string {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error('a page cannot be read');
  const textPage = pdfium._FPDFText_LoadPage(page);
  try {
    const count = textPage === 0 ? 0 : pdfium._FPDFText_CountChars(textPage);
    if (count <= 0) return '';
    return readUtf16(
      pdfium,
      (count + 1) * 2,
      (buffer) => pdfium._FPDFText_GetText(textPage, 0, count, buffer) * 2,
    );
  } finally {
    if (textPage !== 0) pdfium._FPDFText_ClosePage(textPage);
    pdfium._FPDF_ClosePage(page);
  }
}

/** Lets `fill` write UTF-16 ending in a zero into memory of PDFium; it gives the number of bytes written. */
function readUtf16(pdfium: Pdfium, size: number, fill: (buffer: number) => number): string {
  const buffer = pdfium.wasmExports.malloc(size);
  if (buffer === 0) throw new RangeError('allocation failed');
  try {
    const written = Math.min(fill(buffer), size);
    if (written <= 2) return '';
    return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(buffer, buffer + written - 2));
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}

type ReadMeta = (document: number, key: number, buffer: number, size: number) => number;

/** The binary has this function, the library's types do not. */
function hasReadMeta(pdfium: object): pdfium is { readonly _FPDF_GetMetaText: ReadMeta } {
  return '_FPDF_GetMetaText' in pdfium && typeof pdfium._FPDF_GetMetaText === 'function';
}

function readMeta(pdfium: Pdfium, document: number, key: string): string {
  if (!hasReadMeta(pdfium)) return '';
  const name = pdfium.wasmExports.malloc(key.length + 1);
  pdfium.HEAPU8.set(new TextEncoder().encode(`${key}\0`), name);
  try {
    const size = pdfium._FPDF_GetMetaText(document, name, 0, 0);
    return size <= 2
      ? ''
      : readUtf16(pdfium, size, (buffer) => pdfium._FPDF_GetMetaText(document, name, buffer, size));
  } finally {
    pdfium.wasmExports.free(name);
  }
}
