// What the foot of every page says of the archive's state: its version and its last approval.
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { localSaat } from './local-time.ts';

/** The archive's state, ready to be read. */
export interface KeadaanArsip {
  /** Full commit id; null for a plain folder. */
  readonly versi: string | null;
  readonly versiPendek: string | null;
  /** `22 November 2026`. */
  readonly hari: string;
  /** Day of the last approval; null when there is none. */
  readonly persetujuanTerakhir: string | null;
  /** Whether records came with the first import, before which nothing is attested. */
  readonly imporAwal: boolean;
  readonly jumlah: number;
}

/** Tells which version of the archive is shown and when it was last approved. */
export function archiveState(publikasi: Publikasi): KeadaanArsip {
  const { commit } = publikasi.arsip;
  const approvals = [...publikasi.persetujuan.values()]
    .filter(({ jenis }) => jenis === 'disetujui')
    .map(({ saat }) => saat)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const last = approvals.at(-1);
  return {
    versi: commit,
    versiPendek: commit === null ? null : commit.slice(0, 10),
    hari: formatWaktu(publikasi.hari),
    persetujuanTerakhir:
      last === undefined ? null : formatWaktu(dayOf(localSaat(last, publikasi.instansi))),
    imporAwal: [...publikasi.persetujuan.values()].some(({ jenis }) => jenis === 'impor-awal'),
    jumlah: publikasi.informasi.length,
  };
}
