// Audit: proves from git alone how everything on `main` came there. Nothing is believed that can be counted again.
import { Failure } from '#base/failure.ts';
import { log } from '#storage/history.ts';
import { openRepository, type Repository } from '#storage/repository.ts';
import { shallowCommits } from '#storage/shallow.ts';
import { trailer } from './trailers.ts';
import { periksaBerkas } from './audit/berkas.ts';
import { isRusak } from './audit/persetujuan.ts';
import { isGabungan, isGarisAwal, telusuri } from './audit/telusur.ts';
import { temuanAudit, type TemuanAudit } from './audit/temuan-audit.ts';
import { mataOf, type Mata } from './usulan/rantai.ts';

export type { TemuanAudit };

/** What an audit found. */
export interface HasilAudit {
  /** The commit that was audited. */
  readonly commit: string;
  /** The first import, before which nothing is attested; null when there is none. */
  readonly garisAwal: { readonly commit: string; readonly saat: string } | null;
  /** Commits on `main` after it. */
  readonly diperiksa: number;
  readonly disetujui: number;
  readonly terbitSegera: number;
  readonly temuan: readonly TemuanAudit[];
}

/** How to audit. */
export interface AuditOptions {
  /** Branch or commit; default `main`. */
  readonly rev?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Audits the history of a repository; a clone whose history was cut short is refused. */
export async function auditArsip(dir: string, options: AuditOptions = {}): Promise<HasilAudit> {
  const repository = await openRepository(dir);
  const commit = await repository.resolve(options.rev ?? 'refs/heads/main');
  const { chain, temuan: rusak } = await readChain(repository, commit);
  const start = chain.findIndex(isGarisAwal);
  const awal = chain[start];
  const diperiksa = chain.slice(start + 1);
  const tanpa = 'Riwayat ini tidak mempunyai impor awal, sehingga tidak ada yang dapat dibuktikan.';
  const telusur =
    awal === undefined
      ? [temuanAudit('audit/tanpa-garis-awal', { commit, saat: '' }, tanpa)]
      : await telusuri(repository, [awal, ...diperiksa], options.onProgress);
  return {
    commit,
    garisAwal: awal === undefined ? null : { commit: awal.commit, saat: awal.saat },
    diperiksa: diperiksa.length,
    disetujui: count(diperiksa, trailer.disetujuiOleh),
    terbitSegera: count(diperiksa, trailer.terbitSegeraOleh),
    temuan: [...rusak, ...telusur, ...(await periksaBerkas(repository, commit))],
  };
}

/** Whether the history contradicts itself or fails to prove something; a warning is not enough. */
export const hasKesalahan = ({ temuan }: HasilAudit): boolean =>
  temuan.some(({ severity }) => severity === 'error');

const count = (chain: readonly Mata[], key: string): number =>
  chain.filter((mata) => isGabungan(mata) && mata.trailers.has(key)).length;

/** The commits of a branch, oldest first, as far as they can be read. */
async function readChain(
  repository: Repository,
  commit: string,
): Promise<{ readonly chain: readonly Mata[]; readonly temuan: readonly TemuanAudit[] }> {
  const chain: Mata[] = [];
  const cut = await shallowCommits(repository);
  try {
    for await (const one of log(repository, commit)) {
      if (cut.has(one.commit)) throw new Failure('archive/history-cut', { dir: repository.dir });
      chain.unshift(mataOf(one));
    }
    return { chain, temuan: [] };
  } catch (error) {
    if (!isRusak(error)) throw error;
    const at = { commit: chain[0]?.parents[0] ?? commit, saat: '' };
    return {
      chain,
      temuan: [temuanAudit('audit/objek-rusak', at, 'Commit ini rusak atau hilang.')],
    };
  }
}
