// Files that are not what they seem, or are damaged: facts with a problem, never a throw.
import { describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { inspect } from '#softcopy/inspect.ts';
import { zipSync } from 'fflate';
import {
  addParts,
  changePart,
  declareSize,
  makeDocx,
  makeImage,
  makePdf,
  makeXlsx,
  paragraph,
  utf8,
} from './sample-files.ts';

const problemOf = async (bytes: Uint8Array, name: string) => (await inspect(bytes, name)).problem;

/** Bytes without order, the same on every run. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe('size', () => {
  test('an empty file is empty whatever its name', async () => {
    for (const name of ['a.pdf', 'a.docx', 'a.txt', 'a', '']) {
      expect(await inspect(new Uint8Array(), name)).toMatchObject({
        problem: 'kosong',
        sizeBytes: 0,
        type: null,
      });
    }
  });

  test('a file over the limit is not read', async () => {
    const bytes = new Uint8Array(limits.softcopyBytes + 1).fill(0x61);

    expect(await inspect(bytes, 'a.txt')).toMatchObject({
      problem: 'terlalu-besar',
      text: null,
      sizeBytes: limits.softcopyBytes + 1,
    });
  });
});

describe('disguise', () => {
  test('markup and scripts pass under no name', async () => {
    const disguised = [
      ['<!DOCTYPE html><html><body>Halo</body></html>', 'text/html'],
      ['  \n<HTML>', 'text/html'],
      ['Nama;Nilai\n<script>alert(1)</script>;1', 'text/html'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
      ['<?xml version="1.0"?><svg/>', 'image/svg+xml'],
      ['<?xml version="1.0"?><a/>', 'application/xml'],
      ['\uFEFF<?xml version="1.0"?><a/>', 'application/xml'],
      ['#!/bin/sh\necho halo', 'text/x-script'],
      ['{\\rtf1 Halo}', 'application/rtf'],
    ] as const;

    for (const [text, detected] of disguised) {
      for (const name of ['a.pdf', 'a.jpg', 'a.txt', 'a.csv', 'a.docx']) {
        expect(await inspect(utf8(text), name)).toMatchObject({
          type: null,
          detected,
          text: null,
          problem: 'jenis-tidak-diizinkan',
        });
      }
    }
  });

  test('the content decides, not the name', async () => {
    const pdf = await makePdf(['Halo']);

    for (const name of ['a.docx', 'a.txt', 'a', `${'x'.repeat(300)}.pdf`, '📄🗳️.pdf', '../a.pdf']) {
      expect(await inspect(pdf, name)).toMatchObject({ type: 'application/pdf', text: 'Halo' });
    }
  });

  test('programs, archives and old Office files are not accepted, and named', async () => {
    const zip = zipSync({ 'a.txt': utf8('a') });
    const gif = utf8('GIF89a\u0001\u0000\u0001\u0000');

    expect(await inspect(zip, 'a.docx')).toMatchObject({
      type: null,
      detected: 'application/zip',
      problem: 'jenis-tidak-diizinkan',
    });
    expect(await inspect(gif, 'a.png')).toMatchObject({ type: null, detected: 'image/gif' });
    expect(await inspect(noise(1000, 7), 'a.pdf')).toMatchObject({ type: null });
  });

  test('plain text under the name of another type is not accepted', async () => {
    expect(await inspect(utf8('Halo'), 'a.pdf')).toMatchObject({
      type: null,
      detected: 'text/plain',
      problem: 'jenis-tidak-diizinkan',
    });
  });
});

describe('text files', () => {
  test('in another encoding than UTF-8 are told so', async () => {
    const utf16 = Buffer.from('\uFEFFNama;Nilai', 'utf16le');
    const latin1 = Buffer.from('Caf\u00e9;1', 'latin1');

    expect(await problemOf(utf16, 'a.csv')).toBe('bukan-utf8');
    expect(await problemOf(utf16.swap16(), 'a.txt')).toBe('bukan-utf8');
    expect(await problemOf(latin1, 'a.csv')).toBe('bukan-utf8');
    expect(await problemOf(Uint8Array.of(0x61, 0xc3), 'a.txt')).toBe('bukan-utf8');
  });

  test('with NUL or other control characters are not text', async () => {
    for (const control of ['\u0000', '\u0007', '\u001b', '\u007f']) {
      const facts = await inspect(utf8(`Nama;Nilai\n${control};1`), 'a.csv');
      expect(facts).toMatchObject({ type: null, text: null, problem: 'jenis-tidak-diizinkan' });
    }
  });
});

describe('PDF', () => {
  test('cut off at any place it is damaged', async () => {
    const bytes = await makePdf(['Satu', 'Dua', 'Tiga']);
    const cuts = Array.from({ length: 60 }, (_, step) =>
      Math.floor((bytes.byteLength * step) / 60),
    );

    for (const cut of [...cuts, bytes.byteLength - 10, bytes.byteLength - 4]) {
      const facts = await inspect(bytes.subarray(0, cut), 'a.pdf');
      expect(facts.problem).toBe(
        cut === 0 ? 'kosong' : facts.type === null ? 'jenis-tidak-diizinkan' : 'rusak',
      );
      expect(facts.text).toBeNull();
    }
  });

  test('with its head only, or with noise after it, it is damaged', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const head = utf8('%PDF-1.7\n');
      const bytes = Buffer.concat([head, noise(5000, seed), utf8('\n%%EOF\n')]);
      expect(await inspect(bytes, 'a.pdf')).toMatchObject({
        type: 'application/pdf',
        problem: 'rusak',
        text: null,
      });
    }
    expect(await problemOf(utf8('%PDF-1.7\n%%EOF'), 'a.pdf')).toBe('rusak');
  });

  test('with bytes turned over anywhere gives facts, and the next file is read as ever', async () => {
    const whole = await makePdf(['Satu', 'Dua']);

    for (let seed = 1; seed <= 40; seed += 1) {
      const bytes = new Uint8Array(whole);
      const places = noise(40, seed);
      for (let index = 0; index + 1 < places.length; index += 2) {
        const at = (((places[index] ?? 0) << 8) | (places[index + 1] ?? 0)) % bytes.byteLength;
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      }
      await inspect(bytes, 'a.pdf');
    }

    expect(await inspect(whole, 'a.pdf')).toMatchObject({ text: 'Satu\fDua', problem: null });
  });
});

describe('DOCX and XLSX', () => {
  test('cut off they are damaged or not recognised, never read in part', async () => {
    for (const [name, bytes] of [
      ['a.docx', await makeDocx([paragraph('Halo')])],
      ['a.xlsx', await makeXlsx({ A: [['Halo']] })],
    ] as const) {
      for (const kept of [0.05, 0.3, 0.6, 0.9, 0.99]) {
        const facts = await inspect(bytes.subarray(0, bytes.byteLength * kept), name);
        expect(['rusak', 'jenis-tidak-diizinkan']).toContain(facts.problem);
        expect(facts.text).toBeNull();
      }
    }
  });

  test('that unpack to more than the limit are not unpacked', async () => {
    const big = new Uint8Array(limits.unzippedBytes / 4 + 1);
    const parts = Object.fromEntries([1, 2, 3, 4].map((part) => [`word/${part}.xml`, big]));
    const docx = await makeDocx([paragraph('Halo')]);
    const bomb = addParts(docx, parts);

    expect(bomb.byteLength).toBeLessThan(2_000_000);
    expect(await inspect(bomb, 'a.docx')).toMatchObject({ problem: 'bom-zip', text: null });
  });

  test('that lie about their unpacked size are cut off there, and damaged', async () => {
    const docx = await makeDocx([paragraph('Halo '.repeat(100_000))]);

    expect(await inspect(declareSize(docx, 'word/document.xml', 500), 'a.docx')).toMatchObject({
      problem: 'rusak',
      text: null,
    });
  });

  test('nested deeper than a parser can follow are damaged', async () => {
    const deep = await makeDocx([paragraph('Halo')]);
    const depth = 100_000;
    const bytes = changePart(deep, 'word/document.xml', (xml) =>
      xml.replace(
        '<w:body>',
        `<w:body>${'<w:smartTag>'.repeat(depth)}${'</w:smartTag>'.repeat(depth)}`,
      ),
    );

    expect(await problemOf(bytes, 'a.docx')).toBe('rusak');
  });

  test('entities are not expanded', async () => {
    const docx = await makeDocx([paragraph('Halo')]);
    const laughs =
      '<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>';
    const bytes = changePart(docx, 'word/document.xml', (xml) =>
      xml.replace(/^(<\?xml[^>]*>)?/u, `$1${laughs}`).replace('Halo', '&c;&d;'),
    );

    const { text } = await inspect(bytes, 'a.docx');

    expect(text ?? '').not.toMatch(/haha|root:/u);
  });

  test('with macros are active content', async () => {
    const macro = { 'word/vbaProject.bin': noise(100, 3) };
    const docx = addParts(await makeDocx([paragraph('Halo')]), macro);
    const xlsx = addParts(await makeXlsx({ A: [['Halo']] }), { 'xl/vbaProject.bin': noise(9, 1) });

    expect(await inspect(docx, 'a.docx')).toMatchObject({ problem: 'isi-aktif', text: 'Halo' });
    expect(await inspect(xlsx, 'a.xlsx')).toMatchObject({ problem: 'isi-aktif' });
  });

  test('with a password are locked', async () => {
    const cfb = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const bytes = Buffer.concat([cfb, new Uint8Array(600), name, new Uint8Array(600)]);

    expect(await inspect(bytes, 'a.docx')).toMatchObject({ type: null, problem: 'terenkripsi' });
  });
});

test('no problem comes with half a text', async () => {
  const jpeg = await makeImage('jpeg');
  const facts = await inspect(Buffer.concat([utf8('%PDF-1.4\n'), jpeg]), 'a.pdf');

  expect(facts).toMatchObject({ problem: 'rusak', text: null, textSource: 'tidak-ada' });
});
