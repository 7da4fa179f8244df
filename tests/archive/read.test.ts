// The one reader: hostile and broken content becomes one clear temuan each, and everything else is still read.
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArsip } from '#archive/read.ts';
import { limits } from '#base/limits.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import type { FileContent } from '../helpers/archive.ts';
import { unnamedFiles } from '../helpers/snapshot.ts';
import { english } from './english.ts';
import { readCommit, readEverywhere, record, smallArchive, target } from './small-archive.ts';

/** What a planted program would set if it ever ran. */
const planted = 'ePpidPlanted';
const program = `globalThis.${planted} = true`;
const frontmatter = (yaml: string): string =>
  `---\njudul: Dua\njenis_dokumen: data\nklasifikasi: berkala\n${yaml}\n---\n`;
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

/** What lies at the target, and where and how the one temuan names it. */
type Case = readonly [
  name: string,
  content: FileContent,
  rule: string,
  at: `${number}:${number}`,
  says: RegExp,
];

const hostile: readonly Case[] = [
  ['---js', `---js\n{ judul: ${program} }\n---\n`, 'yaml', '1:1', /hanya boleh YAML/],
  ['---javascript', `---javascript\n${program}\n---\n`, 'yaml', '1:1', /hanya boleh YAML/],
  ['---coffee', `---coffee\n${program}\n---\n`, 'yaml', '1:1', /hanya boleh YAML/],
  ['---json', '---json\n{"judul": "Dua"}\n---\n', 'yaml', '1:1', /hanya boleh YAML/],
  ['---yaml', '---yaml\njudul: Dua\n---\n', 'yaml', '1:1', /hanya boleh YAML/],
  ['--- js', `--- js\n${program}\n---\n`, 'yaml', '1:1', /hanya boleh YAML/],
  [
    'a function tag',
    frontmatter(`ringkasan: !!js/function 'function () { ${program} }'`),
    'yaml',
    '5:12',
    /tag YAML/,
  ],
  ['an own tag', frontmatter('ringkasan: !foo bar'), 'yaml', '5:12', /tag YAML/],
  ['a binary tag', frontmatter('ringkasan: !!binary aGFsbw=='), 'yaml', '5:12', /tag YAML/],
  [
    'billion laughs',
    frontmatter(
      'a: &a [lol, lol]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]',
    ),
    'yaml',
    '6:9',
    /alias YAML/,
  ],
  [
    'nesting without end',
    frontmatter(`ringkasan: ${'['.repeat(60)}`),
    'yaml',
    '5:31',
    /terlalu dalam/,
  ],
  ['NUL bytes', bytes('---\njudul: D', [0], 'ua\n---\n'), 'bukan-utf8', '2:9', /NUL/],
  [
    'invalid UTF-8',
    bytes('---\njudul: \uFFFD Kopi', [0xe9], ' x\n---\n'),
    'bukan-utf8',
    '2:14',
    /bukan teks UTF-8/,
  ],
  ['UTF-8 cut off', bytes('---\njudul: \u00e9', [0xe2, 0x82]), 'bukan-utf8', '2:9', /UTF-8/],
  [
    'UTF-16, little end first',
    Buffer.from(`\uFEFF${record('Dua')}`, 'utf16le'),
    'bukan-utf8',
    '1:1',
    /UTF-16/,
  ],
  [
    'UTF-16, big end first',
    Buffer.from(`\uFEFF${record('Dua')}`, 'utf16le').swap16(),
    'bukan-utf8',
    '1:1',
    /UTF-16/,
  ],
  ['a key twice', frontmatter('ringkasan: a\njudul: Lagi'), 'yaml', '6:1', /dua kali/],
  ['tabs', frontmatter('softcopy:\n\t- berkas: a.pdf'), 'yaml', '6:1', /tab/],
  ['a tab before a key', frontmatter('\tringkasan: a'), 'yaml', '5:1', /spasi|lekukan/],
  ['an empty file', '', 'yaml', '1:1', /dibuka dengan baris ---/],
  ['no frontmatter', '# Judul\n', 'yaml', '1:1', /dibuka dengan baris ---/],
  ['frontmatter not closed', '---\njudul: Dua\n', 'yaml', '1:1', /tidak ditutup/],
  [
    'a fence with words',
    '---\njudul: Dua\n---akhir\nx\n---\n',
    'yaml',
    '3:1',
    /penutup frontmatter/,
  ],
  ['a list as frontmatter', '---\n- a\n---\n', 'yaml', '2:1', /kunci: nilai/],
  ['a word as frontmatter', '---\nhalo\n---\n', 'yaml', '2:1', /kunci: nilai/],
  ['a bracket left open', frontmatter('bentuk: [cetak'), 'yaml', '5:15', /kurung/],
  ['two documents', '---\na: 1\n...\nb: 2\n---\n', 'yaml', '1:1', /satu bagian/],
  ['a list as key', frontmatter('? [a]\n: b'), 'yaml', '1:1', /kunci/],
  [
    'half a megabyte of blank lines',
    `---\njudul: Dua\n${'\n'.repeat(200_000)}---\n`,
    'yaml',
    '2:1',
    /baris kosong/,
  ],
  [
    'blank lines of other alphabets',
    `---\njudul: Dua\n#${'\u2028'.repeat(80_000)}\n---\n`,
    'yaml',
    '3:1',
    /baris kosong/,
  ],
  ['an unknown key', frontmatter('judull: a'), 'skema', '5:1', /"judull" tidak dikenal/],
  ['__proto__ as a key', frontmatter('__proto__: {judul: a}'), 'skema', '5:1', /"__proto__"/],
  ['constructor as a key', frontmatter('constructor: {a: 1}'), 'skema', '5:1', /"constructor"/],
  [
    '__proto__ further down',
    frontmatter('retensi:\n  __proto__: {jra: a}'),
    'skema',
    '6:3',
    /"__proto__" tidak dikenal/,
  ],
  [
    'a key by which gray-matter would look for an excerpt',
    frontmatter('excerpt_separator: {toString: 1}'),
    'skema',
    '5:1',
    /"excerpt_separator"/,
  ],
  [
    'a secret in a key',
    frontmatter(`? "${'1872'.repeat(4)}"\n: x`),
    'skema',
    '5:3',
    /"1872•+" tidak dikenal/,
  ],
  ['a number for text', frontmatter('ringkasan: 2024'), 'skema', '5:1', /harus berupa teks/],
  ['text for a list', frontmatter('bentuk: cetak'), 'skema', '5:1', /harus berupa daftar/],
  ['a list for a mapping', frontmatter('hardcopy: [a]'), 'skema', '5:1', /kelompok kunci/],
  ['a word not in the list', frontmatter('status: hilang'), 'skema', '5:1', /salah satu dari/],
  [
    'a step without its end',
    frontmatter('langkah:\n  - nomor: 1\n    pelaksana: [a]\n    mulai: 2025-01-06T08:00:00+07:00'),
    'skema',
    '6:5',
    /"selesai" pada "langkah" ke-1 belum diisi/,
  ],
  ...['../../etc/passwd', '/etc/passwd', 'C:\\\\Windows\\\\win.ini', '..\\\\a.pdf', 'index.md'].map(
    (path): Case => [
      `berkas: ${path}`,
      frontmatter(`softcopy:\n  - sebutan: Naskah\n    berkas: "${path}"`),
      'skema',
      '7:5',
      /bukan nama berkas/,
    ],
  ),
];

