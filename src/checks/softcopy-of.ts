// A record's softcopies beside the facts about their files.
import { softcopyFile, type InformasiPublik, type Softcopy } from '#domain/informasi-publik.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';
import { presentFiles } from './arsip-index.ts';
import type { Fakta } from './fakta.ts';
import { indexEach } from './index-of.ts';

/** A softcopy a record lists, and what is known of its file. */
export interface SoftcopyTercatat {
  readonly softcopy: Softcopy;
  /** Place in the record's list. */
  readonly index: number;
  /** Path in the archive. */
  readonly path: string;
  readonly isPresent: boolean;
  /** Null when the file is not there or was not inspected in this run. */
  readonly facts: SoftcopyFacts | null;
}

/**
 * Softcopies that may be in the archive, each file once. None for information that is dikecualikan: there every file
 * is one too many, and a single rule says so.
 */
export const softcopyTercatat = indexEach(
  (record: InformasiPublik, fakta: Fakta): readonly SoftcopyTercatat[] => {
    if (record.klasifikasi === 'dikecualikan') return [];
    const present = presentFiles(fakta.arsip);
    const seen = new Set<string>();
    return record.softcopy.flatMap((softcopy, index) => {
      if (seen.has(softcopy.berkas)) return [];
      seen.add(softcopy.berkas);
      const path = softcopyFile(record, softcopy);
      const facts = fakta.softcopy.get(path) ?? null;
      return [{ softcopy, index, path, isPresent: present.has(path), facts }];
    });
  },
);
