// Who has a proposal open: seen within two minutes. Kept in memory; a restart forgets it and the next visit tells it anew.
import { limits } from '#base/limits.ts';

/** Who has what open. */
export interface Kehadiran {
  /** Notes that an officer looks at a proposal. */
  readonly hadir: (kode: string, petugas: string, ms: number) => void;
  /** The others who look at it, by officer id. */
  readonly lain: (kode: string, petugas: string, ms: number) => readonly string[];
}

/** Opens the list. */
export function openKehadiran(): Kehadiran {
  const seen = new Map<string, Map<string, number>>();
  const alive = (kode: string, ms: number): Map<string, number> => {
    const known = [...(seen.get(kode) ?? [])].filter(([, at]) => ms - at < limits.presenceMs);
    const fresh = new Map(known);
    if (fresh.size === 0) seen.delete(kode);
    else seen.set(kode, fresh);
    return fresh;
  };
  return {
    hadir: (kode, petugas, ms) => {
      seen.set(kode, alive(kode, ms).set(petugas, ms));
    },
    lain: (kode, petugas, ms) =>
      [...alive(kode, ms).keys()].filter((id) => id !== petugas).toSorted(),
  };
}
