// Document numbers as offices write them: which family one belongs to, and keys under which every way of writing it meets.
import { limits } from '#base/limits.ts';

/** The families of numbers that KPU offices and their partners use, with an example for messages. */
export const polaNomor = {
  tahun: '426 Tahun 2024',
  surat: '52/SDM.03.5/04/2022',
  kpt: '929/HK.03.1-Kpt/04/KPU/V/2019',
  kpts: '169/Kpts/KPU/TAHUN 2015',
  perkara: '191/Pid.Sus/2024/PN.Met',
} as const;
/** A family of document numbers. */
type PolaNomor = keyof typeof polaNomor;

/** A document number that belongs to a known family. */
export interface NomorDokumen {
  readonly pola: PolaNomor;
  /** Without leading zeros: `4` for `04/kpts/KPU-Kab/2015`. */
  readonly nomor: string;
  readonly tahun: string;
}

const nomorPattern = String.raw`(?<nomor>\d{1,5}[a-z]?)`;
const tahunPattern = String.raw`(?<tahun>(?:19|20)\d{2})`;
const kode = String.raw`[a-z]{1,4}(?:\.\d{1,2}){1,3}`;
const bagian = String.raw`(?:/[\p{L}\d][\p{L}\d.()-]*)*`;
const families: readonly (readonly [PolaNomor, RegExp])[] = [
  ['tahun', new RegExp(`^${nomorPattern} tahun ${tahunPattern}$`, 'u')],
  ['kpts', new RegExp(`^${nomorPattern}/kpts${bagian}/(?:tahun )?${tahunPattern}$`, 'u')],
  ['kpt', new RegExp(`^${nomorPattern}/${kode}-kpt${bagian}/${tahunPattern}$`, 'u')],
  ['surat', new RegExp(`^${nomorPattern}/${kode}(?:-[a-z.]+)?${bagian}/${tahunPattern}$`, 'u')],
  [
    'perkara',
    new RegExp(
      String.raw`^${nomorPattern}/(?:pid|pdt|g|p|phpu)[a-z.-]*/${tahunPattern}/[a-z.-]+$`,
      'u',
    ),
  ],
];

/** The number in a metadata field, with or without `Nomor` before it; null when it fits no known family. */
export function parseNomorDokumen(text: string): NomorDokumen | null {
  const number = fold(text).replace(/^.*?\b(?:nomor|no)\b ?[.:]? ?/u, '');
  for (const [pola, pattern] of families) {
    const { nomor, tahun } = pattern.exec(number)?.groups ?? {};
    if (nomor !== undefined && tahun !== undefined)
      return { pola, nomor: withoutZeros(nomor), tahun };
  }
  return null;
}

/**
 * Lookup keys of all document numbers in a text. Each number gives its exact key first and, when it has more parts, then
 * the short key `nomor/tahun`. A document is found under all its keys; a query asks for its first key only,
 * so that a number that does not exist never meets one that merely resembles it.
 */
export function nomorKeys(text: string): readonly string[] {
  const folded = fold(text.slice(0, limits.nomorTextLength));
  const keys = [...folded.matchAll(chain), ...folded.matchAll(withTahun)]
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ groups }) => keysOf(groups?.['nomor'] ?? '', groups?.['rest'] ?? ''));
  return [...new Set(keys)];
}

const notInside = String.raw`(?<![\p{L}\d/.,-])`;
const chain = new RegExp(
  String.raw`${notInside}(?<nomor>\d{1,5}[a-z]?)(?<rest>(?:/(?:tahun )?[\p{L}\d][\p{L}\d.()-]*){1,9})`,
  'gu',
);
const withTahun = new RegExp(
  String.raw`${notInside}(?<nomor>\d{1,5}[a-z]?) ?(?:tahun|thn\.?|th\.?) ?(?<rest>(?:19|20)\d{2})(?!\d)`,
  'gu',
);

function keysOf(nomor: string, rest: string): readonly string[] {
  const parts = rest
    .split('/')
    .map((part) => part.replace(/^tahun /, '').replace(/[.()-]+$/, ''))
    .filter((part) => part !== '');
  const tahun = parts.findLast((part) => /^(?:19|20)\d{2}$/.test(part));
  if (tahun === undefined) return [];
  const short = `${withoutZeros(nomor)}/${tahun}`;
  // A span of years (2024/2025) and a date (22/11/2024) are no document numbers.
  if (parts.length === 1)
    return rest.startsWith('/') && /^(?:19|20)\d{2}$/.test(nomor) ? [] : [short];
  if (!parts.some((part) => /\p{L}/u.test(part))) return [];
  return [`${withoutZeros(nomor)}/${parts.join('/')}`, short];
}

const withoutZeros = (nomor: string): string => nomor.replace(/^0+(?=\d)/, '');

/** One spelling for what differs only in width, case and spaces. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ ?\/ ?/gu, '/')
    .trim();
