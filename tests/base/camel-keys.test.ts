// The bridge between the keys officers read and the names code uses.
import { expect, test } from 'vitest';
import { camelKey, camelKeys } from '#base/camel-keys.ts';

test.each([
  ['waktu_pembuatan', 'waktuPembuatan'],
  ['pasal_undang_undang', 'pasalUndangUndang'],
  ['judul', 'judul'],
  ['sha256', 'sha256'],
])('%s becomes %s', (key, expected) => {
  expect(camelKey(key)).toBe(expected);
});

test('keys change at every depth, values never', () => {
  const before = {
    dasar_hukum: [{ dicabut_oleh: 'pkpu_22_2023', nilai_kosong: null }],
    tanda_mutu: ['belum_diperiksa', 1, true],
  };
  expect(camelKeys(before)).toEqual({
    dasarHukum: [{ dicabutOleh: 'pkpu_22_2023', nilaiKosong: null }],
    tandaMutu: ['belum_diperiksa', 1, true],
  });
});

test('plain values pass through', () => {
  expect(camelKeys('teks_biasa')).toBe('teks_biasa');
  expect(camelKeys(null)).toBe(null);
});
