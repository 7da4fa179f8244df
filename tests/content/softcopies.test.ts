// The example softcopies: made from the records alone, always the same bytes, and honest about what they are.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '#softcopy/digest.ts';
import { softcopyFile, textFile, type InformasiPublik } from '#domain/informasi-publik.ts';
import { cellValue } from '../../scripts/contoh/cells.ts';
import { makeSoftcopies } from '../../scripts/contoh/make.ts';
import { arsip, root, titled } from './own-archive.ts';

const notice = /CONTOH [—-] bukan naskah asli bertanda tangan KPU Kota Metro/;
const { instansi } = arsip;
assert(instansi !== null);
const filesOf = (record: InformasiPublik): string[] =>
  record.softcopy.map((softcopy) => softcopyFile(record, softcopy));

let archive: string;
beforeEach(async () => {
  archive = await mkdtemp(join(tmpdir(), 'e-ppid-contoh-'));
});
afterEach(() => rm(archive, { recursive: true, force: true }));

const make = async (record: InformasiPublik, isOverwriting = false): Promise<readonly string[]> =>
  makeSoftcopies(record, { archive, instansi, isOverwriting });

describe('making', () => {
  test('gives the bytes that the archive holds, twice over', async () => {
    for (const record of arsip.informasi) {
      await make(record);
      await make(record, true);
      for (const file of filesOf(record)) {
        // How a photograph is compressed may differ from one processor to another.
        if (file.endsWith('.jpg')) continue;
        const digests = [archive, root].map(async (dir) => sha256(await readFile(join(dir, file))));
        const [made, held] = await Promise.all(digests);
        expect({ file, digest: made }).toEqual({ file, digest: held });
      }
    }
  });

  test('gives the same photograph each time', async () => {
    const record = titled('Pengumuman kepada Pemilih melalui KPPS');
    const photo = join(archive, filesOf(record).find((file) => file.endsWith('.jpg')) ?? '');
    await make(record);
    const first = await readFile(photo);
    await make(record, true);
    expect(first.equals(await readFile(photo))).toBe(true);
  });

  test('does not touch a file that is there', async () => {
    const record = titled('Profil KPU Kota Metro');
    const [file = ''] = filesOf(record);
    await mkdir(dirname(join(archive, file)), { recursive: true });
    await writeFile(join(archive, file), 'naskah sebenarnya');
    expect(await make(record)).toEqual(filesOf(record).slice(1));
    expect(await readFile(join(archive, file), 'utf8')).toBe('naskah sebenarnya');
  });

  test('refuses a kind of file that it cannot make', async () => {
    const record = titled('Profil KPU Kota Metro');
    const [softcopy] = record.softcopy;
    assert(softcopy !== undefined);
    const strange = { ...record, softcopy: [{ ...softcopy, berkas: 'profil.mp3' }] };
    await expect(make(strange)).rejects.toMatchObject({ code: 'command/argument' });
  });
});

describe('faces', () => {
  test('of every file with text say that it is an example', async () => {
    for (const record of arsip.informasi) {
      for (const softcopy of record.softcopy.filter(({ teks }) => teks !== 'tidak-ada')) {
        expect(await readFile(join(root, textFile(record, softcopy)), 'utf8')).toMatch(notice);
      }
    }
  });

  test('of every PDF say it on each page, with title, language and numbered pages', async () => {
    const pdfs = arsip.informasi.flatMap((record) =>
      filesOf(record)
        .filter((file) => file.endsWith('.pdf'))
        .map((file) => ({ record, file })),
    );
    for (const { record, file } of pdfs) {
      const document = await PDFDocument.load(await readFile(join(root, file)), {
        updateMetadata: false,
      });
      expect(document.getTitle()).toBe(record.judul);
      expect(document.getLanguage()).toBe('id-ID');
      const text = await readFile(join(root, `${file}.txt`), 'utf8');
      const pages = document.getPageCount();
      expect(text.match(new RegExp(notice, 'g'))).toHaveLength(pages);
      expect(text).toContain(`Halaman ${pages} dari ${pages}`);
    }
  });

  test('of the SOP spread over more than one page', () => {
    const [softcopy] = titled('SOP Pendokumentasian Informasi Publik').softcopy;
    expect(softcopy?.halaman).toBeGreaterThan(1);
  });

  test('of pictures are described in words', () => {
    const pictures = arsip.informasi
      .flatMap(({ softcopy }) => softcopy)
      .filter(({ berkas }) => berkas.endsWith('.jpg'));
    expect(pictures).not.toHaveLength(0);
    for (const { teksAlternatif } of pictures) expect(teksAlternatif).toContain('contoh');
  });
});

describe('figures', () => {
  test.each([
    ['131.482', 131_482],
    ['71', 71],
    ['0', 0],
    ['2025/0002', '2025/0002'],
    ['Diisi kantor', 'Diisi kantor'],
    ['1.5', '1.5'],
    ['007', '007'],
  ])('%s becomes %s', (text, value) => {
    expect(cellValue([{ text, bold: false, italic: false }])).toBe(value);
  });
});
