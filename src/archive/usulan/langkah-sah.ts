// Whether the steps a record claims are those that its proposal's commits prove. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { InformasiPublik, Langkah } from '#domain/informasi-publik.ts';
import { isBerlangkah, langkahPendataan, type Kejadian, type Usulan } from '#domain/usulan.ts';
import type { Sop } from '#domain/sop.ts';

/** A step that was finished in the proposal. */
interface Selesai {
  readonly mulai: string | null;
  readonly akhir: Kejadian;
}

/** Why the steps of a record cannot be so; null when they can. */
export function periksaLangkah(
  usulan: Usulan,
  records: { readonly kini: InformasiPublik | null; readonly semula: InformasiPublik | null },
  sop: Sop,
): string | null {
  const { kini, semula } = records;
  if (kini === null) return null;
  const done = isBerlangkah(usulan.jenis) ? selesaiOf(usulan, sop) : new Map<number, Selesai>();
  const removed = new Set(removedOf(usulan, sop));
  for (const langkah of kini.langkah) {
    const proof = done.get(langkah.nomor);
    const before = semula?.langkah.find(({ nomor }) => nomor === langkah.nomor);
    const isOld = proof === undefined && !removed.has(langkah.nomor);
    if (isOld ? !isDeepStrictEqual(before, langkah) : !isProven(langkah, proof))
      return `Langkah ${langkah.nomor} dalam catatan informasi tidak cocok dengan riwayat usulan.`;
  }
  const kept = (semula?.langkah ?? []).map(({ nomor }) => nomor);
  const wanted = [...kept.filter((nomor) => !removed.has(nomor)), ...done.keys()];
  const missing = wanted.find((nomor) => !kini.langkah.some((one) => one.nomor === nomor));
  return missing === undefined ? null : `Langkah ${missing} hilang dari catatan informasi.`;
}

function isProven(langkah: Langkah, proof: Selesai | undefined): boolean {
  if (proof === undefined) return false;
  const { mulai, akhir } = proof;
  if (akhir.tindakan === 'catat-kemudian') return langkah.dicatatKemudian;
  return (
    !langkah.dicatatKemudian &&
    langkah.pelaksana.includes(akhir.oleh) &&
    langkah.selesai === akhir.saat &&
    langkah.mulai === mulai
  );
}

/** Steps as they stand finished: a return undoes those from the recording step on. */
function selesaiOf(usulan: Usulan, sop: Sop): Map<number, Selesai> {
  const done = new Map<number, Selesai>();
  const order = sop.langkah.map(({ nomor }) => nomor);
  const first = langkahPendataan(sop);
  let at = usulan.jenis === 'revisi' ? first : (order[0] ?? 1);
  let mulai: string | null = null;
  for (const kejadian of usulan.kejadian) {
    if (kejadian.tindakan === 'mulai') mulai = kejadian.saat;
    if (kejadian.tindakan === 'selesai' || kejadian.tindakan === 'catat-kemudian') {
      done.set(at, { mulai, akhir: kejadian });
      at = order.find((nomor) => nomor > at) ?? at;
      mulai = null;
    }
    if (kejadian.tindakan === 'kembalikan') {
      for (const nomor of done.keys()) if (nomor >= first) done.delete(nomor);
      at = first;
      mulai = null;
    }
  }
  return done;
}

/** Steps that were begun anew in this proposal, so that an older entry is no longer theirs. */
function removedOf({ jenis, kejadian }: Usulan, sop: Sop): readonly number[] {
  const first = langkahPendataan(sop);
  const isReturned = kejadian.some(({ tindakan }) => tindakan === 'kembalikan');
  const isRedone = jenis === 'revisi' || (isBerlangkah(jenis) && isReturned);
  return isRedone ? sop.langkah.map(({ nomor }) => nomor).filter((nomor) => nomor >= first) : [];
}
