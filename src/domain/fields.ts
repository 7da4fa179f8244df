// The building blocks of the content schemas. Shape only: what the law demands of a value is a rule's matter.
import { z } from 'zod';
import { isSaat, isTanggal, isWaktu } from '#base/tanggal.ts';

/** Text on one or more lines, trimmed. */
export const teks = z.string().trim();
/** Text that must say something. */
export const teksWajib = teks.min(1, 'wajib diisi');
/** Text that may be left out; then it is empty, and a rule decides whether that is allowed. */
export const teksOpsional = teks.default('');
/** A machine name: `rendatin`, `uu-14-2008`. */
export const kode = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'hanya huruf kecil, angka, dan tanda hubung');
/** A day: `2025-01-02`. */
export const tanggal = z
  .string()
  .refine(isTanggal, 'bukan tanggal yang ada; tulis seperti 2025-01-31');
/** A year, month or day. A bare year is a number in YAML, so it is accepted as one. */
export const waktu = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine(isWaktu, 'bukan waktu yang ada; tulis tahun, tahun-bulan, atau tahun-bulan-tanggal');
/** A moment with its offset: `2025-01-06T08:00:00+07:00`. */
export const saat = z
  .string()
  .refine(
    isSaat,
    'bukan waktu yang ada; tulis seperti 2025-01-06T08:00:00+07:00, lengkap dengan selisih zona waktu',
  );
/** The identity of a record for ever: `2025/0007`. */
export const nomorInformasi = z
  .string()
  .regex(/^\d{4}\/\d{4}$/, 'tulis tahun dan nomor rekap seperti 2025/0007');
/** The name of a file that stands beside index.md; never a path. */
export const namaBerkas = z
  .string()
  .refine(
    (name) =>
      /^[^/\\:*?"<>|\p{Cc}\p{Cf}]{1,150}$/u.test(name) &&
      !name.startsWith('.') &&
      name !== 'index.md',
    'bukan nama berkas; tulis nama berkas di samping index.md, tanpa folder',
  );
