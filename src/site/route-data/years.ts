// Records by year of entry. A year that is over hardly changes, so what is counted or measured of its records is kept.
import { keepWhileSame, oncePer } from '#base/memo.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { rowsDigest } from './digests.ts';

/** Records by year of entry, the newest year first, each in the order in which they were entered. */
const recordsByYear = oncePer(
  ({ arsip }: Publikasi): ReadonlyMap<string, readonly InformasiPublik[]> => {
    const years = Map.groupBy(arsip.informasi, ({ tahun }) => tahun);
    const ordered = [...years].toSorted(([a], [b]) => (a < b ? 1 : -1));
    return new Map(
      ordered.map(([tahun, records]) => [
        tahun,
        records.toSorted((a, b) => Number(a.nomor) - Number(b.nomor)),
      ]),
    );
  },
);

/** The years of entry that have records, newest first. */
export const yearsOfEntry = (publikasi: Publikasi): readonly string[] => [
  ...recordsByYear(publikasi).keys(),
];

/** The records of a year of entry in their order; none for a year without any. */
export const recordsOfYear = (publikasi: Publikasi, tahun: string): readonly InformasiPublik[] =>
  recordsByYear(publikasi).get(tahun) ?? [];

const digestsOf = oncePer<Publikasi, Map<string, string>>(() => new Map());

/** A digest of the rows of a year. */
export function yearDigest(publikasi: Publikasi, tahun: string): string {
  const digests = digestsOf(publikasi);
  const known = digests.get(tahun);
  if (known !== undefined) return known;
  const digest = rowsDigest(recordsOfYear(publikasi, tahun), publikasi);
  digests.set(tahun, digest);
  return digest;
}

/** A function of the records of a year, computed again only when a row of the year changes. */
export function perYear<V>(
  compute: (records: readonly InformasiPublik[], publikasi: Publikasi, tahun: string) => V,
): (publikasi: Publikasi, tahun: string) => V {
  const keep = keepWhileSame<InformasiPublik, V>();
  return (publikasi, tahun) => {
    const records = recordsOfYear(publikasi, tahun);
    const [first] = records;
    return first === undefined
      ? compute(records, publikasi, tahun)
      : keep(first, [yearDigest(publikasi, tahun)], () => compute(records, publikasi, tahun));
  };
}
