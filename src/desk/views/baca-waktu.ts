// Days as officers write them: `31 Januari 2025`, `31/1/2025`, `Januari 2025`, `2025`, and the archive's own `2025-01-31`.

const bulan = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

/** The year, month or day as the archive writes it; what is not understood stays as it was typed. */
export function bacaWaktu(text: string): string {
  const typed = text.trim();
  const words = /^(?:(\d{1,2})\s+)?([a-z]+)\s+(\d{4})$/i.exec(typed);
  if (words !== null) {
    const month = monthOf(words[2] ?? '');
    return month === 0 ? typed : joined(words[3] ?? '', month, words[1]);
  }
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  return figures === null ? typed : joined(figures[3] ?? '', Number(figures[2]), figures[1]);
}

/** A month by its name or the first three letters of it, 1 to 12; 0 where there is none. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  if (lower.length < 3) return 0;
  return bulan.findIndex((one) => one.startsWith(lower)) + 1;
}

const joined = (year: string, month: number, day: string | undefined): string =>
  [year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join('-');
const two = (value: number): string => String(value).padStart(2, '0');
