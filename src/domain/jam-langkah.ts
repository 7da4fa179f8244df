// The clock of a step against the SOP's minutes, in words: the desk's server and its script in the browser say the same.

/** Minutes that a step has taken, and those that the SOP allows. */
export interface JamLangkah {
  readonly menit: number;
  readonly batas: number;
  /** `12 menit dari 60 menit`. */
  readonly teks: string;
  readonly isLewat: boolean;
}

/** `12 menit dari 60 menit`, `75 menit dari 60 menit, lewat 15 menit`. */
export function jamLangkah(menit: number, batas: number): JamLangkah {
  const isLewat = menit > batas;
  const late = isLewat ? `, lewat ${menit - batas} menit` : '';
  return { menit, batas, teks: `${menit} menit dari ${batas} menit${late}`, isLewat };
}
