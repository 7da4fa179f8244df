// The report for people at a terminal: temuan by file, each with its mend, and one verdict at the end.
import { formatAngka } from '#base/angka.ts';
import { formatWaktu } from '#base/tanggal.ts';
import type { Severity, Temuan } from '#domain/temuan.ts';
import { countTemuan, formatJumlah, type Laporan, formatBelumDitinjau } from '../laporan.ts';
import { oneLine } from './plain-text.ts';

type Paint = (style: keyof typeof ansi, text: string) => string;

const ansi = { red: 31, yellow: 33, green: 32, dim: 2, bold: 1 } as const;
const colour: Paint = (style, text) => `\u001b[${ansi[style]}m${text}\u001b[0m`;
const plain: Paint = (_, text) => text;
const words: Readonly<Record<Severity, string>> = { error: 'kesalahan', warning: 'peringatan' };

/** Temuan grouped by file, then the verdict; coloured only when asked. */
export function reportPretty(laporan: Laporan, options: { readonly colour: boolean }): string {
  const paint = options.colour ? colour : plain;
  const groups = Map.groupBy(laporan.temuan, ({ file }) => file);
  const parts = [...groups].map(([file, temuan]) =>
    [paint('bold', oneLine(file)), ...temuan.map((item) => describe(item, paint))].join('\n'),
  );
  return `${[...parts, verdict(laporan, paint)].join('\n\n')}\n`;
}

function describe(temuan: Temuan, paint: Paint): string {
  const place = `${temuan.line}:${temuan.column}`.padEnd(8);
  const severity = paint(
    temuan.severity === 'error' ? 'red' : 'yellow',
    words[temuan.severity].padEnd(10),
  );
  return [
    `  ${place}${severity}  ${oneLine(temuan.message)}  ${paint('dim', temuan.rule)}`,
    `          Perbaikan: ${oneLine(temuan.fix)}`,
  ].join('\n');
}

function verdict(laporan: Laporan, paint: Paint): string {
  const { records, hari, temuan } = laporan;
  const subject = `${formatAngka(records)} informasi diperiksa per ${formatWaktu(hari)}`;
  const count = countTemuan(temuan);
  const found = formatJumlah(count);
  const before = formatJumlah(laporan.lama);
  const waiting = formatBelumDitinjau(laporan);
  const note =
    (before === '' ? '' : ` Temuan lama di luar perubahan ini: ${before}.`) +
    (waiting === '' ? '' : ` ${waiting}`);
  if (count.error > 0) return paint('red', `${subject}: ${found}. Belum memenuhi SOP.`) + note;
  if (count.warning > 0) {
    return paint('yellow', `${subject}: ${found}. Dapat diterbitkan, dengan catatan.`) + note;
  }
  return paint('green', `${subject}: tidak ada temuan. Siap diterbitkan.`) + note;
}
