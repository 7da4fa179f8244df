// Runs rules over facts. A rule that throws becomes a temuan of the engine; the others still run.
import {
  compareTemuan,
  type AturanInfo,
  type KeyPath,
  type Pelanggaran,
  type Temuan,
} from '#domain/temuan.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
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
  const temuan: Temuan[] = [];
  const run = (rule: Aturan, record: InformasiPublik | null): void => {
    for (const { info, violation } of guarded(rule, record, fakta)) {
      temuan.push({
        rule: info.id,
        severity: violation.severity ?? info.severity,
        file: violation.file,
        ...locate(violation.file, violation.key),
        message: maskDigits(violation.message),
        fix: maskDigits(violation.fix),
      });
    }
  };
  for (const rule of rules) {
    if (rule.lingkup === 'arsip') run(rule, null);
    else for (const record of fakta.arsip.informasi) run(rule, record);
  }
  return temuan.toSorted(compareTemuan);
}

interface Found {
  readonly info: AturanInfo;
  readonly violation: Pelanggaran;
}

const nothing: readonly Found[] = [];

/** What a rule finds in a record or in the whole; what it found before it threw is kept. */
function guarded(rule: Aturan, record: InformasiPublik | null, fakta: Fakta): readonly Found[] {
  // Nearly every rule finds nothing in nearly every record, so the list is made late.
  let found: Found[] | null = null;
  try {
    for (const violation of check(rule, record, fakta))
      (found ??= []).push({ info: rule, violation });
  } catch (error) {
    // The message of the error is left out: it may quote content, and content may hold personal data.
    const name = error instanceof Error ? error.name : 'kesalahan tidak dikenal';
    const violation = {
      file: record?.file ?? 'content',
      key: [],
      message: `Aturan ${rule.id} gagal dijalankan (${name}).`,
      fix: 'Laporkan kepada pengembang; sampai diperbaiki, hasil pemeriksaan ini tidak lengkap.',
    };
    (found ??= []).push({ info: aturanGagal, violation });
  }
  return found ?? nothing;
}

function check(rule: Aturan, record: InformasiPublik | null, fakta: Fakta): Iterable<Pelanggaran> {
  if (rule.lingkup === 'arsip') return rule.check(fakta);
  return record === null ? [] : rule.check(record, fakta);
}
