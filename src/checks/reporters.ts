// The formats in which a Laporan can be told.
import type { Laporan } from './laporan.ts';
import { reportGithub } from './reporters/github.ts';
import { reportJson } from './reporters/json.ts';
import { reportJunit } from './reporters/junit.ts';
import { reportMarkdown } from './reporters/markdown.ts';
import { reportPretty } from './reporters/pretty.ts';
import { reportSarif } from './reporters/sarif.ts';

/** Names of all formats. */
export const formatList = ['pretty', 'json', 'sarif', 'junit', 'github', 'markdown'] as const;
/** A format of a report. */
export type Format = (typeof formatList)[number];

/** What some formats want to know beside the Laporan. */
export interface ReportOptions {
  /** Colours for a terminal; pretty only. */
  readonly colour?: boolean;
  /** Where the built site of the change can be seen: an address, or words; markdown only. */
  readonly pratinjau?: string;
}

/** The report as text, ending in a newline. Same Laporan, same bytes. */
export function renderLaporan(
  format: Format,
  laporan: Laporan,
  options: ReportOptions = {},
): string {
  switch (format) {
    case 'pretty':
      return reportPretty(laporan, { colour: options.colour ?? false });
    case 'json':
      return reportJson(laporan);
    case 'sarif':
      return reportSarif(laporan);
    case 'junit':
      return reportJunit(laporan);
    case 'github':
      return reportGithub(laporan);
    case 'markdown':
      return reportMarkdown(laporan, { pratinjau: options.pratinjau ?? '' });
  }
}
