// What approving a proposal would do to `main`: which files it brings, and whether they still fit.
import { changedPaths, readCommit } from '#storage/history.ts';
import { informasiIndex, informasiOfPath, paths } from '../layout.ts';
import type { ArsipKerja, Gudang } from '../usulan-arsip.ts';
import type { UsulanTerbaca } from '../usulan-permintaan.ts';
import { readInformasiAt } from './baca-informasi.ts';
import type { Utama } from '../utama.ts';

/** A proposal beside `main`. */
export interface Gabungan {
  /** Where they parted: the tip that was published urgently, or the commit it was made from. */
  readonly dasar: string;
  /** Blob ids by path, null for files that go: what is still to be brought to `main`. */
  readonly suntingan: ReadonlyMap<string, string | null>;
  /** All paths the proposal changes since it began, sorted; its records and single files. */
  readonly diubah: readonly string[];
  /** Paths still to be brought that `main` changed since they parted. */
  readonly bentrok: readonly string[];
  /** Paths that a proposal of its kind has no business with. */
  readonly asing: readonly string[];
}

/** Compares a proposal with `main`. */
export async function bandingkan(
  arsip: ArsipKerja,
  utama: Utama,
  usulan: UsulanTerbaca,
): Promise<Gabungan> {
  const { repository } = arsip;
  const terbit = usulan.kejadian.findLast(({ tindakan }) => tindakan === 'terbitkan-segera');
  const dasar =
    terbit === undefined
      ? usulan.dasar
      : ((await readCommit(repository, terbit.commit)).parents[1] ?? usulan.dasar);
  const pending = await changedPaths(repository, { from: dasar, to: usulan.ujung });
  const moved = await changedPaths(repository, { from: dasar, to: utama.commit });
  const movedPaths = new Set(moved.map(({ path }) => path));
  const all = await changedPaths(repository, { from: usulan.dasar, to: usulan.ujung });
  const diubah = all.map(({ path }) => path);
  const allowed = await bolehDiubah(arsip, usulan);
  return {
    dasar,
    suntingan: new Map(pending.map(({ path, newOid }) => [path, newOid])),
    diubah,
    bentrok: pending.map(({ path }) => path).filter((path) => movedPaths.has(path)),
    asing: diubah.filter((path) => !allowed(path)),
  };
}

/** Which paths a proposal may change, by its kind. */
export async function bolehDiubah(
  arsip: Gudang,
  { jenis, informasi, ujung }: UsulanTerbaca,
): Promise<(path: string) => boolean> {
  if (jenis === 'petugas') return (path) => path === paths.petugas;
  if (jenis === 'tinjau-sop') return (path) => /^content\/sop\/[^/]+\/[^/]+\.md$/.test(path);
  if (informasi === null) return () => false;
  const record = await readInformasiAt(arsip, ujung, informasi);
  // The other end of a link is written in the same proposal.
  const others =
    jenis === 'ganti' ? (record?.mengganti ?? []) : jenis === 'cabut' ? [record?.dicabutOleh] : [];
  const indexes = new Set(
    others.flatMap((id) => (id === null || id === undefined ? [] : informasiIndex(id))),
  );
  if (jenis === 'cabut') return (path) => indexes.has(path) || path === informasiIndex(informasi);
  return (path) => indexes.has(path) || informasiOfPath(path) === informasi;
}
