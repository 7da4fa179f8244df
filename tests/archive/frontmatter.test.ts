// Frontmatter and the Markdown below it, split without losing a line.
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '#archive/decode.ts';
import { parseFrontmatter } from '#archive/frontmatter.ts';
import { locateYaml } from '#archive/yaml-place.ts';

describe('a Markdown file', () => {
  test('gives data, Markdown, and YAML with the lines of the file', () => {
    const text =
      '---\n# catatan\n\njudul: Satu\nsoftcopy:\n  - berkas: a\n---\n\nIsi\n\n---\n\nlagi\n';
    const split = parseFrontmatter(text);
    expect(split).toMatchObject({
      data: { judul: 'Satu', softcopy: [{ berkas: 'a' }] },
      body: 'Isi\n\n---\n\nlagi\n',
    });
    const yaml = 'yaml' in split ? split.yaml : '';
    expect(locateYaml(yaml, ['judul']).line).toBe(4);
    expect(locateYaml(yaml, ['softcopy', 0, 'berkas'])).toEqual({ line: 6, column: 5 });
  });

  test.each([
    ['without Markdown', '---\na: 1\n---', { a: 1 }, ''],
    ['without a last line feed', '---\na: 1\n---\nx', { a: 1 }, 'x'],
    ['with empty frontmatter', '---\n---\nx\n', {}, 'x\n'],
    ['with nothing but a comment', '---\n# a: 1\n---\nx\n', {}, 'x\n'],
    ['with a text that has --- in it', '---\na: |\n  ---\n  x\n---\ny', { a: '---\nx\n' }, 'y'],
    ['with spaces after the closing fence', '---\na: 1\n--- \t\nx', { a: 1 }, 'x'],
    ['with a rule right below', '---\na: 1\n---\n---\n', { a: 1 }, '---\n'],
  ])('%s is split', (_, text, data, body) => {
    expect(parseFrontmatter(text)).toMatchObject({ data, body });
  });

  test('gives every reader a value of its own', () => {
    const text = '---\na: {b: 1}\n---\n';
    const [first, second] = [parseFrontmatter(text), parseFrontmatter(text)];
    expect('data' in first && 'data' in second && first.data !== second.data).toBe(true);
  });
});

describe('bytes', () => {
  test.each([
    ['plain', [0x61], 'a'],
    ['with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['with every line end', [0x61, 13, 10, 0x62, 13, 0x63, 10], 'a\nb\nc\n'],
    ['with a real replacement character', [0xef, 0xbf, 0xbd], '\uFFFD'],
    ['none at all', [], ''],
  ])('%s become text', (_, bytes, text) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(text);
  });

  test.each([
    ['a lone continuation byte', [0x61, 10, 0x62, 0x80, 0x63], '2:2'],
    ['a character cut by the end', [0x61, 0xf0, 0x9f, 0x98], '1:2'],
    ['a character cut by a line end', [0xe2, 0x82, 10], '1:1'],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], '1:2'],
    ['an overlong slash', [0xc0, 0xaf], '1:1'],
    ['NUL after CRLF', [0x61, 13, 10, 0], '2:1'],
    ['a bad byte after a real replacement character', [0xef, 0xbf, 0xbd, 10, 0xff], '2:1'],
  ])('with %s are refused at their place', (_, bytes, at) => {
    const problem = decodeUtf8(Uint8Array.from(bytes));
    const { line, column } = typeof problem === 'string' ? { line: 0, column: 0 } : problem;
    expect(`${line}:${column}`).toBe(at);
  });
});
