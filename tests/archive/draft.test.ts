// A record that has just been started says exactly what was typed, whatever was typed.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDraft } from '#archive/draft.ts';
import { parseFrontmatter } from '#archive/frontmatter.ts';
import { informasiPublikSchema } from '#domain/informasi-publik.ts';

const draft = {
  judul: 'Judul',
  ringkasan: 'Ringkasan',
  jenisDokumen: 'keputusan',
  klasifikasi: 'berkala',
  subbagian: 'rendatin',
} as const;

test('any text comes back from the record as it was typed', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '---',
      'a\n---\nb',
      '2025',
      'null',
      '*a',
      '&a',
      '!js',
      '#',
      "'",
      '"',
      '\\',
      ': ',
    ),
  );
  fc.assert(
    fc.property(text, text, (judul, ringkasan) => {
      const split = parseFrontmatter(formatDraft({ ...draft, judul, ringkasan }));
      expect(split).toMatchObject({ data: { judul, ringkasan, subbagian: 'rendatin' } });
    }),
    { numRuns: 1_000 },
  );
});

test('what is left empty is what the schema lets be empty', () => {
  const split = parseFrontmatter(formatDraft(draft));
  const parsed = informasiPublikSchema.safeParse('data' in split ? split.data : null);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toMatchObject({ status: 'berlaku', softcopy: [], langkah: [] });
});
