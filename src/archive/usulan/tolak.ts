// Refusals, in sentences that several acts share.
import type { SebabTolak, Tolakan } from '../usulan-permintaan.ts';

/** Not done, and why. */
export const tolak = (
  sebab: SebabTolak,
  alasan: string,
  more: Omit<Tolakan, 'ok' | 'sebab' | 'alasan'> = {},
): Tolakan => ({ ok: false, sebab, alasan, ...more });

/** Some fields of the form cannot be taken. */
export const tolakKolom = (kolom: Readonly<Record<string, string>>): Tolakan =>
  tolak('isi-salah', 'Ada isian yang perlu diperbaiki; tidak ada yang disimpan.', { kolom });

/** Why a reason or comment cannot be taken; null when it can. */
export const alasanKosong = (kolom: string, alasan: string): Tolakan | null =>
  alasan.trim() === ''
    ? tolakKolom({ [kolom]: 'Tulis alasannya dengan satu atau dua kalimat.' })
    : null;

/** The text of a file cannot be changed key by key. */
export const tolakNaskah = (): Tolakan =>
  tolak(
    'ada-kesalahan',
    'Naskah catatan ini tidak dapat diubah lewat meja; mintalah bantuan pengelola arsip.',
  );
