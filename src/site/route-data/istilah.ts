// The glossary as a page: the law's and the SOP's terms apart from the words of this system, both in alphabetical order.
import { istilahList, type Istilah } from '#domain/istilah.ts';

/** A term with its place on the page. */
export interface ButirIstilah extends Istilah {
  /** Anchor: `buku-rekap-informasi`. */
  readonly id: string;
}

/** Terms of one origin. */
export interface KelompokIstilah {
  readonly judul: string;
  readonly pengantar: string;
  readonly butir: readonly ButirIstilah[];
}

/** All terms. */
export function istilahGroups(list: readonly Istilah[] = istilahList): readonly KelompokIstilah[] {
  const terms = list
    .map((term) => ({ ...term, id: anchorOf(term.istilah) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    {
      judul: 'Istilah dari peraturan dan SOP',
      pengantar: 'Kata-kata yang dipakai peraturan, beserta tempat asalnya.',
      butir: terms.filter(({ dasarHukum }) => dasarHukum !== ''),
    },
    {
      judul: 'Istilah yang dipakai situs ini',
      pengantar: 'Kata-kata kantor dan sistem pengarsipan, yang tidak berasal dari peraturan.',
      butir: terms.filter(({ dasarHukum }) => dasarHukum === ''),
    },
  ];
}

/** `Daftar Informasi Publik (DIP)` → `daftar-informasi-publik-dip`. */
export const anchorOf = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
