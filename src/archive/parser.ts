// From a metadata file to a domain value by a schema, or to what is wrong with it.
import type { z } from 'zod';
import type { Temuan } from '#domain/temuan.ts';
import { found } from './found.ts';
import type { Metadata } from './metadata.ts';
import { readingRules } from './reading-rules.ts';
import { schemaProblems } from './schema-message.ts';
import { openPlaces } from './yaml-place.ts';

/** Reads one kind of metadata file; what is wrong goes to `temuan`, and then there is no value. */
export type Parser<V> = (item: Metadata, temuan: Temuan[]) => V | null;

/**
 * A parser for files of one schema. A file that was parsed before gives the very same value again, so that whatever was
 * derived from it stays valid.
 */
export function parserOf<S extends z.ZodType, V>(
  schema: S,
  complete: (value: z.output<S>, item: Metadata) => V,
): Parser<V> {
  const known = new WeakMap<
    Metadata,
    { readonly value: V | null; readonly temuan: readonly Temuan[] }
  >();
  const parse = (
    item: Metadata,
  ): { readonly value: V | null; readonly temuan: readonly Temuan[] } => {
    const result = schema.safeParse(item.data, { reportInput: true });
    if (result.success) return { value: complete(result.data, item), temuan: [] };
    const placeOf = openPlaces(item.yaml);
    const temuan = schemaProblems(result.error).map(({ key, message, fix }) =>
      found(readingRules.skema, { file: item.file, ...placeOf(key), message, fix }),
    );
    return { value: null, temuan };
  };
  return (item, temuan) => {
    const parsed = known.get(item) ?? parse(item);
    known.set(item, parsed);
    temuan.push(...parsed.temuan);
    return parsed.value;
  };
}
