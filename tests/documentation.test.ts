// What the documents say is compared with what is there.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { istilahList } from '#domain/istilah.ts';
import { izinBuat, izinTindakan } from '#domain/izin.ts';

const root = join(import.meta.dirname, '..');
// Tables are padded by the formatter; one space is as good as many.
const read = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replaceAll(/ {2,}/g, ' ');
/** How a newcomer types a script. */
const form = (name: string): string =>
  name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;

const cell = (words: readonly string[]): string => words.join(', ');

const packageJson: {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
} = JSON.parse(read('package.json'));

describe('ARCHITECTURE.md', () => {
  const architecture = read('ARCHITECTURE.md');

  test('shows the glossary of the domain, row by row', () => {
    const rows = istilahList
      .filter(({ identifier }) => identifier !== null)
      .map(({ identifier, istilah, english }) => `| \`${identifier}\` | ${istilah} | ${english} |`);
    expect(architecture.slice(architecture.indexOf('## Glossary'))).toContain(rows.join('\n'));
  });

  test('shows who may do what to a proposal, row by row', () => {
    const begin = Object.entries(izinBuat).map(
      ([jenis, pihak]) => `| \`buat\` | – | ${cell(pihak)} | ${jenis} |`,
    );
    const act = izinTindakan.map((row) => {
      const only = [
        ...(row.jenis === undefined ? [] : [cell(row.jenis)]),
        ...(row.bukanPelaku === true ? ['took no part'] : []),
        ...(row.belumTerbit === true ? ['not published yet'] : []),
      ];
      return `| \`${row.tindakan}\` | ${cell(row.tahap)} | ${cell(row.pihak)} | ${only.join('; ') || '–'} |`;
    });
    expect(architecture).toContain([...begin, ...act].join('\n'));
  });

  test('names only files that exist', () => {
    const named = [...architecture.matchAll(/`((?:[a-z-]+\/)+[a-z-_]+\.(?:ts|astro))`/g)].map(
      ([, path = '']) => path,
    );
    const missing = named.filter(
      (path) => !existsSync(join(root, path)) && !existsSync(join(root, 'src', path)),
    );
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
  });

  test('gives a reason for each package that the program or its tests need', () => {
    const packages = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
    const text = `${architecture}\n${read('CONTRIBUTING.md')}`;
    expect(packages.filter((name) => !text.includes(name))).toEqual([]);
  });
});

describe('the glossary', () => {
  test('has an entry for each type that domain exports', () => {
    const known = new Set(istilahList.map(({ identifier }) => identifier));
    const technical = new Set([
      'Address',
      'Alur',
      'AturanInfo',
      'JamLangkah',
      'JenisTahap',
      'JenisUsulan',
      'Kebolehan',
      'KeyPath',
      'Severity',
      'Istilah',
      'JenisDokumen',
      'Pelaku',
      'Pihak',
      'PolaNomor',
      'Sinonim',
    ]);
    const exported = globSync('src/domain/*.ts', { cwd: root }).flatMap((path) =>
      [...read(path).matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = '']) => name),
    );
    expect(exported.filter((name) => !known.has(name) && !technical.has(name))).toEqual([]);
  });

  test('is in alphabetical order and complete in each entry', () => {
    const terms = istilahList.map(({ istilah }) => istilah);
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'id')));
    for (const { arti, english } of istilahList) expect([arti, english]).not.toContain('');
  });
});

describe('README.md and CONTRIBUTING.md', () => {
  test('name only commands that package.json has', () => {
    const text = `${read('README.md')}\n${read('CONTRIBUTING.md')}\n${read('ARCHITECTURE.md')}`;
    const commands = [...text.matchAll(/[`\n]npm (?:run )?([a-z]+)(?=[\s`])/g)].map(
      ([, name = '']) => name,
    );
    const builtIn = new Set([
      'install',
      'ci',
      'registry',
      'scripts',
      'config',
      'packages',
      'package',
      'run',
    ]);
    expect(commands.filter((name) => !(name in packageJson.scripts) && !builtIn.has(name))).toEqual(
      [],
    );
  });

  test('explain every command a newcomer may type', () => {
    const text = `${read('README.md')}\n${read('CONTRIBUTING.md')}`;
    const typed = Object.keys(packageJson.scripts).filter((name) => !name.startsWith('pre'));
    expect(typed.filter((name) => !text.includes(form(name)))).toEqual([]);
  });
});

test('every script starts by saying what it is for, and each command is a file', () => {
  const files = Object.values(packageJson.scripts).flatMap(
    (command) => /node (scripts\/\S+)/.exec(command)?.[1] ?? [],
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !read(file).startsWith('// '))).toEqual([]);
});
