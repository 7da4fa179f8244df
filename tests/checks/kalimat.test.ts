// The pieces of sentences that rules share.
import { expect, test } from 'vitest';
import { gabung, sebutKunci } from '#checks/kalimat.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a dan b'],
  [['a', 'b', 'c'], 'a, b, dan c'],
])('%j is joined as %j', (parts, expected) => {
  expect(gabung(parts)).toBe(expected);
});

test('another word may join', () => {
  expect(gabung(['PDF', 'CSV', 'TXT'], 'atau')).toBe('PDF, CSV, atau TXT');
});

test.each([
  [['judul'], '"judul"'],
  [['hardcopy', 'lokasi'], '"lokasi" pada "hardcopy"'],
  [['softcopy', 0, 'berkas'], '"berkas" pada "softcopy" ke-1'],
  [['langkah', 1, 'pelaksana', 0], '"pelaksana" ke-1 pada "langkah" ke-2'],
  [['memenuhi', 2], '"memenuhi" ke-3'],
])('the key %j is called %s', (key, expected) => {
  expect(sebutKunci(key)).toBe(expected);
});
