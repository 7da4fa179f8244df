// CSV and TXT: strict UTF-8, nothing guessed.
import { type Extract, nothing } from './extract-type.ts';
import { normaliseText } from './normalise.ts';

type Decoded =
  | { readonly kind: 'teks'; readonly text: string }
  | { readonly kind: 'bukan-utf8' }
  | { readonly kind: 'berisi-kendali' };

// oxlint-disable-next-line no-control-regex -- control characters are what this finds
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/u;

/** The text of `bytes` when they are UTF-8 without control characters. */
export function decodeText(bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'bukan-utf8' };
  }
  return controls.test(text) ? { kind: 'berisi-kendali' } : { kind: 'teks', text };
}

/** The text of a CSV or TXT file. */
export function extractPlain(bytes: Uint8Array): Extract {
  const decoded = decodeText(bytes);
  if (decoded.kind !== 'teks') return { ...nothing, problem: 'bukan-utf8' };
  const text = normaliseText(decoded.text);
  return { ...nothing, text: text === '' ? null : text };
}
