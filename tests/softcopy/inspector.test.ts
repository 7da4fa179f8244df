// Files that would crash, hang or starve the program end a reading process instead.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { sha256 } from '#softcopy/digest.ts';
import { inspect } from '#softcopy/inspect.ts';
import { openInspector } from '#softcopy/inspector.ts';
import { changePart, makeDocx, makePdf, makeXlsx, nik, paragraph, utf8 } from './sample-files.ts';

const run = promisify(execFile);

/** A sheet whose only cell lies so far out that a grid up to it fills any memory. */
async function makeEndlessSheet(): Promise<Uint8Array> {
  const bytes = await makeXlsx({ A: [['Halo']] });
  const farCell = '<row r="1048576000"><c r="ZZZZZZ1048576000"><v>1</v></c></row>';
  return changePart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', `${farCell}</sheetData>`),
  );
}

/** A page whose drawing instructions unpack to `size` bytes. */
async function makePdfBomb(size: number): Promise<Uint8Array> {
  const packed = deflateSync(Buffer.alloc(size, ' '));
  return makePdf(['Halo'], (document) => {
    const dict = document.context.obj({ Filter: 'FlateDecode', Length: packed.byteLength });
    const stream = document.context.register(PDFRawStream.of(dict, packed));
    document.getPage(0).node.set(PDFName.of('Contents'), stream);
  });
}

describe('an inspector', () => {
  test('finds what is found without it', async () => {
    await using inspector = openInspector();
    const files = [
      ['a.pdf', await makePdf(['Halo', nik])],
      ['a.docx', await makeDocx([paragraph('Halo')])],
      ['a.xlsx', await makeXlsx({ A: [['Halo']] })],
      ['a.txt', utf8('Halo')],
      ['a.exe', utf8('Halo')],
      [`${nik}.pdf`, new Uint8Array()],
    ] as const;

    for (const [name, bytes] of files) {
      expect(await inspector.inspect(bytes, name)).toEqual(await inspect(bytes, name));
    }
  });

  test('leaves the bytes to the caller, and reads a part of a buffer as that part', async () => {
    await using inspector = openInspector();
    const bytes = utf8('sampul Halo sampul').subarray(7, 11);

    const facts = await inspector.inspect(bytes, 'a.txt');

    expect(facts).toMatchObject({ text: 'Halo', sizeBytes: 4, sha256: sha256(utf8('Halo')) });
    expect(bytes).toEqual(utf8('Halo'));
  });

  test('takes names of any length and script', async () => {
    await using inspector = openInspector();

    for (const name of [`${'a'.repeat(300)}.txt`, '🗳️ hasil.txt', 'a\nb.txt', '\ud800.txt']) {
      expect(await inspector.inspect(utf8('Halo'), name)).toMatchObject({ problem: null });
    }
  });

  test('reads many files at once with few processes, each answer for its own file', async () => {
    await using inspector = openInspector({ processes: 2 });
    const texts = Array.from({ length: 30 }, (_, index) => `Berkas ${index}`);

    const facts = await Promise.all(texts.map((text) => inspector.inspect(utf8(text), 'a.txt')));

    expect(facts.map(({ text }) => text)).toEqual(texts);
  });

  test('has no answer after it is closed', async () => {
    const inspector = openInspector();
    const bytes = await makePdf(['Halo']);
    const [reading] = await Promise.allSettled([
      inspector.inspect(bytes, 'a.pdf'),
      inspector[Symbol.asyncDispose](),
    ]);

    expect(reading).toMatchObject({ reason: { code: 'softcopy/inspector-closed' } });
    await expect(inspector.inspect(utf8('Halo'), 'a.txt')).rejects.toThrow(
      'softcopy/inspector-closed',
    );
  });
});

describe('a file that', () => {
  test('takes too long is a problem with digest and size, and the next file has its own time', async () => {
    const bytes = await makePdf(['Halo']);
    await using inspector = openInspector({ timeMs: 1 });

    expect(await inspector.inspect(bytes, `${nik}.pdf`)).toMatchObject({
      sha256: sha256(bytes),
      sizeBytes: bytes.byteLength,
      type: null,
      text: null,
      personalData: [{ kind: 'nik', source: 'nama-berkas' }],
      problem: 'waktu-habis',
    });
    expect(await inspector.inspect(bytes, 'a.pdf')).toMatchObject({ problem: 'waktu-habis' });
  });

  test('fills the heap is a problem, and the next file is read in a new process', async () => {
    await using inspector = openInspector({ processes: 1, heapMib: 64 });
    const bytes = await makeEndlessSheet();

    expect(await inspector.inspect(bytes, 'a.xlsx')).toMatchObject({
      problem: 'memori-habis',
      sha256: sha256(bytes),
    });
    expect(await inspector.inspect(utf8('Halo'), 'a.txt')).toMatchObject({ problem: null });
  });

  test('takes memory beside the heap is a problem', async () => {
    await using inspector = openInspector({ processes: 1, memoryMib: 300 });
    const bytes = await makePdfBomb(300_000_000);

    expect(await inspector.inspect(bytes, 'a.pdf')).toMatchObject({ problem: 'memori-habis' });
    expect(await inspector.inspect(utf8('Halo'), 'a.txt')).toMatchObject({ problem: null });
  });

  test('is too large goes to no process', async () => {
    await using inspector = openInspector({ timeMs: 1 });
    const bytes = new Uint8Array(limits.softcopyBytes + 1);

    expect(await inspector.inspect(bytes, 'a.pdf')).toMatchObject({ problem: 'terlalu-besar' });
  });
});

test('a program that closes its inspector, or forgets to, ends under plain Node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'softcopy-'));
  const door = new URL('../../src/softcopy/inspector.ts', import.meta.url).href;
  const program = (declaration: string) => `
    import { openInspector } from ${JSON.stringify(door)};
    {
      ${declaration} inspector = openInspector();
      const facts = await inspector.inspect(new TextEncoder().encode('Halo'), 'a.txt');
      console.log(facts.text);
    }
    console.log('selesai');`;
  try {
    for (const declaration of ['await using', 'const']) {
      const file = join(folder, `${declaration.replace(' ', '-')}.mjs`);
      await writeFile(file, program(declaration));
      const { stdout, stderr } = await run(process.execPath, [file], { timeout: 30_000 });
      expect({ stdout, stderr }).toEqual({ stdout: 'Halo\nselesai\n', stderr: '' });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
