// The proposals that wait for a reviewer, in the order in which they came to him: so he keeps his place among them.
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { bolehBertindak } from '#domain/izin.ts';
import type { Antrean, UsulanTetangga } from '#site/meja/tinjau.ts';
import type { Latar } from './latar.ts';
import { hrefUsulan, judulUsulan } from './tahap.ts';

/** The address of the review of a proposal. */
export const hrefTinjau = (kode: string): string => `${hrefUsulan(kode)}tinjau/`;

/** What waits for an officer's approval; what has waited longest comes first. */
export const menungguTinjauan = (
  usulanList: readonly UsulanTerbaca[],
  latar: Latar,
): readonly UsulanTerbaca[] =>
  usulanList
    .filter((usulan) => bolehBertindak(usulan, 'setujui', latar).boleh)
    .toSorted((a, b) => waitingSince(a) - waitingSince(b));

/** The place of a proposal among those that wait, and its neighbours. */
export function antreanOf(waiting: readonly UsulanTerbaca[], kode: string): Antrean {
  const place = waiting.findIndex((usulan) => usulan.kode === kode);
  if (place === -1) return { kedudukan: '', sebelum: null, sesudah: tetangga(waiting[0]) };
  return {
    kedudukan: `Usulan ${place + 1} dari ${waiting.length} yang menunggu tinjauan`,
    sebelum: tetangga(waiting[place - 1]),
    sesudah: tetangga(waiting[place + 1]),
  };
}

/** The one to look at next after a decision; null where none waits. */
export function berikutnyaOf(
  usulanList: readonly UsulanTerbaca[],
  latar: Latar,
  kode: string,
): UsulanTetangga | null {
  return tetangga(menungguTinjauan(usulanList, latar).find((usulan) => usulan.kode !== kode));
}

const tetangga = (usulan: UsulanTerbaca | undefined): UsulanTetangga | null =>
  usulan === undefined ? null : { href: hrefTinjau(usulan.kode), judul: judulUsulan(usulan) };

/** Comments do not send anybody back in the queue. */
const waitingSince = ({ kejadian }: UsulanTerbaca): number =>
  Date.parse(kejadian.findLast(({ tindakan }) => tindakan !== 'komentari')?.saat ?? '');
