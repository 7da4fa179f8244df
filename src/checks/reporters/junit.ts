// JUnit XML for CI servers that show test results: a suite a file, a case a temuan. Warnings do not fail.
import type { Temuan } from '#domain/temuan.ts';
import { countTemuan, type Laporan } from '../laporan.ts';
import { oneLine } from './plain-text.ts';

/** The report as one XML document. */
export function reportJunit({ temuan }: Laporan): string {
  const { error } = countTemuan(temuan);
  const groups = Map.groupBy(temuan, ({ file }) => file);
  const suites =
    groups.size === 0
      ? [
          suite(
            'content',
            ['    <testcase classname="arsip" name="Tidak ada temuan" time="0"/>'],
            0,
          ),
        ]
      : [...groups].map(([file, items]) =>
          suite(file, items.map(testCase), countTemuan(items).error),
        );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="e-PPID" tests="${Math.max(temuan.length, 1)}" failures="${error}" time="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(name: string, cases: readonly string[], failures: number): string {
  const counts = `tests="${cases.length}" failures="${failures}" time="0"`;
  return [`  <testsuite name="${escapeXml(name)}" ${counts}>`, ...cases, '  </testsuite>'].join(
    '\n',
  );
}

function testCase({ rule, severity, file, line, column, message, fix }: Temuan): string {
  const name = escapeXml(`${line}:${column} ${message}`);
  const text = escapeXml(`${file}:${line}:${column} Perbaikan: ${fix}`);
  const body =
    severity === 'error'
      ? `<failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${text}</failure>`
      : `<system-out>Peringatan. ${text}</system-out>`;
  return `    <testcase classname="${escapeXml(rule)}" name="${name}" time="0">${body}</testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line without what XML 1.0 cannot hold. */
const escapeXml = (text: string): string =>
  oneLine(text)
    .replace(/[&<>"']/g, (char) => entities[char] ?? char)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
