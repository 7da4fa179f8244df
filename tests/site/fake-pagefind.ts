// An engine that answers as Pagefind does, over records in memory: metadata is searched with the text, a quoted query is
// a phrase, an unknown word gives the nearest one, and the order of results means nothing.
import type { RekamanCari } from '../../src/site/search/index-records.ts';
import type { Jumlah, Pagefind, Pilihan } from '../../src/site/search/pagefind.ts';

/** Opens such an engine. */
export function fakePagefind(records: readonly RekamanCari[]): Pagefind {
  const search: Pagefind['search'] = async (query, { filters }) => {
    const chosen = records.filter((record) => isChosen(record, filters));
    return {
      results: chosen.flatMap((record) => {
        const matchedMetaFields = query === null ? [] : fieldsWith(record, query);
        if (matchedMetaFields === null) return [];
        return [{ id: record.url, matchedMetaFields, data: async () => record }];
      }),
    };
  };
  return { filters: async () => countFilters(records), search };
}

const countFilters = (records: readonly RekamanCari[]): Jumlah => {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of records)
    for (const [name, values] of Object.entries(filters))
      for (const value of values)
        counts[name] = { ...counts[name], [value]: (counts[name]?.[value] ?? 0) + 1 };
  return counts;
};

const isChosen = (record: RekamanCari, filters: Pilihan): boolean =>
  Object.entries(filters).every(([name, value]) => record.filters[name]?.includes(value) === true);

/** The metadata fields that hold the query; null where the record does not hold it at all. */
function fieldsWith(record: RekamanCari, query: string): readonly string[] | null {
  const phrase = /^"(?<words>.+)"$/.exec(query)?.groups?.['words'];
  const parts = phrase === undefined ? query.split(' ') : [phrase];
  const fields = Object.entries(record.meta);
  const found = parts.map((part) =>
    fields.flatMap(([name, text]) => (` ${text} `.includes(` ${part} `) ? [name] : [])),
  );
  const inText = parts.map((part) => ` ${record.content.toLowerCase()}`.includes(` ${part}`));
  if (parts.some((_, index) => found[index]?.length === 0 && inText[index] === false))
    return phrase === undefined && query.startsWith('þ') ? nearest(found) : null;
  return [...new Set(found.flat())];
}

/** Pagefind leaves out what it does not know when it knows another word of the query. */
const nearest = (found: readonly (readonly string[])[]): readonly string[] | null =>
  found.length > 1 && found.some((names) => names.length > 0) ? [...new Set(found.flat())] : null;
