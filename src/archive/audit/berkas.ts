// Every file of the archive can be read from git, and is what its name there says.
import type { Repository } from '#storage/repository.ts';
import { isRusak } from './persetujuan.ts';
import { temuanAudit, type TemuanAudit } from './temuan-audit.ts';

/** Reads all files of a commit and tells which are damaged or missing. */
export async function periksaBerkas(
  repository: Repository,
  commit: string,
): Promise<readonly TemuanAudit[]> {
  const temuan: TemuanAudit[] = [];
  const rusak = (error: unknown, pesan: string): void => {
    if (!isRusak(error)) throw error;
    temuan.push(temuanAudit('audit/objek-rusak', { commit, saat: '' }, pesan));
  };
  try {
    const snapshot = await repository.snapshot(commit);
    for (const { path, kind } of await snapshot.list()) {
      if (kind !== 'file') continue;
      try {
        await snapshot.read(path);
      } catch (error) {
        rusak(error, `Berkas ${path} rusak atau hilang dari git.`);
      }
    }
  } catch (error) {
    rusak(error, 'Susunan arsip tidak dapat dibaca dari git.');
  }
  return temuan;
}
