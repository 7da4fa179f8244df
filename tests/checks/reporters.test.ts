// What each format promises: the same bytes every time, valid by its standard, and safe with hostile content.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { assert, property, string } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { limits } from '#base/limits.ts';
import { formatList, renderLaporan } from '#checks/reporters.ts';
import { assertWellFormed } from '../helpers/xml.ts';
import { hostileLaporan, laporan, laporanBersih, makeTemuan, perubahan } from './laporan-contoh.ts';

const golden = join(import.meta.dirname, '../golden/laporan');
const pratinjau = 'https://contoh.example/usulan/7 (berkas hasil situs-usulan)';
/** As 16 digits must never stand in a file of this repository. */
const nik = ['187201', '410190', '0001'].join('');

/** The comment as a forge would show it, links included. */
const asHtml = (text: string): string =>
  new MarkdownIt({ html: true, linkify: true }).render(
    renderLaporan('markdown', hostileLaporan(text)),
  );
const tagsOf = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
const prints = (sarif: string): unknown => sarif.match(/"primaryLocationLineHash": "[^"]+"/g);
const copies = <T>(value: T | undefined): T[] =>
  Array.from({ length: 50 }, () => value).flatMap((one) => one ?? []);

describe.each(formatList)('the %s report', (format) => {
  test('is the same bytes as the reviewed example', async () => {
    const text = renderLaporan(format, laporan, { pratinjau });

    await expect(text).toMatchFileSnapshot(join(golden, `${format}.golden`));
  });

  test('is the same bytes as the reviewed example when nothing was found', async () => {
    const text = renderLaporan(format, laporanBersih, { pratinjau });

    await expect(text).toMatchFileSnapshot(join(golden, `${format}-bersih.golden`));
  });

  test('ends in one newline and carries no terminal command, whatever the content', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const report = renderLaporan(format, hostileLaporan(`${text}\u001b[2J\u0007`));
        expect(report).toMatch(/[^\n]\n$/);
        expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the pretty report', () => {
  test('is coloured only when asked', () => {
    expect(renderLaporan('pretty', laporan, { colour: true })).toContain('\u001b[31m');
    expect(renderLaporan('pretty', laporan)).not.toContain('\u001b');
  });
});

describe('the json report', () => {
  test('has exactly the promised keys', () => {
    const report: { temuan: object[] } = JSON.parse(renderLaporan('json', laporan));

    expect(Object.keys(report)).toEqual(['records', 'temuan']);
    expect(Object.keys(report.temuan[0] ?? {})).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'message',
      'fix',
    ]);
  });
});

describe('the sarif report', () => {
  // The schema calls itself draft-04; it uses nothing in which that differs from what Ajv knows but the name of its id.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../fixtures/standards/sarif-schema-2.1.0.json'),
      'utf8',
    ),
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  test.each([
    ['with temuan', laporan],
    ['without temuan', laporanBersih],
    ['with hostile content', hostileLaporan('a b%/../#?"\\<é>\ud800')],
  ])('is valid against the schema of SARIF 2.1.0 %s', (_, input) => {
    validate(JSON.parse(renderLaporan('sarif', input)));

    expect(validate.errors).toBeNull();
  });

  test('would be refused by that schema if it were wrong', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  test('points each result at its rule and tells equal ones apart', () => {
    const twice = { ...laporan, temuan: [...laporan.temuan, ...laporan.temuan] };
    const { runs } = JSON.parse(renderLaporan('sarif', twice));
    const unique = runs[0].results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );

    expect(new Set(unique).size).toBe(4);
    for (const { ruleId, ruleIndex } of runs[0].results) {
      expect(runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  test('keeps its fingerprints when lines move', () => {
    const moved = laporan.temuan.map((temuan) => ({ ...temuan, line: temuan.line + 5 }));

    expect(prints(renderLaporan('sarif', { ...laporan, temuan: moved }))).toEqual(
      prints(renderLaporan('sarif', laporan)),
    );
  });
});

describe('the junit report', () => {
  test('is well-formed XML, whatever the content', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const report = renderLaporan('junit', hostileLaporan(`${text}<![CDATA[&"'>]]>\uffff`));
        expect(() => assertWellFormed(report)).not.toThrow();
      }),
    );
  });

  test('fails for errors and not for warnings', () => {
    const report = renderLaporan('junit', laporan);

    expect(report).toContain('tests="2" failures="1"');
    expect(report.match(/<failure /g)).toHaveLength(1);
  });
});

