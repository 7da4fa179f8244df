// Bytes to text: UTF-8 and nothing else, and the place where it stops being that.

/** Why bytes are not a text, in Indonesian, and where. */
export interface TextProblem {
  readonly message: string;
  readonly fix: string;
  readonly line: number;
  readonly column: number;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The text with \n line ends and without a byte order mark; or why it is none. */
export function decodeUtf8(bytes: Uint8Array): string | TextProblem {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { message: 'Berkas bersandi UTF-16, bukan UTF-8.', fix: saveAgain, line: 1, column: 1 };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const message = 'Berkas berisi karakter nol (NUL); ini bukan berkas teks.';
    return { message, fix: saveAgain, ...placeOf(bytes, nul) };
  }
  try {
    return plainText(strictUtf8.decode(bytes));
  } catch {
    const place = placeOf(bytes, firstInvalid(bytes));
    return { message: 'Berkas bukan teks UTF-8.', fix: saveAgain, ...place };
  }
}

/** The same text without a byte order mark and with \n line ends. */
export const plainText = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const saveAgain = 'Simpan ulang berkas itu sebagai teks UTF-8.';

/** Offset of the first byte that a tolerant decoder has to replace. */
function firstInvalid(bytes: Uint8Array): number {
  const tolerant = new TextDecoder('utf-8', { ignoreBOM: true });
  const repaired = new TextEncoder().encode(tolerant.decode(bytes));
  return bytes.findIndex((byte, index) => byte !== repaired[index]);
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  // As a stream, so that the beginning of a broken character at the end counts for nothing.
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true });
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
