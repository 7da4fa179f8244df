// SARIF 2.1.0, for code scanning and for tools that follow a temuan from one commit to the next.
import type { AturanInfo, Temuan } from '#domain/temuan.ts';
import { sha256 } from '#softcopy/digest.ts';
import type { Laporan } from '../laporan.ts';
import { oneLine } from './plain-text.ts';

/** The report as one SARIF log with one run. */
export function reportSarif({ temuan, aturan }: Laporan): string {
  const rules = aturan.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const occurrences = new Map<string, number>();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'e-PPID', language: 'id', rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ARSIP: { description: { text: 'Akar arsip' } } },
        results: temuan.map((item) => {
          const print = fingerprint(item);
          const nth = (occurrences.get(print) ?? 0) + 1;
          occurrences.set(print, nth);
          return describeResult(item, { ruleIndex: ruleIndex.get(item.rule), print, nth });
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, severity, judul, mengapa, dasarHukum }: AturanInfo) {
  return {
    id,
    shortDescription: { text: judul },
    fullDescription: { text: mengapa },
    help: { text: `${mengapa}\nDasar: ${dasarHukum.join('; ')}` },
    defaultConfiguration: { level: severity },
    properties: { dasarHukum, tags: [id.split('/')[0] ?? id] },
  };
}

function describeResult(
  { rule, severity, file, line, column, message, fix }: Temuan,
  place: { readonly ruleIndex: number | undefined; readonly print: string; readonly nth: number },
) {
  return {
    ruleId: rule,
    ruleIndex: place.ruleIndex ?? -1,
    level: severity,
    message: { text: `${oneLine(message)}\nPerbaikan: ${oneLine(fix)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileUri(file), uriBaseId: 'ARSIP' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    // Named as GitHub wants it: it would otherwise hash lines of whatever is checked out, which need not be this commit.
    partialFingerprints: { primaryLocationLineHash: `${place.print}:${place.nth}` },
    properties: { perbaikan: oneLine(fix) },
  };
}

/** The same for the same fault, wherever in the file it stands. */
const fingerprint = ({ rule, file, message }: Temuan): string =>
  sha256(new TextEncoder().encode([rule, file, message].join('\0'))).slice(0, 16);

const fileUri = (file: string): string =>
  file.toWellFormed().split('/').map(encodeURIComponent).join('/');
