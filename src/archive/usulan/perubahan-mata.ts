// What one commit of a proposal did to files: acts that only speak must leave them as they are.
import { oncePer } from '#base/memo.ts';
import { changedPaths } from '#storage/history.ts';
import { informasiOfPath } from '../layout.ts';
import type { Gudang } from '../usulan-arsip.ts';
import { readIndex } from './baca-informasi.ts';
import type { Mata } from './rantai.ts';
import { frontmatterOf, tulisKunci } from './tulis-informasi.ts';

/** No file changed; only steps were taken out of the record; or something else. */
export type PerubahanMata = 'tetap' | 'langkah-dihapus' | 'lain';

const knownOf = oncePer((_gudang: Gudang) => new Map<string, PerubahanMata>());

/** Compares a commit with its first parent; each commit once. */
export async function perubahanMata(gudang: Gudang, mata: Mata): Promise<PerubahanMata> {
  const known = knownOf(gudang);
  const found = known.get(mata.commit) ?? (await bandingkan(gudang, mata));
  known.set(mata.commit, found);
  return found;
}

async function bandingkan(gudang: Gudang, { commit, parents }: Mata): Promise<PerubahanMata> {
  const [from = null] = parents;
  const changes = await changedPaths(gudang.repository, { from, to: commit });
  const [only] = changes;
  if (only === undefined) return 'tetap';
  const id = informasiOfPath(only.path);
  if (changes.length > 1 || id === null || from === null) return 'lain';
  const before = await readIndex(gudang, from, id);
  const after = await readIndex(gudang, commit, id);
  if (before === null || after === null) return 'lain';
  const langkah: unknown = frontmatterOf(after)['langkah'];
  const old: unknown = frontmatterOf(before)['langkah'];
  if (!Array.isArray(langkah) || !Array.isArray(old) || langkah.length >= old.length) return 'lain';
  return tulisKunci(before, { langkah }) === after ? 'langkah-dihapus' : 'lain';
}
