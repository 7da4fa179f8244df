// The public body that owns the archive.
import { z } from 'zod';
import { camelKeys } from '#base/camel-keys.ts';
import { kode, teksOpsional, teksWajib } from './fields.ts';

/** `instansi.yaml`. */
export const instansiSchema = z
  .strictObject({
    nama: teksWajib,
    nama_singkat: teksWajib,
    /** BPS/Kemendagri code of the region: `1872`. */
    kode_wilayah: z.string().regex(/^\d{4}$/, 'empat angka kode kabupaten/kota'),
    provinsi: teksWajib,
    /** City written before dates and signatures. */
    tempat: teksWajib,
    alamat: teksWajib,
    /** What the office still has to confirm, shown on the profile page; empty when nothing. */
    perlu_konfirmasi: teksOpsional,
    zona_waktu: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
    kontak: z.strictObject({ surel: teksOpsional, telepon: teksOpsional, jam_layanan: teksWajib }),
    portal: z.strictObject({
      nasional: z.url(),
      permohonan: z.url(),
      keberatan: z.url(),
      situs: z.url(),
      jdih: z.url(),
    }),
    subbagian: z
      .array(
        z.strictObject({
          kode,
          nama: teksWajib,
          nama_singkat: teksWajib,
          /** Historic or everyday names that documents carry. */
          alias: z.array(teksWajib).default([]),
        }),
      )
      .min(1),
  })
  .transform(camelKeys);

/** The public body. */
export type Instansi = z.output<typeof instansiSchema>;
/** A subbagian: a unit that produces and holds information. */
export type Subbagian = Instansi['subbagian'][number];

/** The subbagian with this code, name, short name or historic alias; undefined when there is none. */
export function findSubbagian(instansi: Instansi, name: string): Subbagian | undefined {
  const wanted = name.trim().toLowerCase();
  return instansi.subbagian.find((unit) =>
    [unit.kode, unit.nama, unit.namaSingkat, ...unit.alias].some(
      (known) => known.toLowerCase() === wanted,
    ),
  );
}
