// Riwayat: how the present state of each record came onto the branch, told by first-parent history alone.
import { Failure } from '#base/failure.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import { changedPaths, log, readCommit, type Commit } from '#storage/history.ts';
import { findRepository, type Repository } from '#storage/repository.ts';
import { shallowCommits } from '#storage/shallow.ts';
import { parseTrailers } from '#storage/trailers.ts';
import { newIngatan, type Ingatan, type Riwayat } from './ingatan.ts';
import { informasiIds, informasiOfPath } from './layout.ts';
import { trailer } from './trailers.ts';

const recordsPrefix = 'content/informasi/';

/**
 * The last commit that changed each record, and what it says of approval; empty for a plain folder.
 * A clone whose history was cut short before that commit is refused: it would name the wrong one. What came before the
 * commit that `ingatan` knows is not read again; where that commit is no part of the history, all is.
 */
export async function readPersetujuan(
  dir: string,
  rev: string | null,
  ingatan: Ingatan = newIngatan(),
): Promise<ReadonlyMap<string, Persetujuan>> {
  const repository = rev === null ? null : await findRepository(dir);
  if (repository === null || rev === null) return new Map();
  const commit = await repository.resolve(rev);
  const { riwayat } = ingatan;
  if (riwayat?.commit === commit) return riwayat.persetujuan;
  const snapshot = await repository.snapshot(commit, ingatan.tree);
  const wanted = informasiIds(await snapshot.tree());
  const persetujuan = await persetujuanOf(repository, { commit, wanted, known: riwayat });
  ingatan.riwayat = { commit, persetujuan };
  return persetujuan;
}

interface Wanted {
  readonly commit: string;
  readonly wanted: readonly string[];
  readonly known: Riwayat | null;
}

async function persetujuanOf(
  repository: Repository,
  { commit: head, wanted, known }: Wanted,
): Promise<ReadonlyMap<string, Persetujuan>> {
  const waiting = new Set(wanted);
  const cut = await shallowCommits(repository);
  const result = new Map<string, Persetujuan>();
  const susulan = new Map<string, Commit>();
  for await (const commit of log(repository, head)) {
    if (waiting.size === 0) break;
    if (commit.commit === known?.commit) {
      for (const id of waiting) {
        const before = known.persetujuan.get(id);
        if (before !== undefined) result.set(id, await later(repository, before, susulan.get(id)));
      }
      break;
    }
    if (cut.has(commit.commit)) throw new Failure('archive/history-cut', { dir: repository.dir });
    // What nothing has changed since came with the first commit.
    const isFirst = commit.parents.length === 0;
    for (const id of isFirst ? waiting : await changedInformasi(repository, commit)) {
      if (waiting.delete(id))
        result.set(id, await later(repository, describe(commit), susulan.get(id)));
    }
    for (const id of approvedIn(commit)) if (!susulan.has(id)) susulan.set(id, commit);
  }
  return result;
}

/** What was published urgently counts as approved once the very same bytes are. */
async function later(
  repository: Repository,
  found: Persetujuan,
  susulan: Commit | undefined,
): Promise<Persetujuan> {
  if (found.jenis !== 'terbit-segera' || susulan === undefined) return found;
  const published = valuesOf(await readCommit(repository, found.commit)).get(trailer.isi);
  return published === valuesOf(susulan).get(trailer.isi) ? describe(susulan) : found;
}

/** Records that an approval names, whether or not it changes them. */
function approvedIn(commit: Commit): readonly string[] {
  if (describe(commit).jenis !== 'disetujui') return [];
  return parseTrailers(commit.message).flatMap(({ key, value }) =>
    key === trailer.informasi ? [value] : [],
  );
}

async function changedInformasi(
  repository: Repository,
  { commit, parents }: Commit,
): Promise<ReadonlySet<string>> {
  const from = parents[0] ?? null;
  const changes = await changedPaths(repository, { from, to: commit, prefix: recordsPrefix });
  return new Set(changes.flatMap(({ path }) => informasiOfPath(path) ?? []));
}

/** A commit counts as what its trailers say only where it can be that: an approval merges, a first import has no parent. */
function describe(found: Commit): Persetujuan {
  const { commit, date, parents } = found;
  const values = valuesOf(found);
  const base = { commit, saat: date };
  const isMerge = parents.length > 1 && values.has(trailer.isi);
  const oleh = values.get(trailer.disetujuiOleh);
  if (isMerge && oleh !== undefined) return { jenis: 'disetujui', ...base, oleh };
  const segera = values.get(trailer.terbitSegeraOleh);
  if (isMerge && segera !== undefined) return { jenis: 'terbit-segera', ...base, oleh: segera };
  const isBaseline = parents.length === 0 && values.has(trailer.imporAwal);
  return { jenis: isBaseline ? 'impor-awal' : 'tanpa-bukti', ...base };
}

const valuesOf = ({ message }: Commit): ReadonlyMap<string, string> =>
  new Map(parseTrailers(message).map(({ key, value }) => [key, value]));
