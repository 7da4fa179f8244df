// The SOPs in force on the day of judgement.
import { oncePer } from '#base/memo.ts';
import { sopInForce, type Sop } from '#domain/sop.ts';
import type { Fakta } from './fakta.ts';

/** The newest version of each SOP that was effective by the day of judgement. */
export const sopBerlakuHariIni = oncePer((fakta: Fakta): readonly Sop[] => {
  const { sop } = fakta.arsip;
  const kodes = new Set(sop.map(({ kode }) => kode));
  return [...kodes].flatMap((kode) => sopInForce(sop, kode, fakta.hari) ?? []);
});
