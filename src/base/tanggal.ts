// Dates as the archive writes them: strings, never Date objects, so that nothing depends on the machine's zone.
// tanggal = YYYY-MM-DD; saat = a moment with offset, 2025-01-06T08:00:00+07:00; waktu = YYYY, YYYY-MM or a tanggal.

const tanggalPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const saatPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})$/;
const namaBulan = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const minuteMs = 60_000;

/** Whether the text is a day that exists in the calendar. */
export function isTanggal(text: string): boolean {
  const match = tanggalPattern.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the text is a moment that exists, with its offset from UTC. */
export function isSaat(text: string): boolean {
  const match = saatPattern.exec(text);
  if (match === null || !isTanggal(match[1] ?? '')) return false;
  return (
    Number(match[2]) < 24 &&
    Number(match[3]) < 60 &&
    Number(match[4] ?? 0) < 60 &&
    !Number.isNaN(Date.parse(text))
  );
}

/** Whether the text is a year, a month or a day that exists. */
export function isWaktu(text: string): boolean {
  if (/^\d{4}$/.test(text)) return Number(text) >= 1000;
  if (/^\d{4}-\d{2}$/.test(text)) return isTanggal(`${text}-01`);
  return isTanggal(text);
}

/** The first day a waktu can mean: `2024` → `2024-01-01`. */
export const firstDay = (waktu: string): string => `${waktu}-01-01`.slice(0, 10);

/** The calendar day on which a moment falls, in its own offset: what officers would write. */
export const dayOf = (saat: string): string => saat.slice(0, 10);

/** Whole minutes from one moment to another; negative when the second is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / minuteMs);

/** Whether moment `a` lies before moment `b`, whatever their offsets. */
export const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** Adds whole months to a day; the last day of a shorter month where the day does not exist. */
export function addMonths(tanggal: string, months: number): string {
  const [year, month, day] = tanggal.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** Adds whole days to a day. */
export function addDays(tanggal: string, days: number): string {
  return new Date(Date.parse(`${tanggal}T00:00:00Z`) + days * 24 * 60 * minuteMs)
    .toISOString()
    .slice(0, 10);
}

/** The n-th working day (Monday to Friday) after a day. */
export function addWorkingDays(tanggal: string, days: number): string {
  let current = tanggal;
  for (let left = days; left > 0;) {
    current = addDays(current, 1);
    const weekday = new Date(`${current}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return current;
}

/** `2025-01-02` → `2 Januari 2025`; `2025-01` → `Januari 2025`; `2025` → `2025`. */
export function formatWaktu(waktu: string): string {
  const [year = '', month, day] = waktu.split('-');
  const bulan = month === undefined ? '' : (namaBulan[Number(month) - 1] ?? '');
  return [day === undefined ? '' : String(Number(day)), bulan, year]
    .filter((part) => part !== '')
    .join(' ');
}

/** `2025-01-06T08:00:00+07:00` → `08.00`. */
export const formatJam = (saat: string): string => saat.slice(11, 16).replace(':', '.');

/** `2025-01-06T08:00:00+07:00` → `6 Januari 2025 pukul 08.00 WIB`. */
export function formatSaat(saat: string): string {
  const offset = saat.endsWith('Z') ? '' : saat.slice(-6);
  const zone = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' }[offset] ?? `UTC${offset}`;
  return `${formatWaktu(dayOf(saat))} pukul ${formatJam(saat)} ${zone}`;
}

/** `6 Januari 2025, 08.00–08.45 WIB`; in full where it goes over midnight. */
export function formatRentang(mulai: string, selesai: string): string {
  if (dayOf(mulai) !== dayOf(selesai)) return `${formatSaat(mulai)} sampai ${formatSaat(selesai)}`;
  const zone = formatSaat(selesai).split(' ').at(-1) ?? '';
  return `${formatWaktu(dayOf(mulai))}, ${formatJam(mulai)}–${formatJam(selesai)} ${zone}`;
}

/** `75` → `1 jam 15 menit`. */
export function formatMenit(minutes: number): string {
  const jam = Math.floor(minutes / 60);
  const menit = minutes % 60;
  return [jam > 0 ? `${jam} jam` : '', menit > 0 || jam === 0 ? `${menit} menit` : '']
    .filter(Boolean)
    .join(' ');
}

/** The calendar day at a moment in a time zone: what `today` means to the office. */
export const dayIn = (zone: string, moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment);

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as the office's clock shows it: `2025-01-06T08:00:00+07:00`. */
export function saatIn(zone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const clock = format.format(moment).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${clock}Z`) - moment.getTime()) / minuteMs);
  const [sign, ahead] = minutes < 0 ? ['-', -minutes] : ['+', minutes];
  return `${clock}${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}
