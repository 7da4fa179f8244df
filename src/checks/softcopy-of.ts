// A record's softcopies beside the facts about their files.
import { keepWhileSame } from '#base/memo.ts';
import type { InformasiPublik, Softcopy } from '#domain/informasi-publik.ts';
import type { BerkasInformasi, FaktaSoftcopy } from './fakta.ts';

/** A softcopy a record lists, and what is known of its file. */
export interface SoftcopyTercatat {
  readonly softcopy: Softcopy;
  /** Place in the record's list. */
  readonly index: number;
  readonly isPresent: boolean;
  /** Null when the file is not there or was not inspected in this run. */
  readonly facts: FaktaSoftcopy | null;
}

/**
 * Softcopies that may be in the archive, each file once. None for information that is dikecualikan: there every file
 * is one too many, and a single rule says so.
 */
export const softcopyTercatat = (
  record: InformasiPublik,
  { berkas }: { readonly berkas: BerkasInformasi },
): readonly SoftcopyTercatat[] => keep(record, [berkas], () => list(record, berkas));

const keep = keepWhileSame<InformasiPublik, readonly SoftcopyTercatat[]>();

function list(record: InformasiPublik, { names, facts }: BerkasInformasi): SoftcopyTercatat[] {
  if (record.klasifikasi === 'dikecualikan') return [];
  const seen = new Set<string>();
  return record.softcopy.flatMap((softcopy, index) => {
    const { berkas } = softcopy;
    if (seen.has(berkas)) return [];
    seen.add(berkas);
    return [{ softcopy, index, isPresent: names.has(berkas), facts: facts.get(berkas) ?? null }];
  });
}
