// Opens the ZIP container of a DOCX or XLSX file within limits. The parsers get a fresh container made of the parts
// read here, so that they can neither unpack more than was counted nor see other parts than were checked.
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { limits } from '#base/limits.ts';
import type { SoftcopyProblem } from '../facts.ts';

/** The XML parts of an office file. */
export interface OfficeZip {
  readonly partNames: readonly string[];
  readonly part: (name: string) => string | null;
  /** The XML parts alone, uncompressed, in a container of their own. */
  readonly repacked: () => Uint8Array<ArrayBuffer>;
  readonly hasActiveContent: boolean;
}

const xmlPart = /\.(?:xml|rels)$/iu;
const activeContent = /(?:^|\/)(?:vbaProject\.bin|activeX\/|macrosheets\/)/iu;

/** The parts of an office file, or why they may not be unpacked; throws on a damaged container. */
export function openOfficeZip(bytes: Uint8Array): OfficeZip | SoftcopyProblem {
  let total = 0;
  let hasActiveContent = false;
  const isPackedWithin = (entry: { readonly name: string; readonly originalSize: number }) => {
    total += entry.originalSize;
    hasActiveContent ||= activeContent.test(entry.name);
    return total <= limits.unzippedBytes && xmlPart.test(entry.name);
  };
  // fflate unpacks an entry into a buffer of the size it declares and never beyond, so a lie only cuts it off.
  const parts = unzipSync(bytes, { filter: isPackedWithin });
  if (total > limits.unzippedBytes) return 'bom-zip';

  return {
    partNames: Object.keys(parts).toSorted(),
    part: (name) => (parts[name] === undefined ? null : strFromU8(parts[name])),
    repacked: () => zipSync(parts, { level: 0 }),
    hasActiveContent,
  };
}
