// `main` as it is now, read once for each commit it was at.
import { oncePer } from '#base/memo.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { Petugas } from '#domain/peran.ts';
import { sopInForce, sopPendokumentasian, type Sop } from '#domain/sop.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { readArsip } from './read.ts';
import type { ArsipKerja } from './usulan-arsip.ts';

/** Name of the branch of approvals. */
export const cabangUtama = 'main';

/** What proposals are measured by: who may do what by which SOP, as a commit of `main` says. */
export interface Acuan {
  readonly commit: string;
  readonly arsip: Pick<Arsip, 'instansi' | 'petugas' | 'sop'>;
}

/** What is known of `main` at one commit. */
export interface Utama extends Acuan {
  readonly snapshot: Snapshot;
  readonly arsip: Arsip;
  /** Time zone of the office. */
  readonly zona: string;
}

const knownOf = oncePer((_arsip: ArsipKerja): { utama: Utama | null } => ({ utama: null }));

/** Reads `main`; what did not change since it was read last is the same object. */
export async function readUtama(arsip: ArsipKerja): Promise<Utama> {
  const known = knownOf(arsip);
  const commit = await arsip.repository.resolve(`refs/heads/${cabangUtama}`);
  if (known.utama?.commit === commit) return known.utama;
  const snapshot = await arsip.repository.snapshot(commit, arsip.ingatan.tree);
  const { arsip: isi } = await readArsip(snapshot);
  arsip.ingatan.tree = await snapshot.tree();
  known.utama = { commit, snapshot, arsip: isi, zona: isi.instansi?.zonaWaktu ?? 'Asia/Jakarta' };
  return known.utama;
}

/** The officer with this id; undefined when `main` knows none. */
export const petugasById = ({ arsip }: Acuan, id: string): Petugas | undefined =>
  arsip.petugas.find((petugas) => petugas.id === id);

/** The SOP in force on a day; null when there is none. */
export const sopPada = ({ arsip }: Acuan, hari: string): Sop | null =>
  sopInForce(arsip.sop, sopPendokumentasian, hari) ?? null;
