// Dates as strings: the calendar they follow, their arithmetic, and how they read in Indonesian.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayOf,
  firstDay,
  formatJam,
  formatMenit,
  formatSaat,
  formatWaktu,
  isBefore,
  isSaat,
  isTanggal,
  isWaktu,
  minutesBetween,
  saatIn,
} from '#base/tanggal.ts';

/** Any day of the years 1000 to 9900. */
const tanggal = fc
  .date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('9900-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const offset = fc.constantFrom('+07:00', '+08:00', '+09:00', 'Z', '-03:30');
const saat = fc
  .tuple(tanggal, fc.nat(23), fc.nat(59), fc.nat(59), offset)
  .map(([day, ...parts]) => {
    const zone = parts[3];
    const [hour, minute, second] = parts.slice(0, 3).map((part) => String(part).padStart(2, '0'));
    return `${day}T${hour}:${minute}:${second}${zone}`;
  });
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWorkingDay = (day: string): boolean => weekday(day) !== 0 && weekday(day) !== 6;

describe('isTanggal', () => {
  test.each(['2025-01-02', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
    'accepts %s',
    (text) => {
      expect(isTanggal(text)).toBe(true);
    },
  );

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0999-12-31',
    '2025-1-2',
    '2025/01/02',
    '02-01-2025',
    '2025-01-02 ',
    '2025-01-02T00:00:00Z',
    '',
  ])('refuses %j', (text) => {
    expect(isTanggal(text)).toBe(false);
  });

  test('accepts every day there is', () => {
    fc.assert(
      fc.property(tanggal, (day) => {
        expect(isTanggal(day)).toBe(true);
      }),
    );
  });
});

describe('isSaat', () => {
  test.each(['2025-01-06T08:00:00+07:00', '2025-01-06T08:00+07:00', '2025-01-06T00:00:00Z'])(
    'accepts %s',
    (text) => {
      expect(isSaat(text)).toBe(true);
    },
  );

  test.each([
    '2025-01-06T08:00:00',
    '2025-01-06 08:00:00+07:00',
    '2025-01-06T24:00:00+07:00',
    '2025-01-06T08:60:00+07:00',
    '2025-01-06T08:00:60+07:00',
    '2025-01-06T08:00:00+07',
    '2025-01-06T08:00:00+25:00',
    '2025-02-30T08:00:00+07:00',
    '2025-01-06',
  ])('refuses %j', (text) => {
    expect(isSaat(text)).toBe(false);
  });

  test('accepts every moment there is', () => {
    fc.assert(
      fc.property(saat, (moment) => {
        expect(isSaat(moment)).toBe(true);
      }),
    );
  });
});

describe('isWaktu', () => {
  test.each(['2020', '2020-02', '2020-02-29', '1000'])('accepts %s', (text) => {
    expect(isWaktu(text)).toBe(true);
  });

  test.each(['20', '2020-13', '2020-00', '2021-02-29', '0999', '2020-2', 'Februari 2020'])(
    'refuses %j',
    (text) => {
      expect(isWaktu(text)).toBe(false);
    },
  );
});

describe('days and moments', () => {
  test('the first day of a year, a month and a day', () => {
    expect(['2024', '2024-05', '2024-05-17'].map(firstDay)).toEqual([
      '2024-01-01',
      '2024-05-01',
      '2024-05-17',
    ]);
  });

  test('the day of a moment is the one the officer wrote, whatever the machine thinks', () => {
    expect(dayOf('2025-01-06T00:30:00+07:00')).toBe('2025-01-06');
  });

  test('moments compare by instant, not by text', () => {
    expect(isBefore('2025-01-06T09:30:00+08:00', '2025-01-06T09:00:00+07:00')).toBe(true);
    expect(isBefore('2025-01-06T02:00:00Z', '2025-01-06T09:00:00+07:00')).toBe(false);
  });

  test('minutes from one moment to another are those back, negated', () => {
    expect(minutesBetween('2025-01-06T08:00:00+07:00', '2025-01-06T09:15:00+07:00')).toBe(75);
    fc.assert(
      fc.property(saat, saat, (a, b) => {
        // A half minute rounds up in both directions.
        expect(Math.abs(minutesBetween(a, b) + minutesBetween(b, a))).toBeLessThanOrEqual(1);
        expect(minutesBetween(a, b) <= 0 || isBefore(a, b)).toBe(true);
      }),
    );
  });
});

