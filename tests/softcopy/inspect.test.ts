// What is found in whole, harmless files of each accepted type.
import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { inspect } from '#softcopy/inspect.ts';
import { labelOfType, softcopyTypes, typeOfExtension } from '#softcopy/types.ts';
import {
  makeDocx,
  makeImage,
  makePdf,
  makeXlsx,
  nik,
  nikGroups,
  paragraph,
  table,
  utf8,
} from './sample-files.ts';

/** A PDF under encryption; the empty password opens it for anyone. */
const protect = async (userPassword: string) =>
  makePdf(['Rahasia umum'], (document) => {
    document.setTitle('Judul');
    document.encrypt({ userPassword, ownerPassword: 'pemilik', permissions: {} });
  });

describe('types', () => {
  test('every accepted type is found by each of its extensions, in any case', () => {
    for (const { mime, extensions } of softcopyTypes) {
      for (const extension of extensions) {
        expect(typeOfExtension(`Keputusan.v2.${extension}`)).toBe(mime);
        expect(typeOfExtension(`KEPUTUSAN.${extension.toUpperCase()}`)).toBe(mime);
      }
    }
  });

  test('a name without an accepted extension promises nothing', () => {
    for (const name of ['keputusan', 'keputusan.', 'pdf', 'a.exe', 'a.pdf.html', 'a.pdf ', '']) {
      expect(typeOfExtension(name)).toBeNull();
    }
  });

  test('every type has a name that officers understand', () => {
    expect(softcopyTypes.map(({ mime }) => labelOfType(mime))).toEqual([
      'PDF',
      'Dokumen Word (DOCX)',
      'Lembar kerja (XLSX)',
      'CSV',
      'Teks',
      'Gambar JPEG',
      'Gambar PNG',
    ]);
  });
});

