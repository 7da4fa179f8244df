// What a value must look like before any rule sees it: lists of good and bad ones.
import { describe, expect, test } from 'vitest';
import {
  kode,
  namaBerkas,
  nomorInformasi,
  saat,
  tanggal,
  teksOpsional,
  teksWajib,
  waktu,
} from '#domain/fields.ts';

const check = (schema: typeof kode | typeof namaBerkas | typeof waktu, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('kode', () => {
  test.each(['rendatin', 'uu-14-2008', 'a', '1'])('accepts %s', (value) => {
    expect(check(kode, value)).toBe(true);
  });
  test.each(['', 'UU-14', 'a--b', '-a', 'a-', 'a_b', 'a b', 'ä', 7])('refuses %j', (value) => {
    expect(check(kode, value)).toBe(false);
  });
});

describe('namaBerkas', () => {
  test.each([
    'tps.csv',
    'Keputusan 426 Tahun 2024.pdf',
    'berita-acara_v2.docx',
    'é.txt',
    'a'.repeat(150),
  ])('accepts %s', (value) => {
    expect(check(namaBerkas, value)).toBe(true);
  });
  test.each([
    '',
    '../../etc/passwd',
    '/etc/passwd',
    'a/b.pdf',
    'a\\b.pdf',
    'C:berkas.pdf',
    '.htaccess',
    '..',
    'index.md',
    'a\u0000.pdf',
    'a\n.pdf',
    'fdp.\u202Eexe',
    'a?.pdf',
    'a"b.pdf',
    'a'.repeat(151),
  ])('refuses %j', (value) => {
    expect(check(namaBerkas, value)).toBe(false);
  });
});

describe('nomorInformasi', () => {
  test.each(['2025/0007', '2025/9999'])('accepts %s', (value) => {
    expect(check(nomorInformasi, value)).toBe(true);
  });
  test.each(['2025/7', '25/0007', '2025-0007', '2025/00007', ' 2025/0007', '2025/0007\n'])(
    'refuses %j',
    (value) => {
      expect(check(nomorInformasi, value)).toBe(false);
    },
  );
});

describe('dates', () => {
  test('a year may be a number, as YAML reads it', () => {
    expect(waktu.parse(2020)).toBe('2020');
    expect(check(waktu, 20)).toBe(false);
    expect(check(waktu, 2020.5)).toBe(false);
  });

  test('a day is not a moment and a moment is not a day', () => {
    expect(check(tanggal, '2025-01-06T08:00:00+07:00')).toBe(false);
    expect(check(saat, '2025-01-06')).toBe(false);
    expect(check(saat, '2025-01-06T08:00:00+07:00')).toBe(true);
  });
});

describe('text', () => {
  test('is trimmed, and may be missing only where it is optional', () => {
    expect(teksWajib.parse(' a ')).toBe('a');
    expect(check(teksWajib, '  ')).toBe(false);
    expect(teksOpsional.parse(undefined)).toBe('');
  });
});
