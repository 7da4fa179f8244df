// Every fixture, through the reader, the real inspector and all rules: exactly the findings marked in it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '#checks/rules.ts';
import { applyFixture, parseFixture } from './fixture.ts';
import { nik } from '../../softcopy/sample-files.ts';
import { dasar, fixturesDir, gather, judge } from './judge.ts';

const fixtures = globSync('*/*/{baik,buruk}-*.yaml', { cwd: fixturesDir })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const ruleOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Begins like a sentence, or with a quotation, and ends with one full stop. */
const sentence = /^["\p{Lu}].*[^.]\.$/u;
/** Shouting, English, and values that fell through. */
const notForOfficers =
  /!|\b(?:the|must|should|record|file|field|missing|invalid|error|warning|NaN|Object|commit|branch|hash|frontmatter)\b|undefined oleh|\[object/i;

describe('the base archive of the fixtures', () => {
  test('is without any finding', async () => {
    expect(judge(await gather(dasar, { hari: '2025-02-03' }))).toEqual([]);
  });
});

describe('fixtures', () => {
  test.each(fixtures)('%s has exactly the findings it marks', async (path) => {
    const fixture = parseFixture(readFileSync(join(fixturesDir, path), 'utf8'));
    const { files, expected } = applyFixture(dasar, fixture);

    const perkara = await gather(files, {
      hari: fixture.hari,
      ...(fixture.isChange ? { before: dasar } : {}),
    });
    const found = judge(perkara);

    const places = found.map(
      ({ rule, severity, file, line }) =>
        `${file}:${line} ${rule}${severity === 'warning' ? ' (peringatan)' : ''}`,
    );
    expect(places.toSorted()).toEqual(expected);
    // What the reader says is tested with the reader.
    for (const { message, fix } of found.filter(({ rule }) => ids.has(rule))) {
      expect(message).toMatch(sentence);
      expect(fix).toMatch(sentence);
      expect(`${message} ${fix}`).not.toMatch(notForOfficers);
      expect(`${message} ${fix}`).not.toContain(nik);
    }
    const isBad = path.split('/')[2]?.startsWith('buruk-') === true;
    expect(expected.some((mark) => mark.split(' ')[1] === ruleOf(path))).toBe(isBad);
  });
});

describe('every rule', () => {
  test.each([...ids])('%s has a good and a bad fixture', (id) => {
    const own = fixtures
      .filter((path) => ruleOf(path) === id)
      .map((path) => path.split('/')[2] ?? '');
    expect(own.some((name) => name.startsWith('baik-'))).toBe(true);
    expect(own.some((name) => name.startsWith('buruk-'))).toBe(true);
  });

  test('has fixtures of no rule but those in the list', () => {
    expect(fixtures.filter((path) => !ids.has(ruleOf(path)))).toEqual([]);
  });

  test('lies in the file its id names, and is listed once', () => {
    const listed = rules.map(({ id }) => id);
    const root = join(import.meta.dirname, '../../../src/checks/rules');
    const files = globSync('**/*.ts', { cwd: root }).map((path) =>
      path.replaceAll('\\', '/').replace(/\.ts$/, ''),
    );
    expect(listed.toSorted()).toEqual(files.toSorted());
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says in whole Indonesian sentences what it wants, why, and by which law',
    (_, { judul, mengapa, dasarHukum }) => {
      for (const text of [judul, mengapa]) {
        expect(text).toMatch(sentence);
        expect(text).not.toMatch(notForOfficers);
      }
      expect(dasarHukum.length).toBeGreaterThan(0);
      for (const source of dasarHukum) {
        expect(source).toMatch(/^(?:SOP|UU|PP|Perki|PKPU|Keputusan KPU) \d/);
      }
    },
  );
});
