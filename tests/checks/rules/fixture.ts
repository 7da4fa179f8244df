// Fixtures of rules: small patches over the archive in tests/fixtures/checks/dasar, with the expected findings as
// comments on the offending lines. A fixture is one or more parts, each for one file:
//
//   # What this example shows. `# hari: 2026-01-03` sets the day, `# sebelum: dasar` judges it as a change.
//   langkah.1.selesai: 2025-01-06T07:00:00+07:00 # temuan: sop/langkah-berurutan
//   --- # content/petugas.yaml
//   petugas.1.subbagian: kul
//
// The first part changes record 2025/0001, and `./` is its folder. `isi` is the text below the metadata; the value
// HAPUS takes a key away; a comment alone keeps the value. After the path may stand `seperti 2025/0001` (a new record,
// patched from that one, with its files), `isi` (the lines below are the file), `buat <name>` (a file made by
// sample-berkas.ts) or `hapus`; and a mark for a finding at the top of that file.
import assert from 'node:assert/strict';
import { patchYaml, type Patch } from './patch-yaml.ts';

/** A part of a fixture. */
interface Part {
  readonly path: string;
  readonly mode: 'ubah' | 'seperti' | 'isi' | 'buat' | 'hapus';
  readonly argument: string;
  readonly lines: readonly string[];
  /** Rules expected at the top of the file. */
  readonly marks: readonly string[];
}

/** A fixture as it is written. */
export interface Fixture {
  readonly hari: string;
  readonly isChange: boolean;
  readonly parts: readonly Part[];
}

/** Files by path: text, or the name of a file to be made. */
export type FixtureFiles = ReadonlyMap<string, string | { readonly buat: string }>;

const firstFolder = 'content/informasi/2025/0001/';
const header =
  /^--- # (?<path>\S+)(?: (?<mode>seperti|isi|buat|hapus)(?: (?<argument>(?!temuan:)\S+))?)?(?: temuan: (?<marks>.+))?$/;
const mark = / # temuan: (.+)$/;
const topMark = /^# temuan-berkas: (.+)$/;

/** Parses the text of a fixture. */
export function parseFixture(text: string): Fixture {
  const parts: (Omit<Part, 'lines' | 'marks'> & { lines: string[]; marks: string[] })[] = [];
  const begin = (line: string): void => {
    const { path, mode, argument = '', marks } = header.exec(line)?.groups ?? {};
    assert(path !== undefined, `cannot be read: ${line}`);
    const known = (['seperti', 'isi', 'buat', 'hapus'] as const).find((one) => one === mode);
    parts.push({
      path: path.replace(/^\.\//, firstFolder),
      mode: known ?? 'ubah',
      argument,
      lines: [],
      marks: splitMarks(marks),
    });
  };
  begin(`--- # ${firstFolder}index.md`);
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('--- # ')) begin(line);
    else if (topMark.test(line)) parts.at(-1)?.marks.push(...splitMarks(topMark.exec(line)?.[1]));
    else parts.at(-1)?.lines.push(line);
  }
  return {
    hari: /^# hari: (\S+)$/m.exec(text)?.[1] ?? '2025-02-03',
    isChange: /^# sebelum: dasar$/m.test(text),
    parts,
  };
}

/** The base archive with the fixture laid over it, and where findings are expected: `path:line rule`. */
export function applyFixture(
  base: ReadonlyMap<string, string>,
  fixture: Fixture,
): { readonly files: FixtureFiles; readonly expected: readonly string[] } {
  const files = new Map<string, string | { readonly buat: string }>(base);
  const expected: string[] = [];
  for (const { path, mode, argument, lines, marks } of fixture.parts) {
    expected.push(...marks.map((rule) => `${path}:1 ${rule}`));
    if (mode === 'hapus') files.delete(path);
    else if (mode === 'buat') files.set(path, { buat: argument });
    else if (mode === 'isi') files.set(path, `${lines.join('\n')}\n`);
    else {
      if (mode === 'seperti') copyFolder(files, `content/informasi/${argument}/`, path);
      const text = files.get(path);
      assert(typeof text === 'string', `${path} is not in the base archive`);
      files.set(path, patchYaml(text, patchesOf(lines)));
    }
  }
  for (const [path, content] of files) {
    if (typeof content === 'string') expected.push(...marksIn(path, content));
  }
  return { files, expected: expected.toSorted() };
}

/** Copies a record's folder to where another index.md shall be. */
function copyFolder(
  files: Map<string, string | { readonly buat: string }>,
  from: string,
  index: string,
): void {
  for (const [path, content] of Array.from(files)) {
    if (path.startsWith(from))
      files.set(path.replace(from, index.replace(/index\.md$/, '')), content);
  }
}

/** One patch for each line at the margin, with the lines indented below it. */
function patchesOf(lines: readonly string[]): readonly Patch[] {
  const patches: { key: (string | number)[]; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const match = /^([\w.]+):(.*)$/.exec(line);
    if (match === null) {
      assert(/^\s/.test(line) && patches.length > 0, `cannot be read: ${line}`);
      patches.at(-1)?.lines.push(line);
      continue;
    }
    const key = (match[1] ?? '')
      .split('.')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    patches.push({ key, lines: [(match[2] ?? '').trim()] });
  }
  return patches;
}

const marksIn = (path: string, text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      splitMarks(mark.exec(line)?.[1]).map((rule) => `${path}:${index + 1} ${rule}`),
    );

const splitMarks = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(',').map((rule) => rule.trim());
