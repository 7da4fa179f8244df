// Who signs a printed register. Officials appear by position; a name only where a signed SOP makes it public.
import { namaPeran, peranOn } from '#domain/peran.ts';
import type { Publikasi } from '#domain/publikasi.ts';

/** One signature. */
export interface Penandatangan {
  /** `Atasan PPID`. */
  readonly peran: string;
  /** Position; empty where the office has not recorded it, so that it is written by hand. */
  readonly jabatan: string;
  readonly nama: string;
}

/** The signature block below a printed register. */
export interface BlokTandaTangan {
  readonly tempat: string;
  readonly atasan: Penandatangan;
  readonly ppid: Penandatangan;
}

const awalanSebagai = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const;

/** The signature block as the archive knows the officials on the day of publication. */
export function signatureBlock({ arsip, instansi, hari }: Publikasi): BlokTandaTangan {
  const atasan = arsip.petugas.find((petugas) => peranOn(petugas, hari).includes('atasan-ppid'));
  const held = atasan?.peran.find(
    ({ peran, sejak, sampai }) =>
      peran === 'atasan-ppid' && sejak <= hari && (sampai === null || hari <= sampai),
  );
  const signedNames = arsip.sop.map(({ disahkanOleh }) => disahkanOleh.nama);
  const nama = atasan !== undefined && signedNames.includes(atasan.nama) ? atasan.nama : '';
  return {
    tempat: instansi.tempat,
    atasan: {
      peran: namaPeran['atasan-ppid'],
      jabatan: `${awalanSebagai[held?.sebagai ?? 'definitif']}${atasan?.jabatan ?? ''}`,
      nama,
    },
    ppid: { peran: 'Pejabat Pengelola Informasi dan Dokumentasi', jabatan: '', nama: '' },
  };
}
