// What a register says of a record that is not simply in force: its status, why, and the record that took its place.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { recordAddress } from './entries.ts';

/** The status of a record in a register. */
export interface CatatanStatus {
  readonly status: 'diganti' | 'dicabut';
  /** The record that replaced or revoked it; null where none is named. */
  readonly oleh: { readonly id: string; readonly href: string } | null;
  readonly alasan: string;
}

/** The status note; null for a record in force. */
export function statusNote(record: InformasiPublik, publikasi: Publikasi): CatatanStatus | null {
  if (record.status === 'berlaku') return null;
  const id = record.status === 'diganti' ? record.digantiOleh : record.dicabutOleh;
  const oleh = id !== null && publikasi.byId.has(id) ? { id, href: recordAddress(id) } : null;
  return { status: record.status, oleh, alasan: record.alasanStatus };
}
