// The text of a DOCX file: mammoth reads the document, this walks what it read. (Its own raw text drops line breaks,
// which would glue two numbers into one.)
import mammoth from 'mammoth';
import { type Extract, nothing } from './extract-type.ts';
import { normaliseText } from './normalise.ts';
import { bareText, bareTextOfParts, readProperties } from './office-xml.ts';
import { openOfficeZip, type OfficeZip } from './office-zip.ts';

/** Parts with text beside the document itself. */
const sideParts =
  /^word\/(?:header|footer|comments|glossary\/|diagrams\/|charts\/)[^/]*.*\.xml$|^customXml\//u;

/** The text of a DOCX file. */
export async function extractDocx(bytes: Uint8Array): Promise<Extract> {
  const zip = openOfficeZip(bytes);
  if (typeof zip === 'string') return { ...nothing, problem: zip };
  const text = normaliseText(await readDocument(zip.repacked())).replaceAll(/\n{3,}/gu, '\n\n');
  const { title, language, properties } = readProperties(zip);
  return {
    pages: null,
    text: text === '' ? null : text,
    title,
    language: language ?? defaultLanguage(zip),
    properties,
    hidden: `${bareTextOfParts(zip, sideParts)}\n${deletedText(zip)}`,
    problem: zip.hasActiveContent ? 'isi-aktif' : null,
  };
}

async function readDocument(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  let text = '';
  const keepText = (document: unknown) => {
    text = `${textOf(document)}\n${textOf(notesOf(document))}`;
    return { type: 'document', children: [] };
  };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer) },
    { transformDocument: keepText },
  );
  return text;
}

/** The text of an element of mammoth's document and of all below it. */
function textOf(element: unknown): string {
  if (Array.isArray(element)) return element.map(textOf).join('');
  if (typeof element !== 'object' || element === null || !('type' in element)) return '';
  if (element.type === 'text') return 'value' in element ? String(element.value) : '';
  if (element.type === 'tab') return '\t';
  if (element.type === 'break') return '\n';
  if (element.type === 'table') return `${rowsOf(element)}\n`;
  const inside = 'children' in element ? textOf(element.children) : textOf(bodyOf(element));
  return element.type === 'paragraph' ? `${inside}\n\n` : inside;
}

/** One line a row, cells parted by tabs. */
function rowsOf(table: object): string {
  return childrenOf(table)
    .map((row) => `${childrenOf(row).map(cellText).join('\t').trimEnd()}\n`)
    .join('');
}

function cellText(cell: unknown): string {
  return textOf(childrenOf(cell))
    .trim()
    .replaceAll(/\s*\n\s*/gu, ' ');
}

function childrenOf(element: unknown): readonly unknown[] {
  if (typeof element !== 'object' || element === null || !('children' in element)) return [];
  return Array.isArray(element.children) ? element.children : [];
}

function bodyOf(element: object): unknown {
  return 'body' in element ? element.body : null;
}

/** Footnotes and endnotes, in the order they were read; mammoth keeps them in a field of its own. */
function notesOf(document: unknown): readonly unknown[] {
  if (typeof document !== 'object' || document === null || !('notes' in document)) return [];
  return fields(document.notes).flatMap(fields);
}

function fields(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** What "track changes" still keeps of deleted text. */
function deletedText(zip: OfficeZip): string {
  const main = zip.part('word/document.xml') ?? '';
  return [...main.matchAll(/<w:delText\b[^<>]*>([^<]*)/gu)]
    .map(([, text]) => bareText(text ?? ''))
    .join('');
}

function defaultLanguage(zip: OfficeZip): string | null {
  const styles = zip.part('word/styles.xml') ?? '';
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/su.exec(styles)?.[0] ?? '';
  return /<w:lang\b[^<>]*\bw:val="([A-Za-z0-9-]+)"/u.exec(defaults)?.[1] ?? null;
}
