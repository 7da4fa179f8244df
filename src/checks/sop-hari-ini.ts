// The SOPs in force on the day of judgement.
import { sopInForce, type Sop } from '#domain/sop.ts';
import { indexOf } from './index-of.ts';
import type { Fakta } from './fakta.ts';

/** The newest version of each SOP that was effective by the day of judgement. */
export const sopBerlakuHariIni = indexOf((fakta: Fakta): readonly Sop[] => {
  const { sop } = fakta.arsip;
  const kodes = new Set(sop.map(({ kode }) => kode));
  return [...kodes].flatMap((kode) => sopInForce(sop, kode, fakta.hari) ?? []);
});
