// Finds the documents whose number the query is. Runs in the browser, over /cari/nomor.json.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import { collapse, keysIn, keysWithSynonyms } from './phrases.ts';

/** A document that bears a number, with what a result shows. */
export interface NomorDitemukan {
  readonly url: string;
  readonly judul: string;
  readonly nomor: string;
  readonly klasifikasi: string;
  readonly tanggal: string;
  /** `Dicabut`, `Diganti`, or empty. */
  readonly status: string;
  readonly rekap: string;
}
/** Documents by the keys of their numbers. */
export type IndeksNomor = ReadonlyMap<string, readonly NomorDitemukan[]>;

/** What the query asks for by number. */
export interface PencarianNomor {
  /** False where the query is no document number. */
  readonly isNomor: boolean;
  readonly dokumen: readonly NomorDitemukan[];
}

/** The key of a number in the buku rekap: `rekap 2025/0007`. */
export const recapKey = (id: string): string => `rekap ${id}`;

const recapPattern = /^(?:nomor |no\.? )?(?:rekap )?(\d{4}\/\d{4})$/i;
/** `426`, `nomor 426`, `SK 426`: the kind of the document may stand before its number. */
const bareNumberPattern =
  /^(?:(?<jenis>(?:surat )?keputusan|sk|kep|peraturan|pkpu|perki|uu|undang-undang)(?: kpu)? )?(?:(?:nomor|no\.?) ?)?0*(?<nomor>\d{1,5}[a-z]?)$/i;

/** Looks a query up; a bare number brings the documents that bear it in any year. */
export function lookUpNumber(query: string, index: IndeksNomor): PencarianNomor {
  const text = query.trim().replace(/\s+/g, ' ');
  const recap = recapPattern.exec(text)?.[1];
  const byRecap = recap === undefined ? undefined : index.get(recapKey(recap));
  if (byRecap !== undefined) return { isNomor: true, dokumen: byRecap };
  const [exact] = nomorKeys(text);
  if (exact !== undefined) return { isNomor: true, dokumen: index.get(exact) ?? [] };
  const { nomor, jenis = '' } = bareNumberPattern.exec(text)?.groups ?? {};
  if (nomor === undefined) return { isNomor: false, dokumen: [] };
  const dokumen = inAnyYear(nomor.toLowerCase(), index);
  return { isNomor: false, dokumen: dokumen.filter(({ judul }) => isOfKind(judul, jenis)) };
}

const isOfKind = (judul: string, jenis: string): boolean => {
  const title = keysWithSynonyms(keysIn(judul));
  return collapse(keysIn(jenis)).every((key) => title.includes(key));
};

const inAnyYear = (number: string, index: IndeksNomor): readonly NomorDitemukan[] => [
  ...new Map(
    [...index]
      .filter(([key]) => /^[^/]+\/\d{4}$/.test(key) && key.startsWith(`${number}/`))
      .flatMap(([, entries]) => entries)
      .map((entry) => [entry.url, entry] as const),
  ).values(),
];

/** The index as it came over the net; entries of another shape are left out. */
export function readNumberIndex(value: unknown): IndeksNomor {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).map(([key, entries]: [string, unknown]) => [
      key,
      Array.isArray(entries) ? entries.filter(isEntry) : [],
    ]),
  );
}

const isEntry = (value: unknown): value is NomorDitemukan =>
  typeof value === 'object' &&
  value !== null &&
  ['url', 'judul', 'nomor', 'klasifikasi', 'tanggal', 'status', 'rekap'].every(
    (name) =>
      name in value && typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string',
  );
