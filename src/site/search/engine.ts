// The opened search: the index, and what has to be known of the archive as a whole to rank its records.
import { countAll, loadSaringan, type Saringan } from './filters.ts';
import { openPagefind, type IndeksTerbuka, type Jumlah, type Pagefind } from './pagefind.ts';
import { findToken } from './postings.ts';
import { lamaToken } from './zones.ts';

/** Everything a search needs. */
export interface Mesin {
  readonly pagefind: Pagefind;
  /** All values of the filters with their counts. */
  readonly semua: Jumlah;
  readonly saringan: Saringan;
  /** Records by their place in the index, the latest entry of the buku rekap first. */
  readonly urutan: ReadonlyMap<string, number>;
  /** Records that others have replaced or revoked. */
  readonly lama: ReadonlySet<string>;
  /** Records that are newer than the base of the index. */
  readonly baru: ReadonlySet<string>;
}

/** Asks the index what is the same for every search. */
export async function makeMesin({
  pagefind,
  baru,
}: Pick<IndeksTerbuka, 'pagefind' | 'baru'>): Promise<Mesin> {
  const [all, lama, saringan] = await Promise.all([
    pagefind.search(null, { filters: {} }),
    findToken(pagefind, lamaToken),
    loadSaringan(pagefind),
  ]);
  return {
    pagefind,
    semua: countAll(saringan),
    saringan,
    urutan: new Map(all.results.map(({ id }, index) => [id, index])),
    lama: new Set(lama.keys()),
    baru,
  };
}

interface Opened {
  readonly indeks: IndeksTerbuka;
  readonly mesin: Mesin;
}
type Work<T> = (mesin: Mesin) => Promise<T>;

/** Does something with the opened search. */
export type WithMesin = <T>(work: Work<T>) => Promise<T>;

/**
 * A search that stays open from one question to the next. The site may be published again meanwhile: what files answer
 * that are no longer the site's, or that are gone, is asked once more of those that have taken their place.
 */
export function keepOpen(open: () => Promise<IndeksTerbuka> = openPagefind): WithMesin {
  let opened: Promise<Opened> | null = null;
  const leave = (old: Promise<Opened>): void => {
    if (opened === old) opened = null;
    old.then(({ indeks }) => indeks.close()).catch(() => undefined);
  };
  const attempt = async <T>(
    work: Work<T>,
  ): Promise<{ readonly answer: T; readonly isCurrent: boolean }> => {
    opened ??= openMesin(open);
    const mine = opened;
    try {
      const { indeks, mesin } = await mine;
      const [answer, isCurrent] = await Promise.all([work(mesin), indeks.isCurrent()]);
      if (!isCurrent) leave(mine);
      return { answer, isCurrent };
    } catch (error) {
      leave(mine);
      throw error;
    }
  };
  return async (work) => {
    const first = await attempt(work).catch(() => null);
    return first?.isCurrent === true ? first.answer : (await attempt(work)).answer;
  };
}

async function openMesin(open: () => Promise<IndeksTerbuka>): Promise<Opened> {
  const indeks = await open();
  return { indeks, mesin: await makeMesin(indeks) };
}
