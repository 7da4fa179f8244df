// What an audit of the history can find, each with its sentence.
import type { Severity } from '#domain/temuan.ts';

/** One thing that the history does not prove, or contradicts. */
export interface TemuanAudit {
  /** `audit/tanpa-persetujuan`; stable for ever. */
  readonly rule: string;
  readonly severity: Severity;
  readonly commit: string;
  /** Moment of that commit, ISO 8601; empty where it cannot be read. */
  readonly saat: string;
  /** The record it is about; null where it is about none or several. */
  readonly informasi: string | null;
  readonly message: string;
  readonly fix: string;
}

const pulihkan = 'Bandingkan dengan salinan lain arsip ini, lalu pulihkan dari salinan yang utuh.';
const susulkan =
  'Usulkan isinya lagi melalui meja agar disetujui Atasan PPID, dan cari tahu siapa yang mengubahnya langsung.';

/** Rules of the audit: what is demanded, and what to do where it is not so. */
export const aturanAudit = {
  'audit/tanpa-garis-awal': {
    severity: 'error',
    fix: 'Riwayat arsip dimulai dengan satu commit impor awal (Impor-awal); pulihkan riwayat yang lengkap.',
  },
  'audit/garis-awal-ganda': { severity: 'error', fix: susulkan },
  'audit/tanpa-persetujuan': { severity: 'error', fix: susulkan },
  'audit/commit-lain': {
    severity: 'warning',
    fix: 'Tidak ada isi arsip yang berubah; simpan perubahan di luar arsip di tempat lain.',
  },
  'audit/riwayat-usulan': { severity: 'error', fix: susulkan },
  'audit/penyetuju': { severity: 'error', fix: susulkan },
  'audit/isi-berbeda': { severity: 'error', fix: pulihkan },
  'audit/di-luar-usulan': { severity: 'error', fix: susulkan },
  'audit/sop-tidak-berlaku': {
    severity: 'error',
    fix: 'Periksa naskah SOP dalam arsip pada tanggal itu; persetujuan harus menyebut SOP yang berlaku.',
  },
  'audit/informasi-hilang': { severity: 'error', fix: pulihkan },
  'audit/nomor-dipakai-ulang': { severity: 'error', fix: susulkan },
  'audit/waktu-mundur': {
    severity: 'warning',
    fix: 'Periksa jam server; waktu commit lebih awal daripada commit sebelumnya.',
  },
  'audit/belum-ditinjau': {
    severity: 'warning',
    fix: 'Mintalah Atasan PPID meninjau informasi yang sudah diterbitkan segera ini.',
  },
  'audit/objek-rusak': { severity: 'error', fix: pulihkan },
} as const satisfies Readonly<Record<string, Pick<TemuanAudit, 'severity' | 'fix'>>>;

/** Name of a rule of the audit. */
export type AturanAudit = keyof typeof aturanAudit;

/** Makes a temuan of a rule at a commit. */
export const temuanAudit = (
  rule: AturanAudit,
  at: { readonly commit: string; readonly saat: string; readonly informasi?: string | null },
  message: string,
): TemuanAudit => ({
  rule,
  severity: aturanAudit[rule].severity,
  commit: at.commit,
  saat: at.saat,
  informasi: at.informasi ?? null,
  message,
  fix: aturanAudit[rule].fix,
});
