// What becomes of the names of uploads.
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namaBerkas } from '#domain/fields.ts';
import { namaArsip, namaBebas, namaTampil } from '../../src/desk/unggahan/nama.ts';

const names: readonly (readonly [string, string])[] = [
  ['SK KPU No. 12 Tahun 2026 (akhir).PDF', 'sk-kpu-no-12-tahun-2026-akhir.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\laporan.docx', 'laporan.docx'],
  ['C:\\Users\\Ani\\Scan 001.jpg', 'scan-001.jpg'],
  ['lap\u0000or\u001ban\u007f.pdf', 'laporan.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['📄😀🇮🇩.pdf', 'berkas.pdf'],
  ['Rekap 📊 akhir.xlsx', 'rekap-akhir.xlsx'],
  ['Résumé für Müller.pdf', 'resume-fur-muller.pdf'],
  ['报告.pdf', 'berkas.pdf'],
  ['.htaccess', 'berkas.htaccess'],
  ['index.md', 'berkas-index.md'],
  ['CON.pdf', 'berkas-con.pdf'],
  ['keputusan.pdf.txt', 'keputusan-pdf.txt'],
  ['a/b/', 'berkas'],
  ['', 'berkas'],
  ['tanpa akhiran', 'tanpa-akhiran'],
];

describe('a name for the archive', () => {
  test.each(names)('of %j is %j', (raw, expected) => {
    expect(namaArsip(raw)).toBe(expected);
  });

  test('of 300 characters is cut at a word and keeps its ending', () => {
    const raw = `${'rekapitulasi hasil '.repeat(16)}.pdf`;

    const name = namaArsip(raw);

    expect(raw.length).toBeGreaterThan(300);
    expect(name).toMatch(/^rekapitulasi-hasil(?:-rekapitulasi|-hasil)*\.pdf$/u);
    expect(name.length).toBeLessThanOrEqual(85);
    expect(namaArsip(`${'x'.repeat(300)}.pdf`)).toBe(`${'x'.repeat(80)}.pdf`);
  });

  test('is one the archive takes, whatever the file was called', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const name = namaArsip(raw);
        expect(namaBerkas.safeParse(name).success).toBe(true);
        expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]{1,8})?$/u);
      }),
    );
  });

  test('gets the first free number when it is taken', () => {
    expect(namaBebas('sk.pdf', new Set())).toBe('sk.pdf');
    expect(namaBebas('sk.pdf', new Set(['sk.pdf']))).toBe('sk-2.pdf');
    expect(namaBebas('sk.pdf', new Set(['sk.pdf', 'sk-2.pdf']))).toBe('sk-3.pdf');
    expect(namaBebas('sk', new Set(['sk']))).toBe('sk-2');
  });
});

test('a name for showing keeps its letters and loses what could deceive', () => {
  expect(namaTampil('folder/Résumé 📄.pdf')).toBe('Résumé 📄.pdf');
  expect(namaTampil('a\u202e\u0000\tb  c.pdf')).toBe('ab c.pdf');
  expect([...namaTampil('😀'.repeat(300))].length).toBe(150);
});
