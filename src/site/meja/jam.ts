// The words of a step's clock: the desk's server and the script in the browser say the same.
import type { JamLangkah } from './kolom.ts';

/** `12 menit dari 60 menit`, `75 menit dari 60 menit, lewat 15 menit`. */
export function jamLangkah(menit: number, batas: number): JamLangkah {
  const isLewat = menit > batas;
  const late = isLewat ? `, lewat ${menit - batas} menit` : '';
  return { menit, batas, teks: `${menit} menit dari ${batas} menit${late}`, isLewat };
}
