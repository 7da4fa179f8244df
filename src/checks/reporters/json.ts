// The report for programs. Its shape is a contract: keys are added with care and never renamed.
import type { Laporan } from '../laporan.ts';

/** `{ "records": n, "temuan": [ … ] }`, indented, with a final newline. */
export function reportJson({ records, belumDitinjau, temuan }: Laporan): string {
  const report = {
    records,
    // Left out where the history is not known, so that nobody takes it for none.
    ...(belumDitinjau === null ? {} : { belumDitinjau }),
    temuan: temuan.map(({ rule, severity, file, line, column, message, fix }) => {
      return { rule, severity, file, line, column, message, fix };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
