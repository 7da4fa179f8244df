// The search as an address, so that a search can be shared, bookmarked and gone back to.
import type { Pertanyaan } from './search.ts';

/** Filters in the order in which they stand on the page. */
export const namaSaringan = ['klasifikasi', 'subbagian', 'tahun', 'format'] as const;

/** Longest query that is looked at. */
const queryLengthMax = 200;

/** Reads a search from the query part of an address. */
export function readAddress(search: string): Pertanyaan {
  const params = new URLSearchParams(search);
  const chosen = namaSaringan.flatMap((name) => {
    const value = params.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    kata: (params.get('q') ?? '').slice(0, queryLengthMax).trim(),
    pilihan: Object.fromEntries(chosen),
  };
}

/** The address of a search. */
export function writeAddress({ kata, pilihan }: Pertanyaan): string {
  const params = new URLSearchParams();
  if (kata !== '') params.set('q', kata);
  for (const name of namaSaringan) {
    const value = pilihan[name] ?? '';
    if (value !== '') params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '/cari/' : `/cari/?${text}`;
}

/** Whether anything is asked at all. */
export const isEmpty = ({ kata, pilihan }: Pertanyaan): boolean =>
  kata === '' && Object.keys(pilihan).length === 0;
