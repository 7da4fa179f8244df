// Makes a temuan of one of the reader's rules.
import { maskDigits } from '#checks/mask-digits.ts';
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
  const { line = 1, column = 1 } = at;
  const file = plain(at.file);
  const { id, severity } = rule;
  return { rule: id, severity, file, line, column, message: plain(at.message), fix: plain(at.fix) };
}

// Names and keys are quoted as they were found, and whoever wrote them may have put anything there.
const plain = (text: string): string => maskDigits(text.replace(/\p{Cc}/gu, '�'));
