// The little that is read of office XML without a parser: properties, and the bare text of the parts a reader does
// not see at once. Only searched for personal data and never shown, so structure does not matter.
import { normaliseProperty } from './normalise.ts';
import type { OfficeZip } from './office-zip.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of XML without its tags; what ends a paragraph, row or cell ends a line. */
export function bareText(xml: string): string {
  return decodeEntities(
    xml
      .replaceAll(
        /<(?:\/(?:[a-z]+\d*:)?(?:p|tr|row|c|si|text|comment)|w:(?:br|cr|tab)\b[^<>]*)>/giu,
        '\n',
      )
      .replaceAll(/<[^<>]*>/gu, ''),
  );
}

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The bare text of all parts whose name matches, one after the other. */
export function bareTextOfParts(zip: OfficeZip, names: RegExp): string {
  return zip.partNames
    .filter((name) => names.test(name))
    .map((name) => bareText(zip.part(name) ?? ''))
    .join('\n');
}

/** Title, language and all properties of an office file. */
export function readProperties(zip: OfficeZip) {
  const core = zip.part('docProps/core.xml') ?? '';
  return {
    title: element(core, 'dc:title'),
    language: element(core, 'dc:language'),
    properties: zip.partNames
      .filter((name) => /^docProps\/.*\.xml$/u.test(name))
      .map((name) => decodeEntities((zip.part(name) ?? '').replaceAll(/<[^<>]*>/gu, '\n')))
      .join('\n'),
  };
}

function element(xml: string, name: string): string | null {
  const content = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`, 'u').exec(xml)?.[1];
  return content === undefined ? null : normaliseProperty(decodeEntities(content));
}
