// Finds the documents whose number the query is. Numbers are words of the index in a metadata field of their own; what
// the index gives is looked into once more, so that a near number is never taken for the one asked for.
import { nomorKeys } from '#domain/nomor-dokumen.ts';
import type { Pagefind, PagefindHit } from './pagefind.ts';
import { collapse, keysIn, keysWithSynonyms } from './phrases.ts';
import { nomorField, tokenOf } from './zones.ts';

/** What the query asks for by number. */
export interface PencarianNomor {
  /** False where the query is no document number. */
  readonly isNomor: boolean;
  /** The documents that bear it. */
  readonly dokumen: readonly PagefindHit[];
}

/** A query as a number: the word of the index to ask for, and what a document must bear to be the one. */
interface Nomor {
  readonly kunci: string;
  /** False where the query may as well be something else. */
  readonly isNomor: boolean;
  /** What the document is found by, for putting several in order; undefined where it is not the one. */
  readonly bearing: (hit: PagefindHit) => string | undefined;
}

/** The word for a number in the buku rekap: a year and a count may also be a document number. */
const recapKey = (id: string): string => `rekap ${id}`;

const recapPattern = /^(?:nomor |no\.? )?(?:rekap )?(\d{4}\/\d{4})$/i;
/** `426`, `nomor 426`, `SK 426`: the kind of the document may stand before its number. */
const bareNumberPattern =
  /^(?:(?<jenis>(?:surat )?keputusan|sk|kep|peraturan|pkpu|perki|uu|undang-undang)(?: kpu)? )?(?:(?:nomor|no\.?) ?)?0*(?<nomor>\d{1,5}[a-z]?)$/i;
const shortPattern = /^([^/]+)\/\d{4}$/;
/** Documents that are shown for one number; a bare number may have been given in every year by every subbagian. */
const shownMax = 40;

/** The words under which a record is found by its number: in full, in short, the bare number, and that of the rekap. */
export function numberTokens(nomorDokumen: string, rekap: string): string {
  const keys = nomorKeys(nomorDokumen);
  const bare = keys.flatMap((key) => shortPattern.exec(key)?.[1] ?? []);
  return [...new Set([...keys, ...bare, recapKey(rekap)].map(tokenOf))].join(' ');
}

/** Looks a query up; a bare number brings the documents that bear it in any year. */
export async function lookUpNumber(query: string, pagefind: Pagefind): Promise<PencarianNomor> {
  const text = query.trim().replace(/\s+/g, ' ');
  for (const nomor of readNumber(text)) {
    const dokumen = await findBearers(nomor, pagefind);
    if (dokumen.length > 0 || nomor.isNomor) return { isNomor: nomor.isNomor, dokumen };
  }
  return { isNomor: false, dokumen: [] };
}

/** What the query may be, in the order in which it is looked up. */
function readNumber(text: string): readonly Nomor[] {
  const found: Nomor[] = [];
  const recap = recapPattern.exec(text)?.[1];
  if (recap !== undefined) {
    const bearing = ({ meta }: PagefindHit): string | undefined =>
      meta['rekap'] === recap ? recap : undefined;
    found.push({ kunci: recapKey(recap), isNomor: false, bearing });
  }
  const [exact] = nomorKeys(text);
  if (exact !== undefined) {
    const bearing = (hit: PagefindHit): string | undefined =>
      numbersOf(hit).find((key) => key === exact);
    return [...found, { kunci: exact, isNomor: true, bearing }];
  }
  const { nomor, jenis = '' } = bareNumberPattern.exec(text)?.groups ?? {};
  if (nomor === undefined) return found;
  const bare = nomor.toLowerCase();
  const bearing = (hit: PagefindHit): string | undefined =>
    isOfKind(hit.meta['title'] ?? '', jenis)
      ? numbersOf(hit).find((key) => shortPattern.exec(key)?.[1] === bare)
      : undefined;
  return [...found, { kunci: bare, isNomor: false, bearing }];
}

const numbersOf = ({ meta }: PagefindHit): readonly string[] => nomorKeys(meta['nomor'] ?? '');

const isOfKind = (judul: string, jenis: string): boolean => {
  const title = keysWithSynonyms(keysIn(judul));
  return collapse(keysIn(jenis)).every((key) => title.includes(key));
};

/** The documents that bear the number, the earliest number first. */
async function findBearers(
  { kunci, bearing }: Nomor,
  pagefind: Pagefind,
): Promise<readonly PagefindHit[]> {
  const { results } = await pagefind.search(tokenOf(kunci), { filters: {} });
  const likely = results.filter(({ matchedMetaFields }) => matchedMetaFields?.includes(nomorField));
  const hits = await Promise.all(likely.slice(0, shownMax).map((result) => result.data()));
  return hits
    .flatMap((hit) => {
      const key = bearing(hit);
      return key === undefined ? [] : [{ hit, place: `${key} ${hit.meta['rekap'] ?? ''}` }];
    })
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ hit }) => hit);
}
