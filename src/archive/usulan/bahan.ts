// What an act is planned from, and what a plan is.
import { dayOf, saatIn } from '#base/tanggal.ts';
import type { Petugas } from '#domain/peran.ts';
import type { Sop } from '#domain/sop.ts';
import type { OverlayEdit } from '#storage/overlay.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import type { PelakuUsulan, Tolakan, UsulanTerbaca } from '../usulan-permintaan.ts';
import { petugasById, type Utama } from '../utama.ts';

/** Who acts on what, and when by the office's clock. */
export interface Bahan {
  readonly arsip: ArsipKerja;
  readonly utama: Utama;
  readonly usulan: UsulanTerbaca;
  /** The SOP that the proposal follows. */
  readonly sop: Sop;
  readonly petugas: Petugas;
  readonly saat: string;
  readonly hari: string;
}

/** Files to be written, placed or removed, by path. */
export type Suntingan = ReadonlyMap<string, OverlayEdit>;

/** What an act does to the proposal's branch. */
export interface Rencana {
  readonly ok: true;
  readonly suntingan: Suntingan;
  /** Reason or comment. */
  readonly pesan: string;
}

/** A plan, or why there is none. */
export type HasilRencana = Rencana | Tolakan;

/** A moment by the office's clock, to the second, as commits keep it. */
export const saatKantor = (utama: Utama, saat: string): string =>
  saatIn(utama.zona, new Date(Math.floor(Date.parse(saat) / 1000) * 1000));

/** The officer who acts, and when by the office's clock; null when `main` does not know them. */
export function pelakuOf(
  utama: Utama,
  { petugas: id, saat: moment }: PelakuUsulan,
): Pick<Bahan, 'petugas' | 'saat' | 'hari'> | null {
  const petugas = petugasById(utama, id);
  const saat = saatKantor(utama, moment);
  return petugas === undefined ? null : { petugas, saat, hari: dayOf(saat) };
}

/** Text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