describe('addDays', () => {
  test('goes over the end of a leap February', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-02-28', 2)).toBe('2025-03-02');
  });

  test('is undone by as many days back, and keeps the order', () => {
    fc.assert(
      fc.property(tanggal, fc.integer({ min: 0, max: 20_000 }), (day, days) => {
        const later = addDays(day, days);
        expect(isTanggal(later)).toBe(true);
        expect(addDays(later, -days)).toBe(day);
        expect(later >= day).toBe(true);
      }),
    );
  });
});

describe('addMonths', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-01-02', 12, '2026-01-02'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-03-31', -1, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('lands in the month meant, on the same day or the last of the month', () => {
    fc.assert(
      fc.property(tanggal, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const later = addMonths(day, months);
        const [year = 0, month = 0] = day.split('-').map(Number);
        const [laterYear = 0, laterMonth = 0] = later.split('-').map(Number);
        expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months);
        const isLastOfMonth = addDays(later, 1).endsWith('-01');
        expect(
          later.slice(8) === day.slice(8) || (isLastOfMonth && later.slice(8) < day.slice(8)),
        ).toBe(true);
      }),
    );
  });
});

describe('addWorkingDays', () => {
  test('passes over the week-end', () => {
    expect(addWorkingDays('2025-01-03', 1)).toBe('2025-01-06');
    expect(addWorkingDays('2025-01-04', 1)).toBe('2025-01-06');
    expect(addWorkingDays('2025-02-03', 30)).toBe('2025-03-17');
    expect(addWorkingDays('2025-01-04', 0)).toBe('2025-01-04');
  });

  test('ends on a working day with exactly so many behind it', () => {
    fc.assert(
      fc.property(tanggal, fc.integer({ min: 1, max: 60 }), (day, days) => {
        const end = addWorkingDays(day, days);
        let count = 0;
        for (let one = addDays(day, 1); one <= end; one = addDays(one, 1))
          if (isWorkingDay(one)) count += 1;
        expect(count).toBe(days);
        expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });
});

describe('dates read', () => {
  test.each([
    ['2025-01-02', '2 Januari 2025'],
    ['2025-12-29', '29 Desember 2025'],
    ['2025-05', 'Mei 2025'],
    ['2025', '2025'],
  ])('%s as %s', (waktu, expected) => {
    expect(formatWaktu(waktu)).toBe(expected);
  });

  test.each([
    ['2025-01-06T08:05:00+07:00', '6 Januari 2025 pukul 08.05 WIB'],
    ['2025-01-06T08:05:00+08:00', '6 Januari 2025 pukul 08.05 WITA'],
    ['2025-01-06T08:05:00+09:00', '6 Januari 2025 pukul 08.05 WIT'],
    ['2025-01-06T08:05:00-03:30', '6 Januari 2025 pukul 08.05 UTC-03:30'],
    ['2025-01-06T08:05:00Z', '6 Januari 2025 pukul 08.05 UTC'],
    ['2025-01-06T08:05Z', '6 Januari 2025 pukul 08.05 UTC'],
  ])('%s as %s', (moment, expected) => {
    expect(formatSaat(moment)).toBe(expected);
  });

  test('hours with a dot', () => {
    expect(formatJam('2025-01-06T14:30:00+07:00')).toBe('14.30');
  });

  test.each([
    [0, '0 menit'],
    [59, '59 menit'],
    [60, '1 jam'],
    [75, '1 jam 15 menit'],
    [1_500, '25 jam'],
  ])('%i minutes as %s', (minutes, expected) => {
    expect(formatMenit(minutes)).toBe(expected);
  });
});

describe('a moment on the clock of an office', () => {
  test.each([
    ['Asia/Jakarta', '2025-01-06T08:05:09+07:00'],
    ['Asia/Makassar', '2025-01-06T09:05:09+08:00'],
    ['Asia/Jayapura', '2025-01-06T10:05:09+09:00'],
    ['America/St_Johns', '2025-01-05T21:35:09-03:30'],
    ['UTC', '2025-01-06T01:05:09+00:00'],
  ])('in %s', (zone, expected) => {
    expect(saatIn(zone, new Date('2025-01-06T01:05:09.400Z'))).toBe(expected);
  });
});
