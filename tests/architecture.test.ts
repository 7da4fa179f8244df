// Who may import whom, executed: the table below is ARCHITECTURE.md's table, and every import obeys it.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Module {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

/** Modules from the bottom up; what each may import, and which packages only it may know. */
const modules: Readonly<Record<string, Module>> = {
  base: { imports: [], packages: [] },
  domain: { imports: ['base'], packages: ['zod'] },
  storage: { imports: ['base'], packages: ['isomorphic-git'] },
  softcopy: {
    imports: ['base'],
    packages: [
      '@cantoo/pdf-lib',
      '@hyzyla/pdfium',
      'fflate',
      'file-type',
      'mammoth',
      'read-excel-file',
    ],
  },
  checks: { imports: ['base', 'domain', 'softcopy'], packages: [] },
  archive: {
    imports: ['base', 'domain', 'storage', 'softcopy', 'checks'],
    packages: ['diff', 'gray-matter', 'js-yaml', 'zod'],
  },
  site: {
    imports: ['base', 'domain'],
    packages: ['@fontsource-variable/plus-jakarta-sans', 'astro', 'markdown-it', 'tus-js-client'],
  },
  publish: {
    imports: ['base', 'domain', 'archive'],
    packages: ['@hono/node-server', 'hono', 'pagefind', 'zod'],
  },
  desk: {
    imports: ['base', 'domain', 'softcopy', 'checks', 'archive', 'publish', 'site'],
    packages: [
      '@cantoo/pdf-lib',
      '@fastify/busboy',
      '@hono/node-server',
      '@tus/file-store',
      '@tus/server',
      'hono',
      'otpauth',
      'sharp',
      'uqr',
      'zod',
    ],
  },
};

/** Folders that are not private: site/meja says what the pages of the desk show. */
const openFolders = new Set(['site/meja']);

const root = join(import.meta.dirname, '..');
const files = globSync('src/**/*.{ts,astro,mdx,css}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
// Static, type-only and dynamic imports, re-exports, and CSS imports alike.
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?)["']([^"'\n]+)["']/g;

const importsOf = (path: string): readonly string[] => {
  const text = readFileSync(join(root, path), 'utf8').replaceAll(/^\s*(?:\/\/|\*).*$/gm, '');
  return [...text.matchAll(importPattern)].map(([, specifier = '']) => specifier);
};
const moduleOf = (path: string): string => path.split('/')[1] ?? '';
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one import; empty when nothing is. */
function faultOf(path: string, specifier: string): readonly string[] {
  const own = moduleOf(path);
  const may = modules[own] ?? { imports: [], packages: [] };
  const fault = (isWrong: boolean, words: string): readonly string[] =>
    isWrong ? [`${specifier}: ${words}`] : [];
  if (specifier.startsWith('.')) {
    const target = moduleOf(normalize(join(dirname(path), specifier)).replaceAll('\\', '/'));
    return fault(target !== own, 'leaves its module by a relative path');
  }
  if (specifier.startsWith('#')) {
    const [target = '', ...inside] = specifier.slice(1).split('/');
    return [
      ...fault(target === own, 'inside a module write ./'),
      ...fault(!may.imports.includes(target), `${own} may not import ${target}`),
      ...fault(
        inside.length !== 1 && !openFolders.has(`${target}/${inside[0]}`),
        'a folder inside a module is private',
      ),
    ];
  }
  const isBuiltIn = /^(?:node:|astro:|\/)/.test(specifier);
  return fault(
    !isBuiltIn && !may.packages.includes(packageOf(specifier)),
    `${own} may not know it`,
  );
}

describe('the architecture', () => {
  test('has exactly the modules of the table', () => {
    expect([...new Set(files.map(moduleOf))].toSorted()).toEqual(
      Object.keys(modules)
        .filter((name) => files.some((path) => moduleOf(path) === name))
        .toSorted(),
    );
  });

  test.each(files)('%s imports only what its module may', (path) => {
    expect(importsOf(path).flatMap((specifier) => faultOf(path, specifier))).toEqual([]);
  });

  test('keeps IO, git and the clock out of domain and checks', () => {
    const forbidden = /\bnode:(?!assert)|\bDate\.now\(|new Date\(\)|\bprocess\.|Math\.random\(/;
    const guilty = files
      .filter((path) => /^src\/(domain|checks)\//.test(path))
      .filter((path) => forbidden.test(readFileSync(join(root, path), 'utf8')));
    expect(guilty).toEqual([]);
  });

  test('lets the desk know what pages show, and nothing of how', () => {
    const guilty = files
      .filter((path) => path.startsWith('src/desk/'))
      .filter((path) =>
        /^(?:import|export) (?!type\b)[^;]*'#site\//m.test(readFileSync(join(root, path), 'utf8')),
      );
    expect(guilty).toEqual([]);
  });

  test('leaves process.env and process.exit to the scripts', () => {
    const guilty = files.filter((path) =>
      /\bprocess\.(?:env|exit)\b/.test(readFileSync(join(root, path), 'utf8')),
    );
    // renderer.ts hands its environment to the process that builds the app; process.ts is the body of a process.
    expect(guilty).toEqual(['src/publish/renderer.ts', 'src/softcopy/reader/process.ts']);
  });

  test('is the table that ARCHITECTURE.md shows', () => {
    const rows = Object.entries(modules).map(
      ([name, { imports, packages }]) =>
        `| ${name} | ${imports.join(', ') || '–'} | ${packages.join(', ') || '–'} |`,
    );
    const document = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').replaceAll(/ {2,}/g, ' ');
    for (const row of rows) expect(document).toContain(row);
  });
});
