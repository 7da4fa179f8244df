// What PDFium does not tell: the language, whether anything in the file would run, and text outside the pages.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { normaliseProperty } from './normalise.ts';

interface PdfStructure {
  readonly language: string | null;
  readonly hasActiveContent: boolean;
  readonly hidden: string;
}

const activeActions: ReadonlySet<PDFObject | undefined> = new Set([
  PDFName.of('JavaScript'),
  PDFName.of('Launch'),
]);
const textKeys = ['Contents', 'V', 'DV', 'TU'].map((key) => PDFName.of(key));

/** Reads the objects of a PDF; where they cannot be parsed, only the bytes are searched for what would run. */
export async function readPdfStructure(bytes: Uint8Array): Promise<PdfStructure> {
  const document = await load(bytes);
  if (document === null)
    return { language: null, hasActiveContent: mentionsAction(bytes), hidden: '' };
  const dicts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => dictsIn(object));
  return {
    language: languageOf(document),
    hasActiveContent: dicts.some(isActive),
    hidden: dicts.flatMap(textsOf).join('\n'),
  };
}

async function load(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    // The empty password opens a PDF that is only protected against changes.
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Infinity,
      password: '',
    });
  } catch {
    return null;
  }
}

function languageOf(document: PDFDocument): string | null {
  const lang = document.catalog.lookup(PDFName.of('Lang'));
  return lang instanceof PDFString || lang instanceof PDFHexString
    ? normaliseProperty(lang.decodeText())
    : null;
}

/** All dictionaries inside an object; without recursion, so that no depth is too deep. */
function dictsIn(root: PDFObject): readonly PDFDict[] {
  const found: PDFDict[] = [];
  const open: PDFObject[] = [root];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFArray) open.push(...object.asArray());
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    found.push(dict);
    open.push(...dict.values());
  }
  return found;
}

function isActive(dict: PDFDict): boolean {
  return activeActions.has(dict.get(PDFName.of('S'))) || dict.has(PDFName.of('JS'));
}

/** What annotations and form fields say; not the bytes of a signature, which go by the same name. */
function textsOf(dict: PDFDict): readonly string[] {
  if (dict.has(PDFName.of('ByteRange'))) return [];
  return textKeys.flatMap((key) => {
    const value = dict.get(key);
    return value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : [];
  });
}

function mentionsAction(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('/JavaScript') || buffer.includes('/Launch');
}