const harmless: readonly (readonly [name: string, content: FileContent])[] = [
  ['CRLF line ends', record('Dua').replaceAll('\n', '\r\n')],
  ['CR line ends', record('Dua').replaceAll('\n', '\r')],
  ['a byte order mark', `\uFEFF${record('Dua')}`],
  ['spaces after the fences', record('Dua').replaceAll('---', '---  ')],
];

describe('a hostile or broken index.md', () => {
  test.each(hostile)('with %s becomes one temuan at its place', async (...args) => {
    const [, content, rule, at, says] = args;
    const { arsip, temuan } = await readEverywhere({ ...smallArchive, [target]: content });
    expect(temuan.map((item) => [item.rule, item.file, `${item.line}:${item.column}`])).toEqual([
      [`arsip/${rule}`, target, at],
    ]);
    expect(`${temuan[0]?.message} ${temuan[0]?.fix}`).toMatch(says);
    expect(`${temuan[0]?.message} ${temuan[0]?.fix}`).not.toMatch(english);
    expect(arsip.informasi.map(({ judul }) => judul)).toEqual(['Satu', 'Tiga']);
    expect(arsip.informasiRusak).toEqual(['2025/0002']);
    expect(globalThis, 'a planted program ran').not.toHaveProperty(planted);
    expect({}, 'a planted prototype holds').not.toHaveProperty('judul');
  });

  test.each(harmless)('with %s is read as if it were plain', async (_, content) => {
    const { arsip, temuan } = await readEverywhere({ ...smallArchive, [target]: content });
    expect(temuan).toEqual([]);
    expect(arsip.informasi[1]).toMatchObject({ id: '2025/0002', judul: 'Dua', isi: 'Isi Dua.\n' });
  });

  test('of 100 MB is refused by its size', async () => {
    const content = Buffer.alloc(100 * 1024 * 1024, 'judul: panjang sekali\n');
    content.write('---\n');
    const { arsip, temuan } = await readEverywhere({ ...smallArchive, [target]: content });
    expect(placesOf(temuan)).toEqual([`arsip/terlalu-besar ${target}:1:1`]);
    expect(arsip.informasi).toHaveLength(2);
  });

  test('with thousands of unknown keys is told key by key, in reasonable time', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: x`).join('\n');
    const { temuan } = await readCommit({ ...smallArchive, [target]: frontmatter(keys) });
    expect(temuan).toHaveLength(20_000);
    expect(temuan.at(-1)).toMatchObject({ line: 20_004, column: 1 });
  });
});

describe('names in the archive', () => {
  test('a symlink out of the archive is one temuan and is never followed', async () => {
    const { arsip, temuan } = await readEverywhere({
      ...smallArchive,
      [target]: record('Dua'),
      'content/informasi/2025/0002/a.pdf': { symlink: '/etc/passwd' },
    });
    expect(placesOf(temuan)).toEqual([
      'arsip/tautan-simbolik content/informasi/2025/0002/a.pdf:1:1',
    ]);
    expect(arsip.informasi).toHaveLength(3);
    expect(arsip.files).not.toContain('content/informasi/2025/0002/a.pdf');
  });

  test('an index.md that is a symlink breaks its record and no other', async () => {
    const { arsip, temuan } = await readEverywhere({
      ...smallArchive,
      [target]: { symlink: '../0001/index.md' },
    });
    expect(placesOf(temuan)).toEqual([`arsip/tautan-simbolik ${target}:1:1`]);
    expect(arsip.informasi).toHaveLength(2);
    expect(arsip.informasiRusak).toEqual(['2025/0002']);
  });

  test('a folder that is a symlink is one temuan, is never entered, and its number stays used', async () => {
    const { arsip, temuan } = await readEverywhere({
      ...smallArchive,
      'content/informasi/2025/0002': { symlink: tmpdir() },
    });
    expect(placesOf(temuan)).toEqual(['arsip/tautan-simbolik content/informasi/2025/0002:1:1']);
    expect(arsip.informasi).toHaveLength(2);
    expect(arsip.informasiRusak).toEqual(['2025/0002']);
  });

  test('that differ only in case are one temuan, and both files are there', async () => {
    const { arsip, temuan } = await readCommit({
      ...smallArchive,
      [target]: record('Dua'),
      'content/informasi/2025/0002/Lampiran.pdf': 'x',
      'content/informasi/2025/0002/lampiran.PDF': 'x',
      'content/informasi/2025/0002/e\u0301.pdf': 'x',
      'content/informasi/2025/0002/\u00c9.pdf': 'x',
    });
    expect(placesOf(temuan)).toEqual([
      'arsip/nama-beda-huruf content/informasi/2025/0002/lampiran.PDF:1:1',
      'arsip/nama-beda-huruf content/informasi/2025/0002/\u00c9.pdf:1:1',
    ]);
    expect(arsip.informasi).toHaveLength(3);
    expect(
      arsip.files.filter((file) => file.startsWith('content/informasi/2025/0002/')),
    ).toHaveLength(5);
  });

  test('a folder without index.md is one temuan', async () => {
    const { arsip, temuan } = await readEverywhere({
      ...smallArchive,
      'content/informasi/2025/0002/naskah.pdf': 'x',
    });
    expect(placesOf(temuan)).toEqual([`arsip/tanpa-index ${target}:1:1`]);
    expect(arsip.informasiRusak).toEqual(['2025/0002']);
  });

  test('a file without a place in the archive is a warning, and so is one below a record', async () => {
    const { temuan } = await readEverywhere({
      ...smallArchive,
      'content/catatan.txt': 'x',
      'content/informasi/2025/0001/lama/a.pdf': 'x',
      'content/informasi/25/1/index.md': record('x'),
    });
    expect(temuan.map(({ rule, severity, file }) => `${rule} ${severity} ${file}`)).toEqual([
      'arsip/berkas-asing warning content/catatan.txt',
      'arsip/berkas-asing warning content/informasi/2025/0001/lama/a.pdf',
      'arsip/berkas-asing warning content/informasi/25/1/index.md',
    ]);
  });

  test('a name too long for Windows is one temuan', async () => {
    const folder = 'content/informasi/2025/0001';
    const { temuan } = await readEverywhere({
      ...smallArchive,
      [`${folder}/${'a'.repeat(limits.pathLength)}.pdf`]: 'x',
    });
    expect(temuan.map(({ rule }) => rule)).toEqual(['arsip/nama-terlalu-panjang']);
  });
});

describe('the files an archive cannot do without', () => {
  test('are named when they are missing, and the records are still read', async () => {
    const records = Object.entries(smallArchive).filter(([path]) => path.includes('/informasi/'));
    const { arsip, temuan } = await readEverywhere(Object.fromEntries(records));
    expect(placesOf(temuan)).toEqual(
      ['instansi.yaml', 'petugas.yaml', 'dasar-hukum.yaml', 'daftar-wajib.yaml', 'sop'].map(
        (name) => `arsip/wajib-ada content/${name}:1:1`,
      ),
    );
    expect(arsip.instansi).toBeNull();
    expect(arsip.informasi).toHaveLength(2);
  });

  test.each([
    ['content/instansi.yaml', '- a\n', 'arsip/skema content/instansi.yaml:1:1'],
    ['content/petugas.yaml', 'petugas: [', 'arsip/yaml content/petugas.yaml:1:11'],
    ['content/daftar-wajib.yaml', '# kosong\n', 'arsip/skema content/daftar-wajib.yaml:1:1'],
    ['content/dasar-hukum.yaml', 'peraturan:\n', 'arsip/skema content/dasar-hukum.yaml:1:1'],
    [
      'content/sop/contoh/2025-01-02.md',
      '---\n',
      'arsip/yaml content/sop/contoh/2025-01-02.md:1:1',
    ],
    [
      'content/halaman/profil.md',
      '---\njudul: ""\n---\n',
      'arsip/skema content/halaman/profil.md:2:1',
    ],
  ])('%s is one temuan when it is broken', async (path, content, expected) => {
    const { arsip, temuan } = await readEverywhere({ ...smallArchive, [path]: content });
    expect(placesOf(temuan)).toEqual([expected]);
    expect(temuan[0]?.message).not.toMatch(english);
    expect(arsip.informasi).toHaveLength(2);
  });
});

describe('reading', () => {
  test('never throws, whatever bytes stand in index.md', async () => {
    const text = fc.string({ unit: 'binary' });
    const yaml = fc
      .array(
        fc.constantFrom(
          '---',
          '\n',
          '- ',
          ': ',
          '  ',
          '"',
          "'",
          '[',
          '{',
          '&a',
          '*a',
          '!',
          '|',
          '>',
          '#',
          '%',
          '\t',
          'judul',
          '\0',
          '\r',
          'langkah',
          '? ',
        ),
      )
      .map((parts) => `---\n${parts.join('')}\n---\n`);
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      text.map((value) => Buffer.from(`---\n${value}\n---\n${value}`)),
      yaml.map((value) => Buffer.from(value)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (value) => {
        const { arsip, temuan } = await readArsip(snapshotOf({ ...smallArchive, [target]: value }));
        expect(arsip.informasi.length + arsip.informasiRusak.length).toBe(3);
        for (const { line, column, message } of temuan) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          // A quoted key is the author's own word.
          expect(message.replaceAll(/"[^"]*"/g, '')).not.toMatch(english);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('tells where a key of any file stands, and the top of a file that is not there', async () => {
    const { locate } = await readArsip(snapshotOf(smallArchive));
    expect(locate('content/instansi.yaml', ['portal', 'jdih'])).toEqual({ line: 14, column: 3 });
    expect(locate('content/informasi/2025/0001/index.md', ['klasifikasi'])).toEqual({
      line: 4,
      column: 1,
    });
    expect(locate('content/informasi/2025/0009/index.md', ['judul'])).toEqual({
      line: 1,
      column: 1,
    });
    expect(locate(join('content', 'instansi.yaml'), [])).toEqual({ line: 1, column: 1 });
  });
});

const placesOf = (temuan: readonly Temuan[]): readonly string[] =>
  temuan.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);

/** A snapshot in memory: the property test reads thousands. */
const snapshotOf = (files: Readonly<Record<string, FileContent>>): Snapshot => ({
  ...unnamedFiles(Object.keys(files)),
  read: async (path) => {
    const content = files[path];
    return typeof content === 'string' || content instanceof Uint8Array
      ? new Uint8Array(Buffer.from(content))
      : new Uint8Array();
  },
});
