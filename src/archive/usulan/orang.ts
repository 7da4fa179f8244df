// Officers as authors of commits, and back.
import type { Petugas } from '#domain/peran.ts';
import type { Commit } from '#storage/history.ts';

/** Who wrote a commit, in git's terms. */
type Penulis = Commit['author'];

const alamat = '@petugas.e-ppid.invalid';

/** An officer at a moment (ISO 8601 with offset) as the author of a commit. */
export const penulisOf = ({ id, nama, jabatan }: Petugas, saat: string): Penulis => ({
  name: (nama || jabatan).replace(/\p{Cc}|[<>]/gu, ' ').trim() || id,
  email: `${id}${alamat}`,
  timestamp: Math.floor(Date.parse(saat) / 1000),
  timezoneOffset: offsetOf(saat),
});

/** The officer id of an author; empty for one who is no officer. */
export const idPenulis = ({ email }: Penulis): string =>
  email.endsWith(alamat) ? email.slice(0, -alamat.length) : '';

/** Minutes by which a moment's clock is behind UTC, as git writes it: -420 for `+07:00`. */
function offsetOf(saat: string): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(saat);
  if (match === null) return 0;
  const size = Number(match[2]) * 60 + Number(match[3]);
  return size === 0 || match[1] === '-' ? size : -size;
}
