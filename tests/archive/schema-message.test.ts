// Whatever zod complains about, officers read plain Indonesian.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemaProblems } from '#archive/schema-message.ts';
import { daftarWajibSchema } from '#domain/daftar-wajib.ts';
import { dasarHukumSchema } from '#domain/dasar-hukum.ts';
import { kode, saat, tanggal, teksWajib, waktu } from '#domain/fields.ts';
import { halamanSchema } from '#domain/halaman.ts';
import { informasiPublikSchema } from '#domain/informasi-publik.ts';
import { instansiSchema } from '#domain/instansi.ts';
import { petugasSchema } from '#domain/peran.ts';
import { sopSchema } from '#domain/sop.ts';
import { english } from './english.ts';

const problemsOf = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value, { reportInput: true });
  return error === undefined ? [] : schemaProblems(error);
};

describe('the sentence for', () => {
  test.each([
    ['a missing text', z.string(), {}, '"a" belum diisi.', 'Isi "a" dengan teks.'],
    ['an empty value', z.string(), { a: null }, '"a" belum diisi.', 'Isi "a" dengan teks.'],
    ['a text left empty', teksWajib, { a: ' ' }, '"a" wajib diisi.', 'Isi "a".'],
    [
      'a number for a text',
      z.string(),
      { a: 1 },
      '"a" harus berupa teks.',
      'Apit nilai "a" dengan tanda kutip.',
    ],
    [
      'a list for a text',
      z.string(),
      { a: [] },
      '"a" harus berupa teks.',
      'Tulis "a" sebagai teks.',
    ],
    [
      'a fraction',
      z.number().int(),
      { a: 1.5 },
      '"a" harus berupa angka bulat.',
      'Tulis "a" sebagai angka bulat.',
    ],
    [
      'infinity',
      z.number(),
      { a: Infinity },
      '"a" harus berupa angka.',
      'Tulis "a" sebagai angka.',
    ],
    [
      'a word for yes',
      z.boolean(),
      { a: 'ya' },
      '"a" harus berupa true atau false.',
      'Tulis "a" sebagai true atau false.',
    ],
    [
      'a word for a list',
      z.array(z.string()),
      { a: 'x' },
      '"a" harus berupa daftar (baris-baris yang diawali tanda hubung).',
      'Tulis "a" sebagai daftar (baris-baris yang diawali tanda hubung).',
    ],
    [
      'a word for a mapping',
      z.strictObject({}),
      { a: 'x' },
      '"a" harus berupa kelompok kunci: nilai.',
      'Tulis "a" sebagai kelompok kunci: nilai.',
    ],
    [
      'a word that is none of the list',
      z.enum(['x', 'y']),
      { a: 'z' },
      '"a" harus berupa salah satu dari: x, y.',
      'Tulis "a" sebagai salah satu dari: x, y.',
    ],
    [
      'a missing choice',
      z.enum(['x', 'y']),
      {},
      '"a" belum diisi.',
      'Isi "a" dengan salah satu dari: x, y.',
    ],
    [
      'neither of two kinds',
      waktu,
      { a: [] },
      '"a" harus berupa teks atau angka.',
      'Tulis "a" sebagai teks atau angka.',
    ],
    [
      'a list too short',
      z.array(z.string()).min(2),
      { a: ['x'] },
      '"a" harus berisi paling sedikit 2 butir.',
      'Isi "a", paling sedikit 2 butir.',
    ],
    [
      'a number too small',
      z.number().positive(),
      { a: 0 },
      '"a" harus lebih dari 0.',
      'Tulis angka yang lebih dari 0.',
    ],
    [
      'a negative number',
      z.number().nonnegative(),
      { a: -1 },
      '"a" harus paling kecil 0.',
      'Tulis angka yang paling kecil 0.',
    ],
    [
      'a number too big',
      z.number().max(100),
      { a: 101 },
      '"a" melebihi batas 100.',
      'Kurangi "a", paling banyak 100.',
    ],
    [
      'half an address',
      z.url(),
      { a: 'kpu.go.id' },
      '"a" tidak mengikuti bentuk yang diminta.',
      'Tulis alamat lengkap yang diawali https://.',
    ],
    [
      'a name with capitals',
      kode,
      { a: 'A B' },
      '"a" tidak mengikuti bentuk yang diminta.',
      'Perbaiki "a": hanya huruf kecil, angka, dan tanda hubung.',
    ],
    [
      'a day that does not exist',
      tanggal,
      { a: '2025-02-30' },
      '"a" bukan tanggal yang ada; tulis seperti 2025-01-31.',
      'Perbaiki "a".',
    ],
    [
      'a check without words of its own',
      z.string().refine(() => false),
      { a: 'x' },
      '"a" tidak dapat dibaca.',
      'Perbaiki "a".',
    ],
    [
      'an unknown key',
      z.string(),
      { a: 'x', b: 1 },
      'Kunci "b" tidak dikenal.',
      'Periksa ejaan kunci itu, atau hapus barisnya.',
    ],
  ])('%s', (_, schema, value, ...words) => {
    const problems = problemsOf(z.strictObject({ a: schema }), value);
    expect(problems.map((problem) => [problem.message, problem.fix])).toEqual([words]);
  });

  test('a value deep down names every level as a person would count', () => {
    const schema = z.object({ langkah: z.array(z.object({ pelaksana: z.array(saat) })) });
    const [problem] = problemsOf(schema, { langkah: [{ pelaksana: [] }, { pelaksana: ['x'] }] });
    expect(problem?.key).toEqual(['langkah', 1, 'pelaksana', 0]);
    expect(problem?.message).toMatch(/^"pelaksana" ke-1 pada "langkah" ke-2 bukan waktu yang ada/);
  });

  test('the file as a whole, and a key too long to quote', () => {
    expect(problemsOf(z.strictObject({}), [])[0]?.message).toMatch(/^Isi berkas harus berupa/);
    const long = problemsOf(z.strictObject({}), { ['k'.repeat(500)]: 1 })[0]?.message ?? '';
    expect(long).toMatch(/^Kunci "k{80}…" tidak dikenal\.$/);
  });
});

describe('every schema of the archive', () => {
  test.each([
    ['informasi', informasiPublikSchema],
    ['instansi', instansiSchema],
    ['petugas', petugasSchema],
    ['dasar-hukum', dasarHukumSchema],
    ['daftar-wajib', daftarWajibSchema],
    ['sop', sopSchema],
    ['halaman', halamanSchema],
  ])('%s answers any value without an English word', (_, schema) => {
    const keys = keysOf(schema);
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, -1, 1.5, '', 'x', 'A B', '2025-02-30', 1e300),
        fc.array(tie('any'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...keys), tie('any'), { noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (data) => {
        for (const { message, fix } of problemsOf(schema, data)) {
          const words = `${message} ${fix}`.replaceAll(/"[^"]*"/g, '');
          expect(words).not.toMatch(english);
          expect(message).toMatch(/\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every key a schema knows, at any depth, so that random values reach its depths. */
function keysOf(schema: z.ZodType): string[] {
  const { properties } = z.object({ properties: z.unknown() }).parse({
    properties: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  });
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties' && typeof value === 'object' && value !== null)
          Object.keys(value).forEach((name) => found.add(name));
        walk(value);
      }
    }
  };
  walk(properties);
  return [...found];
}
