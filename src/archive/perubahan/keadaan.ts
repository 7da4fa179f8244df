// What is compared: the archive at two moments.
import type { Arsip } from '#domain/arsip.ts';
import type { Snapshot } from '#storage/snapshot.ts';

/** The archive at one moment: its meaning and its bytes. */
export interface Keadaan {
  readonly arsip: Arsip;
  readonly snapshot: Snapshot;
}

/** A change to compare. */
export interface Perbandingan {
  readonly sebelum: Keadaan;
  readonly sesudah: Keadaan;
  /** All paths that differ, also outside `content/`. */
  readonly diubah: readonly string[];
  /** The day of judgement, for records without a step. */
  readonly hari: string;
}
