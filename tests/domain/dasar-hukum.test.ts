// What is revoked, and from when.
import { describe, expect, test } from 'vitest';
import { dasarHukumSchema, isDicabut } from '#domain/dasar-hukum.ts';

const [current, revoked, unknownDay] = dasarHukumSchema.parse({
  peraturan: [
    { id: 'pkpu-22-2023', sebutan: 'PKPU 22/2023', nomor: '22 Tahun 2023', judul: 'x' },
    {
      id: 'pkpu-1-2015',
      sebutan: 'PKPU 1/2015',
      nomor: '1 Tahun 2015',
      judul: 'x',
      dicabut_oleh: 'pkpu-22-2023',
      dicabut_sejak: '2023-11-01',
    },
    {
      id: 'perki-1-2010',
      sebutan: 'Perki 1/2010',
      nomor: '1 Tahun 2010',
      judul: 'x',
      dicabut_oleh: 'perki-1-2021',
    },
  ],
}).peraturan;

describe('isDicabut', () => {
  test('is never true of an instrument that nothing revoked', () => {
    expect(current && isDicabut(current, '2100-01-01')).toBe(false);
  });

  test('is true from the day of revocation on', () => {
    expect(revoked && isDicabut(revoked, '2023-10-31')).toBe(false);
    expect(revoked && isDicabut(revoked, '2023-11-01')).toBe(true);
  });

  test('is true where the day is unknown', () => {
    expect(unknownDay && isDicabut(unknownDay, '2011-01-01')).toBe(true);
  });
});
