// Judging `main` as a proposal would leave it: what is found in what it changes, and what is new elsewhere.
import { oncePer } from '#base/memo.ts';
import type { Temuan } from '#domain/temuan.ts';
import { overlay } from '#storage/overlay.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { checkArchive, type Pemeriksaan } from '../check.ts';
import { changedInformasi } from '../perubahan.ts';
import { menyangkut } from '../temuan-baru.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import type { Suntingan } from './bahan.ts';
import type { Utama } from '../utama.ts';

/** What is judged. */
export interface Perkara {
  readonly utama: Utama;
  readonly suntingan: Suntingan;
  /** All paths that belong to the proposal, also those that `main` has already. */
  readonly diubah: readonly string[];
  readonly hari: string;
}

/** `main` with the proposal in it, and what is to be said of it. */
export interface Penilaian {
  readonly snapshot: Snapshot;
  readonly pemeriksaan: Pemeriksaan;
  readonly temuan: readonly Temuan[];
}

/** Merges in memory and judges by all rules. */
export async function nilai(
  arsip: ArsipKerja,
  { utama, suntingan, diubah, hari }: Perkara,
): Promise<Penilaian> {
  const { repository, inspect, ingatan } = arsip;
  const known = await utama.snapshot.tree();
  const snapshot = await overlay(repository, { rev: utama.commit, edits: suntingan, known });
  const pemeriksaan = await checkArchive(snapshot, {
    inspect,
    ingatan,
    hari,
    sebelum: utama.arsip,
    diubah,
    records: changedInformasi(diubah),
  });
  const isOurs = menyangkut(diubah, await temuanUtama(arsip, utama, hari));
  return { snapshot, pemeriksaan, temuan: pemeriksaan.temuan.filter(isOurs) };
}

const keptOf = oncePer((_arsip: ArsipKerja) => new Map<string, readonly Temuan[]>());

/** What is found in `main` itself, kept until it moves or the day ends. */
async function temuanUtama(
  arsip: ArsipKerja,
  utama: Utama,
  hari: string,
): Promise<readonly Temuan[]> {
  const kept = keptOf(arsip);
  const key = `${utama.commit} ${hari}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { inspect, ingatan } = arsip;
  const { temuan } = await checkArchive(utama.snapshot, { inspect, ingatan, hari, records: [] });
  kept.clear();
  kept.set(key, temuan);
  return temuan;
}
