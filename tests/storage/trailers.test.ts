// Trailers, read as native git reads them.

import { tmpdir } from 'node:os';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTrailers, parseTrailers, withTrailers } from '#storage/trailers.ts';
import type { Trailer } from '#storage/trailers.ts';
import { runGit } from '../helpers/native-git.ts';

async function parseByNativeGit(message: string): Promise<readonly Trailer[]> {
  const args = ['interpret-trailers', '--parse', '--no-divider'];
  const lines = (await runGit(tmpdir(), args, message)).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const colon = line.indexOf(':');
    return { key: line.slice(0, colon), value: line.slice(colon + 2) };
  });
}

const messages = [
  '',
  '\n',
  'Usulan: 1\n',
  'Judul\n\nUsulan: 1\n',
  'Judul\n\nUsulan: 1',
  'Judul\n\nBadan.\n\nUsulan: 2025-0007\nDisetujui-oleh: Budi Contoh <budi@contoh.example>\n',
  'Judul\n\nUsulan: 1\n\nBadan sesudahnya.\n',
  'Judul\n\nBadan.\nUsulan: 1\n',
  'Judul\n\nBadan.\nSigned-off-by: Ani <a@b>\n',
  'Judul\n\nBadan.\nBadan.\nBadan.\nBadan.\nSigned-off-by: Ani <a@b>\n',
  'Judul\n\nUsulan: 1\n(cherry picked from commit abc)\n',
  'Judul\n\nUsulan: 1\n\n\n',
  'Judul\n\nUsulan: 1\n   \n',
  'Judul\n\nUsulan: 1\n   \n\n',
  'Judul\n\nUsulan: satu\n  dua\n\ttiga\nSop: x\n',
  'Judul\n\n lanjutan\nUsulan: satu\n',
  'Judul\n\nbukan\n lanjutan\nSigned-off-by: a\n lagi\n',
  'Judul\n\nUsulan : spasi\nSop:tanpa\nKosong:\nTab\t: x\n',
  'Judul\n\nDua kata: bukan trailer\n',
  'Judul\n\nUsulan: 1\n# komentar\nSop: 2\n',
  'Judul\n\nUsulan: 1\n# komentar\n lanjutan\n',
  'Judul\n\nUsulan: 1\n# komentar\n',
  'Judul\n\nUsulan: 1\n\n# komentar\n# lagi\n\n',
  'Judul\n\nUsulan: 1\n\nConflicts:\n\tcontent/a.md\n',
  'Judul\n\nUsulan: 1\n\nConflicts:\n\tcontent/a.md\nlain\n',
  'Judul\n\nUsulan: 1\n\n# ------------------------ >8 ------------------------\ndiff\n',
  'Judul\nbaris dua\n\nUsulan: 1\n',
  '\n\nJudul\n\nUsulan: 1\n',
  '# komentar\nJudul\n\nUsulan: 1\n',
  'Judul\n \nUsulan: 1\n',
  'Judul\n\nIsi: sha256:abc\nUrl: http://x/y?a:b\n',
  'Judul\n\nÉ: bukan huruf\n',
  'Judul\n\n: kosong\nUsulan: 1\n',
  'Judul\n\nUsulan: 1\nUsulan: 2\nusulan: 3\n',
  'Judul\n\nUsulan: nilai é 😀  \n',
  'Judul\n\n---\n\nUsulan: 1\n',
  'Judul\r\n\r\nUsulan: 1\r\n',
  'Judul\n\nUsulan: 1\u00a0\n',
];

test.for(messages)('%j is read as native git reads it', async (message) => {
  expect(parseTrailers(message)).toEqual(await parseByNativeGit(message));
});

test('any message is read as native git reads it', async () => {
  const line = fc.oneof(
    fc.constantFrom('', ' ', '\t', '# x', 'Usulan: 1', 'Sop : 2', ' lanjutan', 'prosa', 'K:'),
    fc.constantFrom('Signed-off-by: A', 'Conflicts:', '\tx', '(cherry picked from commit a)', ':'),
    fc.string({ maxLength: 8 }).filter((text) => !/[\n\0]/.test(text)),
  );
  const message = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'));

  await fc.assert(
    fc.asyncProperty(message, async (text) => {
      expect(parseTrailers(text)).toEqual(await parseByNativeGit(text));
    }),
    { numRuns: 150 },
  );
});

const key = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const value = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => text.trim() === text && text !== '' && !/\p{Cc}/u.test(text));
const trailers = fc.array(fc.record({ key, value }), { minLength: 1, maxLength: 5 });
const body = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('Usulan: palsu')), { minLength: 1 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '' && !/^\s*#/.test(text));

test('trailers come back from a message as they went in, whatever the message says', () => {
  fc.assert(
    fc.property(body, trailers, (message, given) => {
      expect(parseTrailers(withTrailers(message, given))).toEqual(given);
    }),
  );
});

test('formatted trailers parse and format to the same text', () => {
  fc.assert(
    fc.property(trailers, (given) => {
      const text = formatTrailers(given);
      expect(formatTrailers(parseTrailers(`Judul\n\n${text}`))).toBe(text);
    }),
  );
});

describe('what could not be read back is refused', () => {
  test.for([
    { key: '', value: 'x' },
    { key: 'Dua kata', value: 'x' },
    { key: 'Kunci:', value: 'x' },
    { key: '#Kunci', value: 'x' },
    { key: 'Kunci', value: '' },
    { key: 'Kunci', value: ' x' },
    { key: 'Kunci', value: 'x\nDisetujui-oleh: palsu' },
    { key: 'Kunci', value: 'x\ry' },
    { key: 'Kunci', value: '\ud800' },
  ])('%j', (trailer) => {
    expect(() => formatTrailers([trailer])).toThrow(
      expect.objectContaining({ code: 'storage/invalid-trailer' }),
    );
  });

  test.for(['', ' \n', '# hanya komentar'])('a message that is %j', (message) => {
    expect(() => withTrailers(message, [{ key: 'Usulan', value: '1' }])).toThrow(
      expect.objectContaining({ code: 'storage/invalid-message' }),
    );
  });

  test('trailers that are none', () => {
    expect(() => withTrailers('Judul', [])).toThrow(
      expect.objectContaining({ code: 'storage/invalid-message' }),
    );
  });
});