describe('PDF', () => {
  test('gives the text page by page, the title and the language', async () => {
    const bytes = await makePdf(['Keputusan\nNomor 426', 'Lampiran'], (document) => {
      document.setTitle('Keputusan é');
      document.setLanguage('id-ID');
    });

    expect(await inspect(bytes, 'keputusan.pdf')).toMatchObject({
      sizeBytes: bytes.byteLength,
      type: 'application/pdf',
      detected: 'application/pdf',
      pages: 2,
      textSource: 'lapisan-teks',
      text: 'Keputusan\nNomor 426\fLampiran',
      title: 'Keputusan é',
      language: 'id-ID',
      personalData: [],
      problem: null,
    });
  });

  test('the digest is the SHA-256 of the bytes', async () => {
    const facts = await inspect(utf8('abc'), 'a.txt');

    expect(facts.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('without a text layer it has pages and no text', async () => {
    const scan = await makeImage('jpeg');
    const bytes = await makePdf([''], async (document) => {
      document.getPage(0).drawImage(await document.embedJpg(scan));
    });

    expect(await inspect(bytes, 'pindaian.pdf')).toMatchObject({
      pages: 1,
      textSource: 'tidak-ada',
      text: null,
      title: null,
      language: null,
      problem: null,
    });
  });

  test('a number is found with its page and line, also on an only page', async () => {
    const two = await inspect(await makePdf(['Daftar', `Nama\nNIK ${nik}`]), 'a.pdf');
    const one = await inspect(await makePdf([`NIK ${nik}`]), 'a.pdf');

    expect(two.personalData).toMatchObject([{ kind: 'nik', page: 2, line: 2, source: 'teks' }]);
    expect(one.personalData).toMatchObject([{ kind: 'nik', page: 1, line: 1, source: 'teks' }]);
  });

  test('a number in the properties, in an annotation and in the file name is found', async () => {
    const bytes = await makePdf(['Daftar'], (document) => {
      document.setKeywords([nik]);
      document.context.register(
        document.context.obj({ Type: 'Annot', Contents: PDFString.of(`NIK ${nik}`) }),
      );
    });

    const { personalData } = await inspect(bytes, `KTP_${nik}.pdf`);

    expect(personalData.map(({ source }) => source)).toEqual([
      'properti',
      'tersembunyi',
      'nama-berkas',
    ]);
  });

  test('JavaScript and a program to start are active content; the text is read all the same', async () => {
    const script = await makePdf(['Formulir'], (document) => {
      document.addJavaScript('buka', 'app.alert("halo")');
    });
    const launch = await makePdf(['Formulir'], (document) => {
      const action = document.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') });
      document.catalog.set(PDFName.of('OpenAction'), action);
    });

    for (const bytes of [script, launch]) {
      const facts = await inspect(bytes, 'formulir.pdf');
      expect(facts).toMatchObject({ problem: 'isi-aktif', text: 'Formulir', pages: 1 });
    }
  });

  test('one that needs a password is locked, one that is only protected against changes is read', async () => {
    const locked = await inspect(await protect('sandi'), 'a.pdf');
    const open = await inspect(await protect(''), 'a.pdf');

    expect(locked).toMatchObject({ type: 'application/pdf', problem: 'terenkripsi', text: null });
    expect(open).toMatchObject({ problem: null, text: 'Rahasia umum', title: 'Judul' });
  });

  test('one with more pages than we read has no text and says so', async () => {
    const pages = limits.pdfPages + 1;
    const bytes = await makePdf([], (document) => {
      for (let page = 0; page < pages; page += 1) document.addPage();
    });

    expect(await inspect(bytes, 'a.pdf')).toMatchObject({ pages, problem: 'terlalu-panjang' });
  });
});

describe('DOCX', () => {
  test('gives paragraphs, line breaks, tables by row, notes, title', async () => {
    const bytes = await makeDocx(
      [
        paragraph('Keputusan', 'Nomor 426'),
        table(['Kecamatan', 'Jumlah'], ['Metro Pusat', '131.482']),
        paragraph('Isi e\u0301 & <lain>   '),
      ],
      { title: 'Judul & lain', footnote: 'Catatan kaki.' },
    );

    expect(await inspect(bytes, 'keputusan.docx')).toMatchObject({
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      pages: null,
      textSource: 'lapisan-teks',
      text: 'Keputusan\nNomor 426\n\nKecamatan\tJumlah\nMetro Pusat\t131.482\n\nIsi é & <lain>\n\nCatatan kaki.',
      title: 'Judul & lain',
      personalData: [],
      problem: null,
    });
  });

  test('numbers parted by a line break stay apart, one in the page header is found', async () => {
    const bytes = await makeDocx([paragraph(`${nik}`, '0725')], { header: `NIK ${nik}` });

    const { personalData } = await inspect(bytes, 'a.docx');

    expect(personalData.map(({ kind, source }) => [kind, source])).toEqual([
      ['nik', 'teks'],
      ['nik', 'tersembunyi'],
    ]);
  });

  test('one without words has no text', async () => {
    const facts = await inspect(await makeDocx([]), 'a.docx');

    expect(facts).toMatchObject({ text: null, textSource: 'tidak-ada', problem: null });
  });
});

describe('XLSX', () => {
  test('gives each sheet under its name, rows by line, numbers and dates readable', async () => {
    const bytes = await makeXlsx({
      DPT: [
        ['Kecamatan', 'Jumlah'],
        ['Metro Pusat', 131_482],
        [0.1 + 0.2, new Date(Date.UTC(2025, 0, 2))],
      ],
      Lain: [['Ya', true, null]],
    });

    expect(await inspect(bytes, 'dpt.xlsx')).toMatchObject({
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      pages: null,
      textSource: 'lapisan-teks',
      text: 'Lembar: DPT\nKecamatan\tJumlah\nMetro Pusat\t131482\n0.3\t2025-01-02\n\nLembar: Lain\nYa\tTRUE',
      personalData: [],
      problem: null,
    });
  });

  test('a NIK kept as a number is found', async () => {
    const facts = await inspect(await makeXlsx({ A: [['Budi', Number(nik)]] }), 'a.xlsx');

    expect(facts.personalData).toMatchObject([{ kind: 'nik', page: null, line: 2 }]);
  });
});

describe('CSV and TXT', () => {
  test('are kept as they are but for line ends, trailing spaces, the mark at the start and NFC', async () => {
    const bytes = utf8('\uFEFFKecamatan;Jumlah  \r\nMetro e\u0301;131.482\r\n\r\n');

    expect(await inspect(bytes, 'dpt.csv')).toMatchObject({
      type: 'text/csv',
      detected: 'text/csv',
      textSource: 'lapisan-teks',
      text: 'Kecamatan;Jumlah\nMetro é;131.482',
      problem: null,
    });
  });

  test('the extension tells which of the two it is', async () => {
    expect((await inspect(utf8('a,b'), 'a.CSV')).type).toBe('text/csv');
    expect((await inspect(utf8('a,b'), 'a.txt')).type).toBe('text/plain');
  });

  test('words that open like a magic number are words', async () => {
    for (const text of ['BMKG melaporkan', 'MZ adalah singkatan', 'RIFF', 'Umur < 17 tahun']) {
      expect(await inspect(utf8(text), 'a.txt')).toMatchObject({ type: 'text/plain', text });
    }
  });

  test('a text longer than we keep is not cut but refused', async () => {
    const bytes = utf8('kata '.repeat(limits.softcopyTextLength / 5 + 1));

    expect(await inspect(bytes, 'a.txt')).toMatchObject({ text: null, problem: 'terlalu-panjang' });
  });
});

describe('pictures', () => {
  test('are recognised and have no text', async () => {
    for (const format of ['jpeg', 'png'] as const) {
      expect(await inspect(await makeImage(format), `foto.${format}`)).toMatchObject({
        type: `image/${format}`,
        textSource: 'tidak-ada',
        text: null,
        problem: null,
      });
    }
  });

  test('cut off anywhere they are damaged', async () => {
    for (const format of ['jpeg', 'png'] as const) {
      const bytes = await makeImage(format);
      for (const kept of [0.3, 0.6, 0.9]) {
        const cut = bytes.subarray(0, Math.floor(bytes.byteLength * kept));
        expect(await inspect(cut, `foto.${format}`)).toMatchObject({ problem: 'rusak' });
      }
      const cut = bytes.subarray(0, -1);
      expect(await inspect(cut, `foto.${format}`)).toMatchObject({ problem: 'rusak' });
    }
  });
});

test('the same bytes give the same facts', async () => {
  const files = [
    ['a.pdf', await makePdf(['Satu', `Dua ${nikGroups.join(' ')}`])],
    ['a.docx', await makeDocx([paragraph('Satu')], { header: nik })],
    ['a.xlsx', await makeXlsx({ A: [['Satu', 2]] })],
  ] as const;

  for (const [name, bytes] of files) {
    expect(await inspect(bytes, name)).toEqual(await inspect(new Uint8Array(bytes), name));
  }
});
