// Riwayat: how the present state of each record came onto the branch, told by first-parent history alone.
import type { Persetujuan } from '#domain/persetujuan.ts';
import { changedPaths, log, type Commit } from '#storage/history.ts';
import { findRepository, type Repository } from '#storage/repository.ts';
import { parseTrailers } from '#storage/trailers.ts';
import { kindOfPath } from './layout.ts';
import { trailer } from './trailers.ts';

const recordsPrefix = 'content/informasi/';

/** The last commit that changed each record, and what it says of approval; empty for a plain folder. */
export async function readPersetujuan(
  dir: string,
  rev: string | null,
): Promise<ReadonlyMap<string, Persetujuan>> {
  const repository = rev === null ? null : await findRepository(dir);
  return repository === null || rev === null ? new Map() : persetujuanOf(repository, rev);
}

async function persetujuanOf(
  repository: Repository,
  rev: string,
): Promise<ReadonlyMap<string, Persetujuan>> {
  const result = new Map<string, Persetujuan>();
  for await (const commit of log(repository, rev)) {
    const from = commit.parents[0] ?? null;
    for (const { path } of await changedPaths(repository, {
      from,
      to: commit.commit,
      prefix: recordsPrefix,
    })) {
      const place = kindOfPath(path);
      if (place.kind === 'informasi' && !result.has(place.id))
        result.set(place.id, describe(commit));
    }
  }
  return result;
}

function describe(commit: Commit): Persetujuan {
  const values = new Map(parseTrailers(commit.message).map(({ key, value }) => [key, value]));
  const base = { commit: commit.commit, saat: commit.date };
  const oleh = values.get(trailer.disetujuiOleh);
  const isMerge = commit.parents.length > 1;
  if (isMerge && oleh !== undefined && values.has(trailer.isi))
    return { jenis: 'disetujui', ...base, oleh };
  return { jenis: values.has(trailer.imporAwal) ? 'impor-awal' : 'tanpa-bukti', ...base };
}
