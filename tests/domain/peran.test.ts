// Who held which role on a day: roles end by themselves.
import { describe, expect, test } from 'vitest';
import { peranOn, petugasSchema } from '#domain/peran.ts';

const { petugas } = petugasSchema.parse({
  petugas: [
    {
      id: 'pejabat',
      jabatan: 'Kepala Subbagian (contoh)',
      peran: [
        { peran: 'petugas-ppid', sejak: '2025-01-02', keputusan: 'Keputusan contoh' },
        {
          peran: 'atasan-ppid',
          sejak: '2025-03-03',
          sampai: '2025-03-14',
          keputusan: 'Surat perintah',
          sebagai: 'plh',
        },
      ],
    },
  ],
});

describe('peranOn', () => {
  test.each([
    ['2025-01-01', []],
    ['2025-01-02', ['petugas-ppid']],
    ['2025-03-02', ['petugas-ppid']],
    ['2025-03-03', ['petugas-ppid', 'atasan-ppid']],
    ['2025-03-14', ['petugas-ppid', 'atasan-ppid']],
    ['2025-03-15', ['petugas-ppid']],
  ])('on %s: %j', (day, expected) => {
    expect(petugas.map((one) => peranOn(one, day))).toEqual([expected]);
  });
});

test('an officer may be nameless, and is definitif unless told otherwise', () => {
  expect(petugas[0]).toMatchObject({ nama: '', contoh: false, subbagian: '' });
  expect(petugas[0]?.peran[0]).toMatchObject({ sampai: null, sebagai: 'definitif' });
});
