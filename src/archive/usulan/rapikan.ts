// Finishes what a process did not: proposals that ended, and whose branch is still there.
import { deleteBranch, listBranches, renameBranch } from '#storage/branches.ts';
import { cabangUsulan, listSemua } from '../usulan.ts';
import type { ArsipKerja } from '../usulan-arsip.ts';

/** Puts the branches of all proposals that ended out of the way. */
export async function rapikan(arsip: ArsipKerja): Promise<void> {
  for (const { kode, ujung, tahap } of await listSemua(arsip)) {
    if (tahap.jenis === 'disetujui')
      await deleteBranch(arsip.repository, cabangUsulan(kode), ujung);
    if (tahap.jenis === 'batal') await simpanBatal(arsip, kode, ujung);
  }
}

/** Moves a proposal that was given up to where its number stays used. */
export async function simpanBatal(arsip: ArsipKerja, kode: string, ujung: string): Promise<void> {
  const prefix = `refs/batal/${kode}/`;
  const earlier = await listBranches(arsip.repository, prefix);
  // A process that was killed in between may have given it its new name already.
  if (earlier.some(({ commit }) => commit === ujung)) {
    await deleteBranch(arsip.repository, cabangUsulan(kode), ujung);
    return;
  }
  const numbers = earlier.map(({ ref }) => Number(ref.slice(prefix.length)));
  const to = `${prefix}${Math.max(0, ...numbers) + 1}`;
  await renameBranch(arsip.repository, ujung, { from: cabangUsulan(kode), to });
}
