// Runs rules over facts. A rule that throws becomes a temuan of the engine; the others still run.
import {
  compareTemuan,
  type AturanInfo,
  type KeyPath,
  type Pelanggaran,
  type Temuan,
} from '#domain/temuan.ts';
import type { Aturan } from './aturan.ts';
import type { Fakta } from './fakta.ts';
import { maskDigits } from './mask-digits.ts';

/** The engine's own rule. */
export const aturanGagal: AturanInfo = {
  id: 'mesin/aturan-gagal',
  severity: 'error',
  judul: 'Setiap aturan dapat dijalankan sampai selesai.',
  mengapa:
    'Aturan yang gagal berjalan tidak memeriksa apa pun; arsip tidak boleh dianggap benar karenanya.',
  dasarHukum: ['SOP 2 Januari 2025, Peringatan angka 2'],
};

/** Line and column of a key in a file, both from 1. */
export type Locate = (
  file: string,
  key: KeyPath,
) => { readonly line: number; readonly column: number };

/** Judges the facts by the rules; the result is sorted and the same for the same facts. */
export function runRules(rules: readonly Aturan[], fakta: Fakta, locate: Locate): Temuan[] {
  return rules.flatMap((rule) => runRule(rule, fakta, locate)).toSorted(compareTemuan);
}

function runRule(rule: Aturan, fakta: Fakta, locate: Locate): Temuan[] {
  const finish = (info: AturanInfo, violation: Pelanggaran): Temuan => ({
    rule: info.id,
    severity: violation.severity ?? info.severity,
    file: violation.file,
    ...locate(violation.file, violation.key),
    message: maskDigits(violation.message),
    fix: maskDigits(violation.fix),
  });
  if (rule.lingkup === 'arsip') {
    return guarded(rule, 'content', () => rule.check(fakta)).map((item) =>
      finish(item.info, item.violation),
    );
  }
  return fakta.arsip.informasi.flatMap((record) =>
    guarded(rule, record.file, () => rule.check(record, fakta)).map((item) =>
      finish(item.info, item.violation),
    ),
  );
}

function guarded(
  rule: Aturan,
  file: string,
  run: () => Iterable<Pelanggaran>,
): { readonly info: AturanInfo; readonly violation: Pelanggaran }[] {
  try {
    return [...run()].map((violation) => ({ info: rule, violation }));
  } catch (error) {
    // The message of the error is left out: it may quote content, and content may hold personal data.
    const name = error instanceof Error ? error.name : 'kesalahan tidak dikenal';
    const violation = {
      file,
      key: [],
      message: `Aturan ${rule.id} gagal dijalankan (${name}).`,
      fix: 'Laporkan kepada pengembang; sampai diperbaiki, hasil pemeriksaan ini tidak lengkap.',
    };
    return [{ info: aturanGagal, violation }];
  }
}
