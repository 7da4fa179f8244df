// The next free number of the buku rekap: above every number of `main`, of open proposals and of those given up.
import { nextNomor } from '#domain/buku-rekap.ts';
import { listBranches } from '#storage/branches.ts';
import { informasiIds } from '../layout.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';
import type { Utama } from '../utama.ts';

/** `2026/0019`; null when the year has no number left. */
export async function nomorBerikut(
  { repository }: ArsipKerja,
  utama: Utama,
  tahun: string,
): Promise<string | null> {
  const refs = [
    ...(await listBranches(repository, 'refs/heads/usulan/')),
    ...(await listBranches(repository, 'refs/batal/')),
  ];
  const named = refs.flatMap(({ ref }) => {
    const match = /^refs\/(?:heads\/usulan|batal)\/(\d{4})-(\d{4})(?:\/|$)/.exec(ref);
    return match === null ? [] : [`${match[1]}/${match[2]}`];
  });
  const used = [...informasiIds(await utama.snapshot.tree()), ...named];
  const id = `${tahun}/${nextNomor(used, tahun)}`;
  return id.length === '2026/0019'.length ? id : null;
}
