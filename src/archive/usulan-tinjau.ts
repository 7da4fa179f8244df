// Tinjauan: a proposal as its reviewer sees it, merged into `main` as it would be, and judged.
import { hash } from 'node:crypto';
import { limits } from '#base/limits.ts';
import { oncePer } from '#base/memo.ts';
import { dayIn } from '#base/tanggal.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import type { Temuan } from '#domain/temuan.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { comparePerubahan, type Perubahan } from './perubahan.ts';
import { readPublikasi } from './publikasi.ts';
import { readArsip } from './read.ts';
import { readPersetujuan } from './riwayat.ts';
import { readUsulan } from './usulan.ts';
import type { ArsipKerja } from './usulan-arsip.ts';
import type { UsulanTerbaca } from './usulan-permintaan.ts';
import { bandingkan } from './usulan/gabungan.ts';
import { digestIsi } from './usulan/isi.ts';
import { nilai, type Penilaian } from './usulan/nilai.ts';
import { readUtama, type Utama } from './utama.ts';

/** Everything the review page shows. */
export interface Tinjauan {
  readonly usulan: UsulanTerbaca;
  /** The commit of `main` it would be merged into, the commit they parted at, and the tip that is reviewed. */
  readonly utama: string;
  readonly dasar: string;
  readonly ujung: string;
  /** All paths that the proposal changes, sorted. */
  readonly diubah: readonly string[];
  /** Those of them that `main` changed as well; then it cannot be approved. */
  readonly bentrok: readonly string[];
  /** Those that a proposal of its kind has no business with; then neither. */
  readonly asing: readonly string[];
  /** The files as they would be after approval. */
  readonly snapshot: Snapshot;
  /** What the public would see, errors or not; null when instansi.yaml cannot be read. */
  readonly publikasi: Publikasi | null;
  /** What is found in the files and records that the proposal changes, and what is new elsewhere. */
  readonly temuan: readonly Temuan[];
  readonly perubahan: Perubahan;
  /** `sha256:…` over all files of the records, and single files, that the proposal changes. */
  readonly isi: string;
  /** Digest of the warnings, to be given back with the approval; empty when there are none. */
  readonly peringatan: string;
}

/**
 * Reviews an open proposal as of a day (today by the archive's clock when left out); null when there is none of this name.
 * Until the proposal or `main` moves, the same review is given again.
 */
export async function tinjauUsulan(
  arsip: ArsipKerja,
  kode: string,
  hari?: string,
): Promise<Tinjauan | null> {
  const utama = await readUtama(arsip);
  const usulan = await readUsulan(arsip, kode);
  if (usulan === null) return null;
  const day = hari ?? dayIn(utama.zona, arsip.now());
  const kept = keptOf(arsip);
  const key = [kode, usulan.ujung, utama.commit, day].join(' ');
  const known = kept.get(key) ?? (await tinjau(arsip, { utama, usulan, hari: day }));
  kept.delete(key);
  kept.set(key, known);
  for (const oldest of [...kept.keys()].slice(0, -limits.reviewsKept)) kept.delete(oldest);
  return known;
}

const keptOf = oncePer((_arsip: ArsipKerja) => new Map<string, Tinjauan>());

interface Perkara {
  readonly utama: Utama;
  readonly usulan: UsulanTerbaca;
  readonly hari: string;
}

async function tinjau(arsip: ArsipKerja, { utama, usulan, hari }: Perkara): Promise<Tinjauan> {
  const { dasar, suntingan, diubah, bentrok, asing } = await bandingkan(arsip, utama, usulan);
  // What does not fit is left out, so that there is something to look at.
  const fitting = new Map(
    [...suntingan].filter(([path]) => !bentrok.includes(path) && isContent(path)),
  );
  const penilaian = await nilai(arsip, { utama, suntingan: fitting, diubah, hari });
  const { snapshot, pemeriksaan, temuan } = penilaian;
  const sesudah = { arsip: pemeriksaan.pembacaan.arsip, snapshot };
  // What was published urgently is compared with what stood there before it.
  const semula = await arsip.repository.snapshot(usulan.dasar, await utama.snapshot.tree());
  const sebelum = { arsip: (await readArsip(semula)).arsip, snapshot: semula };
  return {
    usulan,
    utama: utama.commit,
    dasar,
    ujung: usulan.ujung,
    diubah,
    bentrok,
    asing,
    snapshot,
    publikasi: await pratinjau(arsip, utama, penilaian),
    temuan,
    perubahan: await comparePerubahan({ sebelum, sesudah, diubah, hari }),
    isi: await digestIsi(snapshot, diubah),
    peringatan: digestPeringatan(temuan),
  };
}

const isContent = (path: string): boolean => path.startsWith('content/');

/** The public pages as they would be, also where errors forbid them. */
async function pratinjau(
  arsip: ArsipKerja,
  utama: Utama,
  { snapshot, pemeriksaan }: Penilaian,
): Promise<Publikasi | null> {
  const { pembacaan, temuan } = pemeriksaan;
  if (pembacaan.arsip.instansi === null) return null;
  const persetujuan = await readPersetujuan(arsip.dir, utama.commit, arsip.ingatan);
  const shown = {
    ...pemeriksaan,
    // The commit that pages name is that of `main`; the merge has none yet.
    pembacaan: { ...pembacaan, arsip: { ...pembacaan.arsip, commit: utama.commit } },
    temuan: temuan.filter(({ severity }) => severity === 'warning'),
  };
  return readPublikasi(snapshot, shown, persetujuan);
}

/** One digest of all warnings, so that none is acknowledged that was not shown. */
function digestPeringatan(temuan: readonly Temuan[]): string {
  const warnings = temuan.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return '';
  const text = warnings.map(({ rule, file, message }) => `${rule}\0${file}\0${message}\n`).join('');
  return hash('sha256', text, 'base64url').slice(0, 22);
}
