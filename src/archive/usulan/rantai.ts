// The commits of a proposal: those of its branch since it began, and those of `main` that took it in.
import { limits } from '#base/limits.ts';
import { oncePer } from '#base/memo.ts';
import { isFailure } from '#base/failure.ts';
import { log, type Commit } from '#storage/history.ts';
import { trailer } from '../trailers.ts';
import type { Gudang } from '../usulan-arsip.ts';
import { idPenulis } from './orang.ts';
import { pesanOf, trailersOf } from './pesan-commit.ts';

/** One commit as proposals read it. */
export interface Mata {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Officer id of the author; empty for one who is no officer. */
  readonly oleh: string;
  readonly saat: string;
  readonly pesan: string;
  readonly trailers: ReadonlyMap<string, readonly string[]>;
}

/** What a proposal consists of. */
export interface Rantai {
  /** Oldest first, beginning with the act that began it. */
  readonly cabang: readonly Mata[];
  /** The commit of `main` it was made from. */
  readonly dasar: string;
  /** Commits of `main` since then that merged a commit of it, oldest first. */
  readonly gabungan: readonly Mata[];
}

/** The value of a trailer that stands once; empty otherwise. */
export const satu = ({ trailers }: Pick<Mata, 'trailers'>, key: string): string => {
  const values = trailers.get(key) ?? [];
  return values.length === 1 ? (values[0] ?? '') : '';
};

/** Reads a proposal's commits; null when they do not begin with an act that began it, on `main`. */
export async function readRantai(
  arsip: Gudang,
  { kode, ujung, utama }: { readonly kode: string; readonly ujung: string; readonly utama: string },
): Promise<Rantai | null> {
  const cabang: Mata[] = [];
  for await (const mata of riwayat(arsip, ujung)) {
    cabang.unshift(mata);
    if (satu(mata, trailer.tindakan) === 'buat' && satu(mata, trailer.usulan) === kode) break;
    if (mata.parents.length !== 1 || cabang.length >= limits.usulanActs) return null;
  }
  const [dasar, ...rest] = cabang[0]?.parents ?? [];
  if (dasar === undefined || rest.length > 0) return null;
  const gabungan = await gabunganSejak(arsip, utama, dasar);
  if (gabungan === null) return null;
  const own = new Set(cabang.map(({ commit }) => commit));
  return { cabang, dasar, gabungan: gabungan.filter(({ parents }) => own.has(parents[1] ?? '')) };
}

/** Commits of `main` after one of its own, oldest first; null when it is none of them. */
async function gabunganSejak(
  arsip: Gudang,
  utama: string,
  dasar: string,
): Promise<readonly Mata[] | null> {
  const found: Mata[] = [];
  for await (const mata of riwayat(arsip, utama)) {
    if (mata.commit === dasar) return found.toReversed();
    found.push(mata);
  }
  return null;
}

const knownOf = oncePer((_arsip: Gudang) => new Map<string, Mata>());

/** A commit and what it was made from, by first parents, newest first; each commit is read once. */
export async function* riwayat(arsip: Gudang, from: string): AsyncGenerator<Mata, void> {
  const known = knownOf(arsip);
  let next: string | undefined = from;
  while (next !== undefined) {
    const mata: Mata | undefined = known.get(next) ?? (await readMata(arsip, next));
    if (mata === undefined) return;
    known.set(next, mata);
    yield mata;
    next = mata.parents[0];
  }
}

async function readMata(arsip: Gudang, commit: string): Promise<Mata | undefined> {
  try {
    for await (const found of log(arsip.repository, commit)) return mataOf(found);
  } catch (error) {
    // A branch at something that cannot be read must not keep the others from being listed.
    if (!isFailure(error)) throw error;
  }
  return undefined;
}

/** What a commit says of proposals. */
export const mataOf = ({ commit, parents, author, date, message }: Commit): Mata => ({
  commit,
  parents,
  oleh: idPenulis(author),
  saat: date,
  pesan: pesanOf(message),
  trailers: trailersOf(message),
});
