// People and bytes for tests; the people are invented.

import { fixedTime } from '../helpers/native-git.ts';

const wib = -420;

/** A petugas who writes at the fixed time. */
export const ani = {
  name: 'Ani Contoh',
  email: 'ani@contoh.example',
  timestamp: fixedTime,
  timezoneOffset: wib,
} as const;

/** Another person, an hour later and elsewhere. */
export const budi = {
  name: 'Budi Contoh',
  email: 'budi@contoh.example',
  timestamp: fixedTime + 3600,
  timezoneOffset: 150,
} as const;

/** Text as bytes. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
