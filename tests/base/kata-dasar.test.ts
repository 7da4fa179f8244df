// Word families share one key, unrelated words do not, and no input breaks the canonicaliser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assert,
  constantFrom,
  nat,
  oneof,
  property,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kataDasar } from '#base/kata-dasar.ts';
import { akar } from '../../src/base/kata-dasar/akar.ts';
import { takBeraturan } from '../../src/base/kata-dasar/tak-beraturan.ts';

const families = readFileSync(
  join(import.meta.dirname, '../fixtures/pencarian/keluarga-kata.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '));

describe('word families', () => {
  test('are at least 150', () => {
    expect(families.length).toBeGreaterThanOrEqual(150);
  });

  test.each(families)('%s and its forms share one key', (...words) => {
    expect([...new Set(words.map(kataDasar))]).toHaveLength(1);
  });

  test('have keys of their own', () => {
    const keys = families.map(([root = '']) => kataDasar(root));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

test.each([
  ['suara', 'surat'],
  ['daerah', 'darah'],
  ['beri', 'berita'],
  ['perintah', 'rintah'],
  ['perintah', 'pemerintah'],
  ['kantor', 'kotor'],
  ['data', 'datang'],
  ['data', 'perdata'],
  ['masa', 'masalah'],
  ['salah', 'masalah'],
  ['kas', 'berkas'],
  ['kota', 'kotak'],
  ['tahu', 'tahun'],
  ['hak', 'hakim'],
  ['wali', 'wakil'],
  ['calon', 'camat'],
  ['partai', 'partisipasi'],
  ['visi', 'divisi'],
  ['awas', 'kawasan'],
  ['ada', 'pengadaan'],
  ['adu', 'ada'],
  ['duduk', 'penduduk'],
  ['serta', 'peserta'],
  ['tama', 'pertama'],
  ['selat', 'selatan'],
  ['bulan', 'triwulan'],
  ['pilih', 'pemilu'],
  ['ikan', 'berikan'],
  ['alat', 'ralat'],
  ['urut', 'turut'],
  ['lurah', 'luar'],
  ['keluar', 'luar'],
  ['keluarga', 'keluar'],
  ['uji', 'puji'],
  ['sidang', 'sedang'],
  ['menteri', 'materi'],
])('%s and %s do not share a key', (one, other) => {
  expect(kataDasar(one)).not.toBe(kataDasar(other));
});

test.each([
  ['Pengelolaan', 'kelola'],
  ['PENGUMUMAN', 'umum'],
  ['Undang-Undang', 'undang'],
  ['laki-laki', 'laki'],
  ['surat-menyurat', 'surat'],
  ['2024', '2024'],
  ['B.1-KWK', 'b.1-kwk'],
  ['27a', '27a'],
  ['ke-2', 'ke-2'],
  ['', ''],
  ['-', '-'],
  ['é', 'e'],
  ['一', '一'],
])('%s has the key %s', (word, key) => {
  expect(kataDasar(word)).toBe(key);
});

test('every listed root and every irregular word has a listed key that stays', () => {
  expect([...akar].filter((root) => kataDasar(root) !== root)).toEqual([]);
  for (const [word, root] of takBeraturan) {
    expect(kataDasar(word)).toBe(root);
    expect(kataDasar(root)).toBe(root);
    expect(akar).toContain(root);
  }
});

const digitsOf = (text: string): string => text.replace(/\D/g, '');

describe('any word', () => {
  const affix = constantFrom(
    'me',
    'mem',
    'men',
    'meng',
    'meny',
    'pe',
    'peng',
    'per',
    'ber',
    'di',
    'ke',
    'ter',
    'se',
    '',
  );
  const ending = constantFrom('kan', 'an', 'i', 'nya', 'lah', 'kah', 'ku', '');
  const letters = stringMatching(/^[a-z]{0,9}$/);
  const word = oneof(
    string({ unit: 'grapheme' }),
    tuple(affix, affix, letters, ending, ending).map((parts) => parts.join('')),
    tuple(letters, letters).map((parts) => parts.join('-')),
  );

  test('has a key that is its own key, is not empty, and never throws', () => {
    assert(
      property(word, (value) => {
        const key = kataDasar(value);
        expect(kataDasar(key)).toBe(key);
        expect(key === '').toBe(value === '');
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps its digits', () => {
    assert(
      property(
        tuple(affix, nat(), ending).map((parts) => parts.join('')),
        (value) => {
          expect(digitsOf(kataDasar(value))).toBe(digitsOf(value));
        },
      ),
    );
  });

  test('has the same key in capitals', () => {
    assert(
      property(letters, (value) => {
        expect(kataDasar(value.toUpperCase())).toBe(kataDasar(value));
      }),
    );
  });
});
