// The commits of `main` one after the other: each must be an approval, an urgent publication, or the first import.
import { isBefore } from '#base/tanggal.ts';
import { changedPaths } from '#storage/history.ts';
import type { Repository } from '#storage/repository.ts';
import { trailer } from '../trailers.ts';
import { satu, type Mata } from '../usulan/rantai.ts';
import { openKeadaan, type Keadaan } from './keadaan.ts';
import { isRusak, periksaGabungan } from './persetujuan.ts';
import { temuanAudit, type TemuanAudit } from './temuan-audit.ts';

/** Whether a commit says that it is a first import. */
export const isGarisAwal = (mata: Mata): boolean => mata.trailers.has(trailer.imporAwal);

/** Whether a commit says that it takes a proposal in. */
export const isGabungan = (mata: Mata): boolean =>
  mata.parents.length === 2 &&
  (mata.trailers.has(trailer.disetujuiOleh) || mata.trailers.has(trailer.terbitSegeraOleh));

/** Every commit after the first import, which `chain` begins with, oldest first. */
export async function telusuri(
  repository: Repository,
  chain: readonly Mata[],
  onProgress?: (done: number, total: number) => void,
): Promise<readonly TemuanAudit[]> {
  const temuan: TemuanAudit[] = [];
  const keadaanAt = openKeadaan(repository);
  const pernah = new Set<string>();
  const terbit = new Map<string, Mata>();
  let sebelum: Keadaan | null = null;
  for (const [index, mata] of chain.entries()) {
    try {
      const sesudah = await keadaanAt(mata.commit);
      if (sebelum !== null) {
        const sebelumnya = chain[index - 1];
        temuan.push(...periksaUrutan(mata, sebelumnya));
        temuan.push(...(await periksaCommit({ repository, mata, sebelum, sesudah })));
        temuan.push(...periksaNomor({ mata, sebelum, sesudah, pernah }));
        catatTerbit(terbit, mata);
      }
      for (const id of sesudah.informasi) pernah.add(id);
      sebelum = sesudah;
    } catch (error) {
      if (!isRusak(error)) throw error;
      temuan.push(
        temuanAudit(
          'audit/objek-rusak',
          mata,
          'Ada objek git yang rusak atau hilang pada commit ini.',
        ),
      );
    }
    onProgress?.(index + 1, chain.length);
  }
  return [...temuan, ...[...terbit.values()].map(belumDitinjau)];
}

function catatTerbit(terbit: Map<string, Mata>, mata: Mata): void {
  const kode = satu(mata, trailer.usulan);
  if (mata.trailers.has(trailer.terbitSegeraOleh)) terbit.set(kode, mata);
  else if (mata.trailers.has(trailer.disetujuiOleh)) terbit.delete(kode);
}

const belumDitinjau = (mata: Mata): TemuanAudit =>
  temuanAudit(
    'audit/belum-ditinjau',
    { ...mata, informasi: satu(mata, trailer.informasi) || null },
    'Informasi ini diterbitkan segera dan belum ditinjau Atasan PPID.',
  );

function periksaUrutan(mata: Mata, before: Mata | undefined): readonly TemuanAudit[] {
  return before !== undefined && isBefore(mata.saat, before.saat)
    ? [
        temuanAudit(
          'audit/waktu-mundur',
          mata,
          'Waktu commit ini lebih awal daripada commit sebelumnya.',
        ),
      ]
    : [];
}

interface Langkah {
  readonly repository: Repository;
  readonly mata: Mata;
  readonly sebelum: Keadaan;
  readonly sesudah: Keadaan;
}

async function periksaCommit(langkah: Langkah): Promise<readonly TemuanAudit[]> {
  const { repository, mata, sebelum, sesudah } = langkah;
  if (isGarisAwal(mata))
    return [
      temuanAudit(
        'audit/garis-awal-ganda',
        mata,
        'Ada impor awal lagi sesudah yang pertama; isinya tidak disetujui siapa pun.',
      ),
    ];
  if (isGabungan(mata)) return periksaGabungan(langkah);
  const changes = await changedPaths(repository, {
    from: sebelum.commit,
    to: sesudah.commit,
    prefix: 'content/',
  });
  return changes.length === 0
    ? [
        temuanAudit(
          'audit/commit-lain',
          mata,
          'Commit ini bukan persetujuan dan tidak mengubah isi arsip.',
        ),
      ]
    : [
        temuanAudit(
          'audit/tanpa-persetujuan',
          mata,
          `Commit ini mengubah ${changes[0]?.path ?? 'arsip'} tanpa persetujuan.`,
        ),
      ];
}

/** Records stay for ever, and a number is given once. */
function periksaNomor({
  mata,
  sebelum,
  sesudah,
  pernah,
}: Omit<Langkah, 'repository'> & { readonly pernah: ReadonlySet<string> }): readonly TemuanAudit[] {
  const now = new Set(sesudah.informasi);
  const before = new Set(sebelum.informasi);
  return [
    ...sebelum.informasi
      .filter((id) => !now.has(id))
      .map((id) =>
        temuanAudit(
          'audit/informasi-hilang',
          { ...mata, informasi: id },
          `Informasi ${id} dihapus dari arsip.`,
        ),
      ),
    ...sesudah.informasi
      .filter((id) => !before.has(id) && pernah.has(id))
      .map((id) =>
        temuanAudit(
          'audit/nomor-dipakai-ulang',
          { ...mata, informasi: id },
          `Nomor ${id} pernah dipakai informasi lain.`,
        ),
      ),
  ];
}
