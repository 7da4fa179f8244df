// What the law obliges a public body to publish.
import { z } from 'zod';
import { camelKeys } from '#base/camel-keys.ts';
import { kode, teksOpsional, teksWajib } from './fields.ts';
import { klasifikasiList } from './klasifikasi.ts';

/** `daftar-wajib.yaml`. */
export const daftarWajibSchema = z
  .strictObject({
    butir: z.array(
      z.strictObject({
        id: kode,
        judul: teksWajib,
        klasifikasi: z.enum(klasifikasiList),
        /** Months between two publications; null when there is no interval. */
        selang_bulan: z.number().int().positive().nullable().default(null),
        dasar_hukum: teksWajib,
        perlu_konfirmasi: z.boolean().default(false),
        catatan: teksOpsional,
      }),
    ),
  })
  .transform(camelKeys);

/** One obligation. */
export type ButirWajib = z.output<typeof daftarWajibSchema>['butir'][number];
