// Why a file must not enter the archive, to stand after its name: git would remember it for ever.
import { describePersonalData } from '#checks/data-pribadi.ts';
import { kalimatMasalah } from '#checks/masalah-softcopy.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

/** What is wrong, and how to mend it; null when the file may enter. */
export function kataMasalah({ problem, personalData }: SoftcopyFacts): string | null {
  if (problem !== null) {
    const { message, fix } = kalimatMasalah[problem];
    return `${message}. ${fix}`;
  }
  const found = describePersonalData(personalData, 'berkas').find(
    ({ severity }) => severity === 'error',
  );
  return found === undefined ? null : `memuat ${found.uraian}. ${found.fix}`;
}
