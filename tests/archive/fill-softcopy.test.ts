// npm run softcopy's plan: what a machine knows is filled in, and nothing else is touched.
import { describe, expect, test } from 'vitest';
import { listSoftcopyNames, planSoftcopy } from '#archive/fill-softcopy.ts';
import { parseFrontmatter } from '#archive/frontmatter.ts';
import { inspect } from '#softcopy/inspect.ts';
import type { SoftcopyFacts } from '#softcopy/facts.ts';

const csv = Buffer.from('kelurahan,pemilih\nImopuro,1\n');
const facts: ReadonlyMap<string, SoftcopyFacts> = new Map([
  ['data.csv', await inspect(csv, 'data.csv')],
]);
const filledEntry = {
  berkas: 'data.csv',
  sebutan: 'Data',
  sha256: facts.get('data.csv')?.sha256,
  ukuran_byte: csv.length,
  jenis: 'text/csv',
  teks: facts.get('data.csv')?.textSource,
};

/** index.md around a `softcopy:` key; comments, quotes and blank lines everywhere. */
const index = (softcopy: string): string => `---
# Catatan petugas
judul: "Data: pemilih" # judul resmi

${softcopy}
# Langkah menurut SOP
langkah: [ ]   # belum

status:   'berlaku'
---

Isi --- tetap.
`;
const dataOf = (text: string): unknown => {
  const split = parseFrontmatter(text.replaceAll('\r\n', '\n').replace('\uFEFF', ''));
  return 'problem' in split ? split.problem : split.data;
};

describe('filling in softcopies', () => {
  test.each([
    ['a block', 'softcopy:\n  - berkas: data.csv\n    sebutan: Data'],
    ['a block that is not indented', 'softcopy:\n- berkas: data.csv\n  sebutan: Data'],
    ['flow style', 'softcopy: [{berkas: data.csv, sebutan: Data}]'],
    ['flow style on several lines', 'softcopy: [\n  {berkas: data.csv,\n  sebutan: Data}\n ]'],
    ['a quoted key', '"softcopy":\n  - berkas: data.csv\n    sebutan: Data'],
    [
      'entries with comments',
      'softcopy:\n  # naskah\n  - berkas: data.csv # csv\n    sebutan: Data',
    ],
    [
      'old facts',
      'softcopy:\n  - berkas: data.csv\n    sebutan: Data\n    sha256: lama\n    ukuran_byte: 1',
    ],
  ])('in %s leaves every other byte as it was', (_, softcopy) => {
    const plan = planSoftcopy(index(softcopy), facts);
    const [before, after] = index('|').split('|');
    expect(plan?.indexText.startsWith(before ?? '')).toBe(true);
    expect(plan?.indexText.endsWith(after ?? '')).toBe(true);
    expect(dataOf(plan?.indexText ?? '')).toEqual({
      judul: 'Data: pemilih',
      softcopy: [filledEntry],
      langkah: [],
      status: 'berlaku',
    });
    expect([...(plan?.texts ?? [])]).toEqual([['data.csv.txt', facts.get('data.csv')?.text]]);
  });

  test('changes nothing the second time', () => {
    const once = planSoftcopy(index('softcopy: [{berkas: data.csv, sebutan: Data}]'), facts);
    const twice = planSoftcopy(once?.indexText ?? '', facts);
    expect(twice).toEqual(once);
  });

  test.each([
    ['the last key', '---\njudul: a\nsoftcopy:\n  - berkas: data.csv\n    sebutan: Data\n---\nIsi'],
    [
      'the last key above a comment',
      '---\nsoftcopy:\n  - {berkas: data.csv, sebutan: Data}\n# akhir\n---\n',
    ],
    ['the only key', '---\nsoftcopy: [{berkas: data.csv, sebutan: Data}]\n---'],
  ])('works when it is %s', (_, text) => {
    const filled = planSoftcopy(text, facts)?.indexText ?? '';
    expect(dataOf(filled)).toMatchObject({ softcopy: [filledEntry] });
    expect(filled.slice(filled.indexOf('\n---'))).toBe(text.slice(text.indexOf('\n---')));
    expect(filled.includes('# akhir')).toBe(text.includes('# akhir'));
  });

  test('keeps CRLF line ends and the byte order mark', () => {
    const text = `\uFEFF${index('softcopy:\n  - berkas: data.csv\n    sebutan: Data').replaceAll('\n', '\r\n')}`;
    const filled = planSoftcopy(text, facts)?.indexText ?? '';
    expect(filled.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(filled.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(dataOf(filled)).toMatchObject({ softcopy: [filledEntry] });
  });

  test('leaves alone a softcopy without facts, and a record without softcopies', () => {
    const text = index('softcopy: [{berkas: hilang.pdf, sebutan: Naskah}]');
    expect(planSoftcopy(text, new Map())?.indexText).toBe(text);
    expect(planSoftcopy(index('bentuk: []'), facts)?.indexText).toBe(index('bentuk: []'));
    expect(listSoftcopyNames(index('bentuk: []'))).toEqual([]);
  });

  test('keeps text that people typed or that was recognised', () => {
    for (const teks of ['manual', 'ocr']) {
      const plan = planSoftcopy(
        index(`softcopy: [{berkas: data.csv, sebutan: D, teks: ${teks}}]`),
        facts,
      );
      expect(dataOf(plan?.indexText ?? '')).toMatchObject({
        softcopy: [{ teks, jenis: 'text/csv' }],
      });
      expect(plan?.texts.size).toBe(0);
    }
  });

  test('never writes text over a file that the record lists itself', () => {
    const listed = '[{berkas: data.csv, sebutan: D}, {berkas: data.csv.txt, sebutan: T}]';
    expect(planSoftcopy(index(`softcopy: ${listed}`), facts)?.texts.size).toBe(0);
  });

  test.each([
    ['unreadable frontmatter', '---js\nx\n---\n'],
    ['no frontmatter', 'Isi'],
    ['a softcopy that is no list', index('softcopy: data.csv')],
    [
      'all keys in one pair of braces',
      '---\n{softcopy: [{berkas: data.csv, sebutan: D}], judul: x}\n---\n',
    ],
  ])('says no to %s', (_, text) => {
    expect(planSoftcopy(text, facts)).toBeNull();
  });
});