describe('the github report', () => {
  test('is one command a line, whatever the content', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const hostile = `${text}\n::set-output name=a::b\r\n::add-mask::x%0A::error::y`;
        const lines = renderLaporan('github', hostileLaporan(hostile)).trimEnd().split('\n');
        expect(lines).toHaveLength(3);
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^\r]*$/);
      }),
    );
  });

  test('keeps a file name from adding properties', () => {
    const report = renderLaporan('github', hostileLaporan('a,line=99::b'));

    expect(report).toContain('file=content/a%2Cline=99%3A%3Ab,line=9,');
  });
});

describe('the markdown report', () => {
  const neutral = tagsOf(asHtml('x'));

  test.each([
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script><!-- -->'],
    ['links', '[klik](https://jahat.example) <https://jahat.example> ![a](b)'],
    ['addresses that become links', 'https://jahat.example www.jahat.example a@jahat.example'],
    ['pipes and line ends', 'a | b \\| c\n| --- |\r\n# judul'],
    ['backticks', '`a` ``` ````\n```\n<b>'],
    ['emphasis and strike-through', '*a* __b__ ~~c~~'],
    ['escapes', '\\\\ \\` &lt;b&gt; &#124;'],
  ])('gives %s in content no markup of its own', (_, text) => {
    expect(tagsOf(asHtml(text))).toEqual(neutral);
  });

  test('mentions nobody, refers to nothing and gives no quick action', () => {
    const report = renderLaporan('markdown', hostileLaporan('@atasan #12 !3 %4 ~5 $6 &7\n/merge'));
    const outsideCode = report.replace(/^```[^]*?^```$/gm, '');

    // Entities are what the forge sees as characters.
    const seen = outsideCode.replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(seen).not.toMatch(/[@#!%~$&][a-z0-9]/i);
    expect(report).not.toMatch(/^\s*\/merge/m);
  });

  test('does not repeat personal data', () => {
    const report = renderLaporan('markdown', hostileLaporan(`NIK ${nik}`));

    expect(report).not.toContain(nik);
    expect(report).not.toContain(nik.slice(4, 14));
    expect(report).toContain('disembunyikan karena memuat data pribadi');
  });

  test.each([
    ['Siap disetujui', []],
    ['Dapat disetujui dengan 1 peringatan', ['warning']],
    ['Belum dapat disetujui: 1 kesalahan', ['error']],
    ['Belum dapat disetujui: 2 kesalahan dan 1 peringatan', ['error', 'error', 'warning']],
  ] as const)('says "%s" first', (verdict, severities) => {
    const found = severities.map((severity) => Object.assign(makeTemuan(), { severity }));
    const [mark, , title] = renderLaporan('markdown', { ...laporan, temuan: found }).split('\n');

    expect(mark).toBe('<!-- e-ppid: hasil pemeriksaan usulan -->');
    expect(title).toBe(`## ${verdict}`);
  });

  test('shows where to see the pages only when there will be pages', () => {
    const good = { ...laporan, temuan: [], lama: { error: 0, warning: 1 } };

    expect(renderLaporan('markdown', good, { pratinjau })).toContain(
      '<https://contoh.example/usulan/7>',
    );
    expect(renderLaporan('markdown', laporan, { pratinjau })).not.toContain(
      'Lihat halaman jadinya',
    );
    expect(renderLaporan('markdown', good, { pratinjau: 'javascript:alert(1)' })).not.toContain(
      '<javascript:',
    );
  });

  test('stays below its limit and says what it left out', () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const id = `2025/${String(index).padStart(4, '0')}`;
      return { ...perubahan, id, folder: `content/informasi/${id}` };
    });
    const report = renderLaporan('markdown', { ...laporan, perubahan: many });

    expect(report.length).toBeLessThan(limits.commentLength);
    expect(report).toMatch(/Komentar ini dipotong: \d+ informasi lain tidak dimuat/);
    expect(report).toContain('Langkah 3 (Softcopy diterima dan disimpan) belum dilaksanakan.');
  });

  test('stays below its limit with content that swells when it is escaped', () => {
    const swollen = hostileLaporan('|@a`'.repeat(60_000));
    const [item] = swollen.perubahan ?? [];
    const [found] = swollen.temuan;
    const report = renderLaporan('markdown', {
      ...swollen,
      temuan: copies(found),
      perubahan:
        item === undefined
          ? []
          : [{ ...item, kolom: copies(item.kolom[0]), teks: copies(item.teks[0]) }],
      berkasLain: copies(swollen.berkasLain[0]),
    });

    expect(report.length).toBeLessThan(limits.commentLength);
  });

  test('tells about records with errors first', () => {
    const clean = { ...perubahan, id: '2025/0001', folder: 'content/informasi/2025/0001' };
    const report = renderLaporan('markdown', { ...laporan, perubahan: [clean, perubahan] });

    expect(report.indexOf('Nomor 2025/0007')).toBeLessThan(report.indexOf('Nomor 2025/0001'));
  });
});
