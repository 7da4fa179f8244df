// Legal instruments: what is in force, what amends what, what was revoked.
import { z } from 'zod';
import { camelKeys } from '#base/camel-keys.ts';
import { kode, tanggal, teksOpsional, teksWajib } from './fields.ts';

/** `dasar-hukum.yaml`. */
export const dasarHukumSchema = z
  .strictObject({
    peraturan: z.array(
      z.strictObject({
        id: kode,
        /** As officials cite it: `PKPU 22/2023`. */
        sebutan: teksWajib,
        nomor: teksWajib,
        judul: teksWajib,
        /** Null where the day was not found in a source. */
        berlaku_sejak: tanggal.nullable().default(null),
        mengubah: z.array(kode).default([]),
        dicabut_oleh: kode.nullable().default(null),
        dicabut_sejak: tanggal.nullable().default(null),
        tautan: z.url().nullable().default(null),
        /** What it governs, or what is unsure about it. */
        catatan: teksOpsional,
        perlu_konfirmasi: z.boolean().default(false),
      }),
    ),
  })
  .transform(camelKeys);

/** One legal instrument. */
export type Peraturan = z.output<typeof dasarHukumSchema>['peraturan'][number];

/** Whether the instrument was revoked by that day. An instrument revoked on an unknown day counts as revoked. */
export const isDicabut = (peraturan: Peraturan, day: string): boolean =>
  peraturan.dicabutOleh !== null &&
  (peraturan.dicabutSejak === null || peraturan.dicabutSejak <= day);
