// A personal number while it is being looked for. Holds the number itself, so it never leaves personal-data.ts.
import type { PersonalDataKind } from '../personal-data.ts';

/** A number found in one line. */
export interface FoundNumber {
  readonly kind: PersonalDataKind;
  /** Where it starts and ends in the line. */
  readonly start: number;
  readonly end: number;
  /** Its digits and masked places, without what parts them. */
  readonly places: string;
}
