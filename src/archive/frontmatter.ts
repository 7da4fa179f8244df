// Markdown with YAML frontmatter, through gray-matter with every door but YAML shut.
// gray-matter runs `---js` frontmatter as a program unless its engines are taken away; nothing here ever executes.
import matter from 'gray-matter';
import { limits } from '#base/limits.ts';
import { parseYaml, type YamlOutcome, type YamlProblem } from './yaml.ts';

/** Frontmatter as plain data and the Markdown below it. */
export interface Frontmatter {
  readonly data: unknown;
  /** The YAML text, with lines numbered as in the file. */
  readonly yaml: string;
  readonly body: string;
}

/** Splits a Markdown file with \n line ends; what is wrong comes back as a problem with its place. */
export function parseFrontmatter(text: string): Frontmatter | { readonly problem: YamlProblem } {
  const problem = fenceProblem(text);
  if (problem !== null) return { problem };
  // Options are always passed: without them gray-matter shares one mutable object between callers.
  const file = matter(text, options);
  const outcome: YamlOutcome = file.data['outcome'] ?? { value: {} };
  if ('problem' in outcome) return outcome;
  const { value: data } = outcome;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { problem: { message: 'frontmatter harus berisi kunci: nilai', line: 2, column: 1 } };
  }
  return { data, yaml: file.matter, body: file.content.replace(/^\s*\n/, '') };
}

const onlyYaml = 'frontmatter hanya boleh YAML, dibuka dengan baris --- tanpa kata lain';

// The engine answers with an object of our own, so that gray-matter never looks at keys an author chose.
const refusing = {
  parse: () => ({ outcome: { problem: { message: onlyYaml, line: 1, column: 1 } } }),
};
const options = {
  language: 'yaml',
  engines: {
    yaml: { parse: (text: string) => ({ outcome: parseYaml(text) }) },
    yml: refusing,
    json: refusing,
    toml: refusing,
    js: refusing,
    javascript: refusing,
    coffee: refusing,
    coffeescript: refusing,
    cson: refusing,
  },
};

/** Whether the text is fenced as gray-matter will read it, which takes less care than it should. */
function fenceProblem(text: string): YamlProblem | null {
  const [first] = /^[^\n]*/.exec(text) ?? [''];
  if (first.trimEnd() !== '---') {
    const message = first.startsWith('---')
      ? onlyYaml
      : 'berkas harus dibuka dengan baris --- lalu frontmatter YAML';
    return { message, line: 1, column: 1 };
  }
  const fence = /\n(---[^\n]*)/.exec(text);
  if (fence === null) {
    return { message: 'frontmatter tidak ditutup dengan baris ---', line: 1, column: 1 };
  }
  if (fence[1]?.trimEnd() !== '---') {
    const message = 'baris penutup frontmatter harus --- saja, tanpa kata lain';
    return { message, line: lineOf(text, fence.index + 1), column: 1 };
  }
  // gray-matter looks for comments in time that grows with the square of such a run.
  const run = text.slice(0, fence.index).search(blankRun);
  return run < 0
    ? null
    : { message: 'terlalu banyak spasi atau baris kosong', line: lineOf(text, run), column: 1 };
}

const blankRun = new RegExp(`\\s{${limits.blankRun}}`);

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
