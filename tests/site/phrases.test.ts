// Synonyms as the search uses them: every way of writing a thing leads to the same key, in texts and in queries.
import { describe, expect, test } from 'vitest';
import { sinonimList } from '#domain/sinonim.ts';
import { collapse, findPhrases, keysIn, keysWithSynonyms } from '../../src/site/search/phrases.ts';
import { readQuery } from '../../src/site/search/query.ts';

describe('the list of synonyms', () => {
  test.each(sinonimList.map((entry) => [entry.kata, entry] as const))(
    '%s has one key for all its names, and says on what it rests',
    (kata, { sebutan, dasar }) => {
      const keys = sebutan.map((name) => collapse(keysIn(name)));
      expect(keys.every((found) => found.length === 1)).toBe(true);
      expect([...new Set(keys.flat())]).toEqual(collapse(keysIn(kata)));
      expect(dasar).not.toBe('');
    },
  );

  test('gives no phrase to two things', () => {
    const phrases = sinonimList
      .map(({ sebutan }) => new Set(sebutan.map((name) => keysIn(name).join(' '))))
      .flatMap((names) => Array.from(names));
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
});

describe('a query', () => {
  test.each([
    ['Surat Keputusan 426', ['putus', '426']],
    ['daftar pemilih sementara hasil perbaikan', ['dpshp']],
    ['pengadaan barang dan jasa', ['pbj']],
    ['Laporan Kinerja tahun 2025', ['lkjip', '2025']],
    ['triwulan 3', ['triwulan3']],
    ['PKPU 22/2023 permohonan', ['22/2023', 'pkpu', 'mohon']],
    ['yang dan di', []],
  ])('%s asks for %j', (query, keys) => {
    expect(readQuery(query).cari.map(({ kunci }) => kunci)).toEqual(keys);
  });

  test('has an unfinished word only at its very end', () => {
    expect(readQuery('daftar pemi').unfinished).toBe('pemi');
    expect(readQuery('daftar pemi ').unfinished).toBeNull();
    expect(readQuery('tahun 2024').unfinished).toBeNull();
  });
});

describe('a text', () => {
  test('holds the phrases within longer phrases', () => {
    const found = findPhrases(keysIn('catatan atas laporan keuangan')).map(({ kunci }) => kunci);
    expect(found.toSorted()).toEqual(['calk', 'lk']);
  });

  test('that names the Komisi Pemilihan Umum speaks neither of an election nor of the public', () => {
    expect(keysWithSynonyms(keysIn('Komisi Pemilihan Umum mengumumkan'))).toEqual(['umum', 'kpu']);
    expect(keysWithSynonyms(keysIn('Pemilihan Umum'))).toContain('pemilu');
  });
});
