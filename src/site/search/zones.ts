// Keys in the index. Pagefind searches metadata but shows none of it in excerpts, so a record's keys stand there, in one
// field for each part of the record: which field a key was found in tells how much the find is worth.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import { findPhrases, keysIn, keysWithSynonyms } from './phrases.ts';
import { isFiller, readWords } from './words.ts';

/** The parts of a record, from the weightiest; the names of the metadata fields. */
export const bagian = {
  /** Words of the title exactly as they stand there. */
  kataJudul: 'kataJudul',
  judul: 'kunciJudul',
  ringkasan: 'kunciRingkasan',
  isi: 'kunciIsi',
} as const;

/** The fields that hold keys. */
export const keyFields: readonly string[] = [bagian.judul, bagian.ringkasan, bagian.isi];

/** Texts of a record that are searched. */
export interface TeksRekaman {
  readonly judul: string;
  readonly ringkasan: string;
  readonly isi: string;
  /** True for a record that another has replaced or revoked. */
  readonly lama: boolean;
}

/**
 * A key as a word of the index. The Greek letters keep Pagefind from stemming it and from taking a longer key for it, and
 * occur in no Indonesian text. A document number (`426/2024`) is one key.
 */
export const tokenOf = (key: string): string => `λ${key.replace(/[^\p{L}\p{N}]+/gu, 'ω')}λ`;
/** Stands before the first key of a title. */
export const titleStart = 'ωω';
/** Stands in every record that is no longer in force. */
export const lamaToken = 'ωlamaω';

/** The metadata fields of a record. */
export function zonesOf({
  judul,
  ringkasan,
  isi,
  lama,
}: TeksRekaman): Readonly<Record<string, string>> {
  const titleWords = readWords(judul).filter((word) => !isFiller(word));
  const opening = findPhrases(keysIn(judul)).filter(({ from }) => from === 0);
  return {
    [bagian.kataJudul]: tokens(titleWords.map(({ kata }) => kata)),
    [bagian.judul]: [
      titleStart,
      inOrder(judul),
      ...opening.flatMap(({ kunci }) => [titleStart, tokenOf(kunci)]),
    ].join(' '),
    [bagian.ringkasan]: inOrder(ringkasan),
    [bagian.isi]: [...(lama ? [lamaToken] : []), allKeys(isi)].join(' '),
  };
}

/** Keys in their order and with their repetitions, so that a whole phrase can be looked for; synonyms come after. */
function inOrder(text: string): string {
  const keys = keysIn(text);
  const more = [
    ...findPhrases(keys).map(({ kunci }) => kunci),
    ...text.split('\n').flatMap(nomorKeys),
  ];
  return [...keys, ...new Set(more)].map(tokenOf).join(' ');
}

const allKeys = (text: string): string =>
  tokens([...keysWithSynonyms(keysIn(text)), ...text.split('\n').flatMap(nomorKeys)]);

const tokens = (keys: readonly string[]): string =>
  [...new Set(keys.map(tokenOf))].toSorted().join(' ');
