// Zip files of office programs with fixed times, so that the same record gives the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Packs the entries again, sorted, with one time for all; times written inside become the same one. */
export function repack(bytes: Uint8Array, moment: Date): Uint8Array {
  const entries = unzipSync(bytes);
  const fixed: Zippable = {};
  // Zip times have no zone: the local wall clock would differ from machine to machine.
  const mtime = new Date(moment.getTime() + moment.getTimezoneOffset() * 60_000);
  for (const name of Object.keys(entries).toSorted()) {
    const content = entries[name] ?? new Uint8Array();
    fixed[name] = name === 'docProps/core.xml' ? withMoment(content, moment) : content;
  }
  return zipSync(fixed, { level: 9, mtime });
}

const withMoment = (xml: Uint8Array, moment: Date): Uint8Array =>
  strToU8(
    strFromU8(xml).replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      `$1${moment.toISOString().slice(0, 19)}Z`,
    ),
  );
