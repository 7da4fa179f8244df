// Workflow commands that put temuan beside the lines of a pull request (GitHub and Forgejo Actions).
// Content is hostile: escaped so that it can neither end a command nor begin one.
import { formatWaktu } from '#base/tanggal.ts';
import type { Temuan } from '#domain/temuan.ts';
import { formatKeputusan, type Laporan } from '../laporan.ts';
import { oneLine } from './plain-text.ts';

/** One command a temuan, and the verdict as a notice. */
export function reportGithub({ temuan, hari }: Laporan): string {
  const verdict = `${formatKeputusan(temuan)}. Diperiksa untuk ${formatWaktu(hari)}.`;
  const notice = `::notice title=e-PPID::${escapeData(verdict)}`;
  return [...temuan.map(command), notice, ''].join('\n');
}

function command({ rule, severity, file, line, column, message, fix }: Temuan): string {
  const properties = [
    `file=${escapeProperty(oneLine(file))}`,
    `line=${line}`,
    `col=${column}`,
    `title=${escapeProperty(rule)}`,
  ].join(',');
  const text = `${oneLine(message)}\nPerbaikan: ${oneLine(fix)}`;
  return `::${severity} ${properties}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
