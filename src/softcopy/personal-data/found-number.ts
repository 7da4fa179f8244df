// A personal number while it is being looked for. Holds the number itself, so it never leaves personal-data.ts.
import type { PersonalDataKind } from '../facts.ts';

/** A number found in one line. */
export interface FoundNumber {
  readonly kind: PersonalDataKind;
  /** Where it starts and ends in the line. */
  readonly start: number;
  readonly end: number;
  /** Its digits and masked places, without what parts them. */
  readonly places: string;
}

/** Numbers found so far, none upon another; quick also in a line with a hundred thousand of them. */
export function openFound(earlier: readonly FoundNumber[] = []) {
  const numbers: FoundNumber[] = [];
  const covered = new Set<number>();
  const cover = ({ start, end }: FoundNumber) => {
    for (let at = start; at < end; at += 1) covered.add(at);
  };
  const isFree = ({ start, end }: FoundNumber) => {
    for (let at = start; at < end; at += 1) if (covered.has(at)) return false;
    return true;
  };
  earlier.forEach(cover);
  return {
    numbers,
    /** Adds a number unless another stands there. */
    add: (number: FoundNumber) => {
      if (!isFree(number)) return;
      cover(number);
      numbers.push(number);
    },
  };
}
