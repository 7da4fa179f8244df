// Runs rules over facts. A rule that throws becomes a temuan of the engine; the others still run.
import { keepWhileSame } from '#base/memo.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import {
  compareTemuan,
  type AturanInfo,
  type KeyPath,
  type Pelanggaran,
  type Temuan,
} from '#domain/temuan.ts';
import type { Aturan } from './aturan.ts';
import { acuanOf, berkasOf, type Fakta } from './fakta.ts';
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

/**
 * Judges the facts by the rules; the result is sorted and the same for the same facts. What was found in a record by itself
 * is kept while the record, its files and what all are judged by are the same objects.
 */
export function runRules(rules: readonly Aturan[], fakta: Fakta, locate: Locate): Temuan[] {
  const { judgeInformasi, judgeHubungan, judgeArsip } = judgesOf(rules, fakta);
  const tell = (found: readonly Found[]): readonly Temuan[] =>
    found.length === 0 ? nothing : found.map((one) => toTemuan(one, locate));
  const shared = [rules, ...Object.values(acuanOf(fakta))];
  const temuan = [...tell(judgeArsip())];
  for (const record of fakta.arsip.informasi) {
    const inputs = [berkasOf(record, fakta), ...shared];
    temuan.push(
      ...keepTemuan(record, inputs, () => tell(judgeInformasi(record))),
      ...tell(judgeHubungan(record)),
    );
  }
  return temuan.toSorted(compareTemuan);
}

const keepTemuan = keepWhileSame<InformasiPublik, readonly Temuan[]>();

interface Found {
  readonly info: AturanInfo;
  readonly violation: Pelanggaran;
}

const nothing: readonly never[] = [];

const toTemuan = ({ info, violation }: Found, locate: Locate): Temuan => ({
  rule: info.id,
  severity: violation.severity ?? info.severity,
  file: violation.file,
  ...locate(violation.file, violation.key),
  ...(violation.key.length === 0 ? {} : { key: violation.key }),
  message: maskDigits(violation.message),
  fix: maskDigits(violation.fix),
});

interface Judges {
  readonly judgeInformasi: (record: InformasiPublik) => readonly Found[];
  readonly judgeHubungan: (record: InformasiPublik) => readonly Found[];
  readonly judgeArsip: () => readonly Found[];
}

/** The rules by what they are about, each guarded. */
function judgesOf(rules: readonly Aturan[], fakta: Fakta): Judges {
  const informasi = rules.filter((rule) => rule.lingkup === 'informasi');
  const hubungan = rules.filter((rule) => rule.lingkup === 'hubungan');
  const arsip = rules.filter((rule) => rule.lingkup === 'arsip');
  return {
    judgeInformasi: (record) => {
      const own = { ...acuanOf(fakta), berkas: berkasOf(record, fakta) };
      return guardedAll(informasi, record.file, (rule) => rule.check(record, own));
    },
    judgeHubungan: (record) =>
      guardedAll(hubungan, record.file, (rule) => rule.check(record, fakta)),
    judgeArsip: () => guardedAll(arsip, 'content', (rule) => rule.check(fakta)),
  };
}

/** What rules find; what one found before it threw is kept. `file` is where the engine itself would point at. */
function guardedAll<R extends AturanInfo>(
  rules: readonly R[],
  file: string,
  check: (rule: R) => Iterable<Pelanggaran>,
): readonly Found[] {
  // Nearly every rule finds nothing in nearly every record, so the list is made late.
  let found: Found[] | null = null;
  for (const rule of rules) {
    try {
      for (const violation of check(rule)) (found ??= []).push({ info: rule, violation });
    } catch (error) {
      (found ??= []).push({ info: aturanGagal, violation: thrown(rule, file, error) });
    }
  }
  return found ?? nothing;
}

function thrown(rule: AturanInfo, file: string, error: unknown): Pelanggaran {
  // The message of the error is left out: it may quote content, and content may hold personal data.
  const name = error instanceof Error ? error.name : 'kesalahan tidak dikenal';
  return {
    file,
    key: [],
    message: `Aturan ${rule.id} gagal dijalankan (${name}).`,
    fix: 'Laporkan kepada pengembang; sampai diperbaiki, hasil pemeriksaan ini tidak lengkap.',
  };
}
