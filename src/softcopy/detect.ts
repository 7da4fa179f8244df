// Finds the real type of a file by its content. Plain text has no magic number: it is text when it decodes strictly
// as UTF-8, has no control characters, does not open like markup or a program, and its name says so.
import { fileTypeFromBuffer } from 'file-type';
import type { SoftcopyProblem } from './facts.ts';
import { decodeText } from './text/plain.ts';
import { findSoftcopyType, type SoftcopyType, typeOfExtension } from './types.ts';

interface Detection {
  readonly type: SoftcopyType | null;
  readonly detected: string | null;
  /** Why there is no type, where more is known than that it is not on the allow-list. */
  readonly problem: SoftcopyProblem | null;
}

/** Markup and programs that are text as well: what a browser or a shell would make of them, however they are named. */
const disguises = [
  { mime: 'image/svg+xml', pattern: /<svg[\s/>]/iu },
  {
    mime: 'text/html',
    pattern: /<(?:!doctype\s+html|html|head|body|script|iframe|object|embed)[\s/>]/iu,
  },
  { mime: 'application/xml', pattern: /^\s*<[?!]/u },
  { mime: 'text/html', pattern: /^\s*<[a-z]/iu },
  { mime: 'application/x-httpd-php', pattern: /<\?(?:php|=)/iu },
  { mime: 'text/x-script', pattern: /^#!/u },
  { mime: 'application/rtf', pattern: /^\{\\rtf/u },
  { mime: 'application/postscript', pattern: /^%!/u },
] as const;

/** What the content of a file with this name is. */
export async function detectType(bytes: Uint8Array, fileName: string): Promise<Detection> {
  const promised = typeOfExtension(fileName);
  const textType = promised === 'text/csv' || promised === 'text/plain' ? promised : null;
  if (textType !== null && hasUtf16Mark(bytes)) return none(null, 'bukan-utf8');

  const magic = await detectMagic(bytes);
  const type = magic === null ? null : findSoftcopyType(magic);
  if (type !== null) return { type, detected: magic, problem: null };
  if (magic === 'application/x-cfb' && isEncryptedOffice(bytes)) return none(magic, 'terenkripsi');
  return detectText(bytes, textType, magic);
}

/** What a file without a magic number on the allow-list is; some such numbers are ordinary words, as BM. */
function detectText(
  bytes: Uint8Array,
  textType: SoftcopyType | null,
  magic: string | null,
): Detection {
  const decoded = decodeText(bytes);
  if (decoded.kind !== 'teks') {
    const isForeignText = textType !== null && magic === null && decoded.kind === 'bukan-utf8';
    return none(magic, isForeignText ? 'bukan-utf8' : null);
  }
  const disguise = disguises.find(({ pattern }) => pattern.test(decoded.text));
  if (disguise !== undefined) return none(disguise.mime);
  if (textType === null) return none(magic ?? 'text/plain');
  return { type: textType, detected: textType, problem: null };
}

function none(detected: string | null, problem: SoftcopyProblem | null = null): Detection {
  return { type: null, detected, problem };
}

/** file-type throws on some cut-off containers; such a file has no type. */
async function detectMagic(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime ?? null;
  } catch {
    return null;
  }
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** A Word or Excel file with a password is an old-style container holding a stream of this name. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
}
