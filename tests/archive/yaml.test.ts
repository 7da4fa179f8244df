// YAML: what is taken, what is refused and where, and where its keys stand.
import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { locateYaml } from '#archive/yaml-place.ts';
import { parseYaml } from '#archive/yaml.ts';

const sample = `# Sebuah catatan
judul: Keputusan
"kata kunci": [a, "b", {c: 1}]
hardcopy:
  lokasi: >-
    Lemari 2
softcopy:
  - berkas: a.pdf
    sebutan: |
      - bukan: butir
      judul: bukan kunci
  -
    berkas: b.pdf
  - 'c'
  - |
    teks
  -
kosong:
langkah:
- nomor: 1
  pelaksana: [dok-kul]
`;

describe('a place', () => {
  test.each([
    ['the top', [], '1:1'],
    ['a key', ['judul'], '2:1'],
    ['a key in quotes', ['kata kunci'], '3:1'],
    ['an item of a flow list', ['kata kunci', 0], '3:16'],
    ['a quoted item of a flow list', ['kata kunci', 1], '3:19'],
    ['a key in a flow list', ['kata kunci', 2, 'c'], '3:25'],
    ['a key below a key', ['hardcopy', 'lokasi'], '5:3'],
    ['an item of a list', ['softcopy', 0], '8:5'],
    ['a key beside text that looks like keys', ['softcopy', 0, 'sebutan'], '9:5'],
    ['an item on the line below its dash', ['softcopy', 1], '13:5'],
    ['a quoted item', ['softcopy', 2], '14:5'],
    ['an item of several lines', ['softcopy', 3], '15:5'],
    ['an item that is not written', ['softcopy', 4], '7:1'],
    ['a key without a value', ['kosong'], '18:1'],
    ['a list that is not indented', ['langkah', 0, 'pelaksana'], '21:3'],
    ['a key that is missing', ['langkah', 0, 'mulai'], '20:3'],
    ['an item that is missing', ['langkah', 7, 'mulai'], '19:1'],
    ['a name that is missing everywhere', ['tidak', 'ada'], '1:1'],
  ])('of %s', (_, path, expected) => {
    const { line, column } = locateYaml(sample, path);
    expect(`${line}:${column}`).toBe(expected);
  });

  test('of every key is the line where the key stands, in any document', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'a\nb\n',
        'a: b',
        '- x',
        '# no',
        ' lead',
        'tail ',
        "it's",
        '"',
        'x'.repeat(200),
      ),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.oneof(
      fc.stringMatching(/^[a-z][a-z_]{0,8}$/),
      fc.constantFrom('kunci lama', '2024', 'a: b', '- x', "'", 'null', 'ä', '#x'),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
      value: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        tie('tree'),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(-1, 0, 2), (data, flowLevel) => {
        const text = dump(data, { flowLevel, noRefs: true });
        const lines = text.split('\n');
        for (const path of keyPaths(data)) {
          const { line, column } = locateYaml(text, path);
          const rest = lines[line - 1]?.slice(column - 1) ?? '';
          const [name] = Object.keys(Object(parsedStart(rest)));
          expect(name, `${JSON.stringify(path)} in\n${text}`).toBe(path.at(-1));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('YAML', () => {
  test.each([
    ['a day stays text', 'a: 2025-01-02', { a: '2025-01-02' }],
    ['a moment stays text', 'a: 2025-01-02T08:00:00+07:00', { a: '2025-01-02T08:00:00+07:00' }],
    ['yes stays text', 'a: yes', { a: 'yes' }],
    ['<< is a key like any other', '<<: {a: 1}', { '<<': { a: 1 } }],
    ['nothing is an empty mapping', '', {}],
    ['only comments are an empty mapping', '\n# a\n  # b\n', {}],
  ])('%s', (_, text, value) => {
    expect(parseYaml(text)).toEqual({ value });
  });

  test('does not touch prototypes', () => {
    const parsed = parseYaml('__proto__: {planted: 1}');
    expect(parsed).toHaveProperty('value');
    expect({}).not.toHaveProperty('planted');
    expect(Object.getOwnPropertyNames('value' in parsed ? parsed.value : {})).toEqual([
      '__proto__',
    ]);
  });

  test.each([
    ['an undeclared tag', 'a: !x!y z', '1:8', /tag YAML/],
    ['an alias without anchor', 'a: *b', '1:5', /alias/],
    ['a quote left open', 'a: "b', '1:6', /kutip tidak ditutup/],
    ['a control character', 'a: \u0001', '1:4', /tidak dapat ditampilkan/],
    ['an unknown escape', 'a: "\\q"', '1:6', /tanda \\/],
    ['no space after a colon', '"a":1', '1:5', /titik dua/],
    ['a second colon', 'a: b: c', '1:5', /lekukan/],
    ['a missing comma', 'a: ["b" "c"]', '1:9', /koma/],
    ['a list inside a mapping', 'a: 1\n- b', '2:1', /lekukan/],
    ['text after a value', 'a: "b" c', '1:8', /lekukan/],
  ])('refuses %s at its place', (_, text, at, says) => {
    const parsed = parseYaml(text);
    const problem = 'problem' in parsed ? parsed.problem : null;
    expect(`${problem?.line}:${problem?.column}`).toBe(at);
    expect(problem?.message).toMatch(says);
  });
});

/** The mapping that begins with a key: as much of the text as parses. */
function parsedStart(text: string): unknown {
  const name = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'].*?)(?=:(?:\s|$))/.exec(text)?.[0];
  const parsed = parseYaml(`${name ?? '"nothing"'}: 0`);
  return 'value' in parsed ? parsed.value : null;
}

function* keyPaths(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<(string | number)[]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* keyPaths(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield [...path, key];
      yield* keyPaths(item, [...path, key]);
    }
  }
}

test('a blank that the parser refuses has no keys, and stops nothing', () => {
  expect(parseYaml('\v\n')).toEqual({ value: {} });
  expect(locateYaml('\v\n', ['judul'])).toEqual({ line: 1, column: 1 });
});
