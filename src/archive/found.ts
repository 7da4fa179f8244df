// Makes a temuan of one of the reader's rules.
import type { AturanInfo, Temuan } from '#domain/temuan.ts';

/** A temuan at a known place; the top of the file unless told otherwise. */
export function found(
  rule: AturanInfo,
  at: {
    readonly file: string;
    readonly message: string;
    readonly fix: string;
    readonly line?: number;
    readonly column?: number;
  },
): Temuan {
  const { file, message, fix, line = 1, column = 1 } = at;
  return { rule: rule.id, severity: rule.severity, file, line, column, message, fix };
}
