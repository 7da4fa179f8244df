// What views are made against: the archive as `main` says it now, the SOP in force today, and who looks when.
import { Failure } from '#base/failure.ts';
import { formatJam, formatSaat, formatWaktu, dayOf } from '#base/tanggal.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { Instansi } from '#domain/instansi.ts';
import type { Pelaku } from '#domain/izin.ts';
import type { Petugas } from '#domain/peran.ts';
import { sopInForce, sopPendokumentasian, type Sop } from '#domain/sop.ts';
import type { Waktu } from '#site/meja/kolom.ts';
import type { Bertugas } from '../context.ts';
import type { Utama } from '../utama.ts';

/** What views are made against. */
export interface Latar extends Pelaku {
  readonly arsip: Arsip;
  readonly instansi: Instansi;
  readonly petugas: Petugas;
  readonly saat: string;
  readonly hari: string;
  readonly sop: Sop;
}

/** The background for an officer at work; refuses where no SOP is in force, for then nothing can be done. */
export function latarOf(
  { arsip, instansi }: Utama,
  { petugas, saat, hari }: Pick<Bertugas, 'petugas' | 'saat' | 'hari'>,
): Latar {
  const sop = sopInForce(arsip.sop, sopPendokumentasian, hari);
  if (sop === undefined) throw new Failure('desk/no-sop', { hari });
  return { arsip, instansi, petugas, saat, hari, sop };
}

/** How an officer is called: by name, or by position where no name is published. */
export function namaPetugas({ arsip }: Pick<Latar, 'arsip'>, id: string): string {
  const found = arsip.petugas.find((petugas) => petugas.id === id);
  if (found === undefined) return `petugas ${id}`;
  return found.nama === '' ? found.jabatan : found.nama;
}

/** A moment in full: `6 Januari 2025 pukul 08.00 WIB`. */
export const waktuOf = (saat: string): Waktu => ({ iso: saat, teks: formatSaat(saat) });

/** `10.14`, or with its day where that is not today. */
export const pukulOf = (saat: string, hari: string): string =>
  dayOf(saat) === hari ? formatJam(saat) : `${formatJam(saat)} tanggal ${formatWaktu(dayOf(saat))}`;
