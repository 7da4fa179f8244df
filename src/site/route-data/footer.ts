// The state of the archive: its version, its last approval, and what last changed some of its records.
import { oncePer } from '#base/memo.ts';
import { dayOf, formatWaktu } from '#base/tanggal.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { localSaat } from './local-time.ts';
import { perYear, yearsOfEntry } from './years.ts';

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

/** The newest version that changed any of some records. */
export interface PerubahanTerakhir {
  readonly versi: string;
  /** `22 November 2026`. */
  readonly hari: string;
}

/** Tells which version of the archive is shown and when it was last approved. */
export const archiveState = oncePer((publikasi: Publikasi): KeadaanArsip => {
  const { commit } = publikasi.arsip;
  let imporAwal = false;
  let last: Persetujuan | undefined;
  for (const one of publikasi.persetujuan.values()) {
    if (one.jenis === 'impor-awal') imporAwal = true;
    else if (one.jenis === 'disetujui') last = newer(last, one);
  }
  return {
    versi: commit,
    versiPendek: commit === null ? null : commit.slice(0, 10),
    hari: formatWaktu(publikasi.hari),
    persetujuanTerakhir:
      last === undefined ? null : formatWaktu(dayOf(localSaat(last.saat, publikasi.instansi))),
    imporAwal,
    jumlah: publikasi.informasi.length,
  };
});

/** What last changed the records of a year, so that a register of them stays as it is until then; null without a history. */
export const lastChangeOfYear = (publikasi: Publikasi, tahun: string): PerubahanTerakhir | null =>
  describeChange(newestOfYear(publikasi, tahun), publikasi);

/** What last changed any record. */
export const lastChange = (publikasi: Publikasi): PerubahanTerakhir | null =>
  describeChange(
    newestOf(yearsOfEntry(publikasi).map((tahun) => newestOfYear(publikasi, tahun))),
    publikasi,
  );

const newestOfYear = perYear((records, { persetujuan }) =>
  newestOf(records.map(({ id }) => persetujuan.get(id))),
);

const newestOf = (all: readonly (Persetujuan | undefined)[]): Persetujuan | undefined => {
  let newest: Persetujuan | undefined;
  for (const one of all) if (one !== undefined) newest = newer(newest, one);
  return newest;
};

const describeChange = (
  last: Persetujuan | undefined,
  { instansi }: Publikasi,
): PerubahanTerakhir | null =>
  last === undefined
    ? null
    : { versi: last.commit, hari: formatWaktu(dayOf(localSaat(last.saat, instansi))) };

/** The later of two; of two at the same moment always the same one. */
function newer(a: Persetujuan | undefined, b: Persetujuan): Persetujuan {
  if (a === undefined) return b;
  const later = momentOf(b) - momentOf(a);
  return later > 0 || (later === 0 && b.commit > a.commit) ? b : a;
}

const momentOf = oncePer(({ saat }: Persetujuan) => Date.parse(saat));
