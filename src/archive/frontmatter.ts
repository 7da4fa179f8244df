// Markdown with YAML frontmatter, through gray-matter with every door but YAML shut.
// gray-matter runs `---js` frontmatter as a program unless its engines are taken away; nothing here ever executes.
import matter from 'gray-matter';
import { parseYaml, type YamlProblem } from './yaml.ts';

/** Frontmatter as plain data and the Markdown below it. */
export interface Frontmatter {
  readonly data: unknown;
  /** The YAML text, with lines numbered as in the file. */
  readonly yaml: string;
  readonly body: string;
}

class RefusedProblem extends Error {
  readonly problem: YamlProblem;
  constructor(problem: YamlProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const refuse = (): never => {
  throw new RefusedProblem({
    message: 'frontmatter hanya boleh YAML, dibuka dengan baris --- tanpa kata lain',
    line: 1,
    column: 1,
  });
};
const refusing = { parse: refuse, stringify: refuse };
const yamlEngine = {
  parse: (text: string): object => {
    const parsed = parseYaml(text);
    if ('problem' in parsed) throw new RefusedProblem(parsed.problem);
    if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) {
      throw new RefusedProblem({
        message: 'frontmatter harus berisi pasangan kunci: nilai',
        line: 2,
        column: 1,
      });
    }
    return parsed.value;
  },
  stringify: refuse,
};
// Options are always passed: without them gray-matter shares one mutable object between callers.
const options = {
  language: 'yaml',
  engines: {
    yaml: yamlEngine,
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

/** Splits a Markdown file; what is wrong comes back as a problem with its place. */
export function parseFrontmatter(text: string): Frontmatter | { readonly problem: YamlProblem } {
  const firstLine = text.slice(0, 200).split('\n', 1)[0] ?? '';
  if (firstLine.trimEnd() !== '---') {
    const message = firstLine.startsWith('---')
      ? 'frontmatter hanya boleh YAML, dibuka dengan baris --- tanpa kata lain'
      : 'berkas harus dibuka dengan baris --- lalu frontmatter YAML';
    return { problem: { message, line: 1, column: 1 } };
  }
  if (!/\n---\s*(\n|$)/.test(text)) {
    return {
      problem: { message: 'frontmatter tidak ditutup dengan baris ---', line: 1, column: 1 },
    };
  }
  try {
    const file = matter(text, options);
    return { data: file.data, yaml: file.matter, body: file.content };
  } catch (error) {
    if (error instanceof RefusedProblem) return { problem: error.problem };
    throw error;
  }
}
