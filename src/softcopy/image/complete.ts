// Tells whether a picture is there to its end, without decoding it. Its text, if any, is a matter of OCR.
import { type Extract, nothing } from '../text/extract-type.ts';

const damaged: Extract = { ...nothing, problem: 'rusak' };

/** Nothing to read in a JPEG; damaged when its end marker is missing. */
export function checkJpeg(bytes: Uint8Array): Extract {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.byteLength && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xd9) return nothing;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return bytes[at] === 0xff && bytes[at + 1] === 0xd9 ? nothing : damaged;
}

/** Where the next marker stands after picture data, in which 0xff is followed by 0 or a restart marker. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.byteLength;
}

/** Nothing to read in a PNG; damaged when its chunks do not run to the last one, IEND. */
export function checkPng(bytes: Uint8Array): Extract {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const iend = 0x49454e44;
  let at = 8;
  while (at + 12 <= bytes.byteLength) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === iend) return nothing;
    at += 12 + length;
  }
  return damaged;
}
