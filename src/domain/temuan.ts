// Temuan: one thing that is wrong in the content, where it is, and how to mend it. Plain data, never thrown.

/** Errors stop publication; warnings stay visible but do not. */
export type Severity = 'error' | 'warning';

/** Path of keys from the top of a YAML document to the value meant: `['langkah', 1, 'selesai']`. */
export type KeyPath = readonly (string | number)[];

/** A finding. `line` and `column` count from 1. */
export interface Temuan {
  /** Stable identifier of the rule, quoted in reports to officers: `sop/langkah-berurutan`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path from the root of the archive: `content/informasi/2025/0007/index.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The key meant, where there is one: forms show the finding beside its field. */
  readonly key?: KeyPath;
  /** What is wrong, in plain Indonesian. Never holds personal data. */
  readonly message: string;
  /** How to mend it, in plain Indonesian. */
  readonly fix: string;
}

/** What a rule says of itself, for reports and documentation. */
export interface AturanInfo {
  /** `sop/langkah-berurutan`; stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** What is demanded, as a short sentence in Indonesian. */
  readonly judul: string;
  /** Why it matters to a citizen or the office. */
  readonly mengapa: string;
  /** Law or SOP clauses on which it rests. */
  readonly dasarHukum: readonly string[];
}

/** A temuan before its place in the text is known. */
export interface Pelanggaran {
  readonly file: string;
  /** The key meant; empty for the file as a whole. */
  readonly key: KeyPath;
  readonly message: string;
  readonly fix: string;
  /** Where it differs from its rule's own. */
  readonly severity?: Severity;
}

/** Orders findings by file, place, rule and message, so that a report is the same bytes every time. */
export function compareTemuan(a: Temuan, b: Temuan): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Whether any of them stops publication. */
export const hasError = (temuan: readonly Temuan[]): boolean =>
  temuan.some(({ severity }) => severity === 'error');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
