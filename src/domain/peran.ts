// The roles of the SOP's table, and who held which of them on a day.
import { z } from 'zod';
import { kode, tanggal, teksOpsional, teksWajib } from './fields.ts';
import { camelKeys } from '#base/camel-keys.ts';

/** The roles of the SOP, in the order of its columns. */
export const peranList = ['petugas-ppid', 'petugas-dokumentasi', 'atasan-ppid'] as const;
/** A role in the SOP. */
export type Peran = (typeof peranList)[number];

/** What each role is called. */
export const namaPeran: Readonly<Record<Peran, string>> = {
  'petugas-ppid': 'Petugas PPID',
  'petugas-dokumentasi': 'Petugas Dokumentasi',
  'atasan-ppid': 'Atasan PPID',
};

/** `petugas.yaml`: the officers and the roles they hold for a time. */
export const petugasSchema = z
  .strictObject({
    petugas: z.array(
      z.strictObject({
        id: kode,
        /** Empty for example officers: positions are public, private names are not. */
        nama: teksOpsional,
        jabatan: teksWajib,
        /** Code of the subbagian; empty for the leadership. */
        subbagian: teksOpsional,
        /** True for officers invented for the trial archive. */
        contoh: z.boolean().default(false),
        peran: z.array(
          z.strictObject({
            peran: z.enum(peranList),
            sejak: tanggal,
            /** Last day on which the role holds; null while it goes on. */
            sampai: tanggal.nullable().default(null),
            /** The decree that gave the role. */
            keputusan: teksWajib,
            /** Plt. or Plh. for delegations. */
            sebagai: z.enum(['definitif', 'plt', 'plh']).default('definitif'),
          }),
        ),
      }),
    ),
  })
  .transform(camelKeys);

/** One officer. */
export type Petugas = z.output<typeof petugasSchema>['petugas'][number];

/** The roles an officer holds on a day (`YYYY-MM-DD`). */
export function peranOn(petugas: Petugas, day: string): readonly Peran[] {
  return petugas.peran
    .filter(({ sejak, sampai }) => sejak <= day && (sampai === null || day <= sampai))
    .map(({ peran }) => peran);
}
