// What makes sixteen places a NIK: region, date of birth (women: day + 40) and a serial number. A family card number
// has the same build with its date of issue.

/** Province codes in use, of the ministry and of earlier registrations. */
const provinces: ReadonlySet<string> = new Set(
  [
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65',
    '71 72 73 74 75 76 81 82 91 92 93 94 95 96 97',
  ].flatMap((codes) => codes.split(' ')),
);

/** At most this many places may show, and only at the start: the region. */
const openPlaces = 6;

/** Whether sixteen digits are built like a NIK. */
export function isNik(places: string): boolean {
  return /^\d{16}$/u.test(places) && fitsWhereVisible(places);
}

/** Whether sixteen places, some masked, are a NIK that shows more than its region. */
export function isWeaklyMasked(places: string): boolean {
  const leading = /^\d*/u.exec(places)?.[0].length ?? 0;
  const showsBirthDate = /\d/u.test(places.slice(openPlaces, 12));
  return (
    places.length === 16 && (leading > openPlaces || showsBirthDate) && fitsWhereVisible(places)
  );
}

/** Whether the visible digits can be those of a NIK; the province must be visible. */
export function fitsWhereVisible(places: string): boolean {
  const part = (from: number, to: number) => {
    const text = places.slice(from, to);
    return text.length === to - from && /^\d+$/u.test(text) ? text : null;
  };
  const [day, month] = [part(6, 8), part(8, 10)];
  return (
    provinces.has(places.slice(0, 2)) &&
    (day === null || /^(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])$/u.test(day)) &&
    (month === null || /^(?:0[1-9]|1[0-2])$/u.test(month)) &&
    part(12, 16) !== '0000'
  );
}
