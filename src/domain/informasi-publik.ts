// InformasiPublik: one record of the buku rekap, with its softcopies and the steps it went through.
import { z } from 'zod';
import { camelKeys } from '#base/camel-keys.ts';
import {
  kode,
  namaBerkas,
  nomorInformasi,
  saat,
  tanggal,
  teksOpsional,
  teksWajib,
  waktu,
} from './fields.ts';
import { klasifikasiList } from './klasifikasi.ts';

/** Forms in which information is available: the three ticks of the DIP. */
export const bentukList = ['cetak', 'rekam', 'online'] as const;
/** Kinds of documents; `keputusan` and `berita-acara` need a signature. */
export const jenisDokumenList = [
  'keputusan',
  'berita-acara',
  'pengumuman',
  'laporan',
  'data',
  'sop',
  'perjanjian',
  'rencana',
  'notulen',
  'surat',
  'formulir',
  'profil',
  'foto',
  'lainnya',
] as const;
/** Kind of a document. */
export type JenisDokumen = (typeof jenisDokumenList)[number];
/** Status of a record. */
export const statusList = ['berlaku', 'diganti', 'dicabut'] as const;
/** Where the text of a softcopy came from. */
export const sumberTeksList = ['lapisan-teks', 'ocr', 'manual', 'tidak-ada'] as const;
/** Signature status of the document that was filed. */
export const tandaTanganList = ['asli', 'elektronik', 'salinan', 'tanpa'] as const;
/** What happens to the archive at the end of its retention. */
export const nasibAkhirList = ['musnah', 'permanen', 'dinilai-kembali'] as const;

const retensi = z.strictObject({
  /** Reference into the Jadwal Retensi Arsip; empty until the office has looked it up. */
  jra: teksOpsional,
  aktif: teksOpsional,
  inaktif: teksOpsional,
  nasib_akhir: z.enum(nasibAkhirList).nullable().default(null),
  /** Free text such as `selama berlaku`. */
  keterangan: teksOpsional,
});

const softcopy = z.strictObject({
  /** File name beside index.md. */
  berkas: namaBerkas,
  /** What the file is, for the download button. */
  sebutan: teksWajib,
  /** Filled in by `npm run softcopy`, checked by the rules. */
  sha256: teksOpsional,
  ukuran_byte: z.number().int().nonnegative().nullable().default(null),
  jenis: teksOpsional,
  halaman: z.number().int().positive().nullable().default(null),
  teks: z.enum(sumberTeksList).nullable().default(null),
  keyakinan_ocr: z.number().min(0).max(100).nullable().default(null),
  /** What a picture shows, for people who cannot see it. */
  teks_alternatif: teksOpsional,
});

const langkah = z.strictObject({
  nomor: z.number().int().positive(),
  /** Officer ids. */
  pelaksana: z.array(kode).min(1, 'sebutkan paling sedikit satu pelaksana'),
  mulai: saat,
  selesai: saat,
  mutakhir: z.boolean().default(false),
  terverifikasi: z.boolean().default(false),
  keterangan: teksOpsional,
  /** Whether the times were typed afterwards, from paper, and not taken from the server. */
  dicatat_kemudian: z.boolean().default(false),
});

const pengecualian = z.strictObject({
  badan: teksOpsional,
  /** Level of the body that decided: only KPU and KPU Provinsi may. */
  tingkat: z.enum(['kpu-ri', 'kpu-provinsi', 'kpu-kabupaten-kota']).nullable().default(null),
  nomor_keputusan: teksOpsional,
  pasal_undang_undang: teksOpsional,
  konsekuensi: teksOpsional,
  lembar_uji: teksOpsional,
  sampai: tanggal.nullable().default(null),
  syarat: teksOpsional,
});

/** Frontmatter of `content/informasi/<tahun>/<nomor>/index.md`. Elements of the DIP may be empty here; a rule demands them. */
export const informasiPublikSchema = z
  .strictObject({
    judul: teksOpsional,
    ringkasan: teksOpsional,
    nomor_dokumen: teksOpsional,
    jenis_dokumen: z.enum(jenisDokumenList),
    klasifikasi: z.enum(klasifikasiList),
    /** Code, name or alias of the subbagian that holds it. */
    subbagian: teksOpsional,
    penanggung_jawab: teksOpsional,
    waktu_pembuatan: waktu.nullable().default(null),
    tempat_pembuatan: teksOpsional,
    bentuk: z.array(z.enum(bentukList)).default([]),
    kode_klasifikasi: teksOpsional,
    retensi: retensi.default({
      jra: '',
      aktif: '',
      inaktif: '',
      nasib_akhir: null,
      keterangan: '',
    }),
    /** Items of daftar-wajib.yaml. */
    memenuhi: z.array(kode).default([]),
    /** Instruments of dasar-hukum.yaml that the document cites as its basis. */
    dasar_hukum: z.array(kode).default([]),
    kata_kunci: z.array(teksWajib).default([]),
    status: z.enum(statusList).default('berlaku'),
    /** How often it was corrected after its first approval; its steps are then those of the last correction. */
    revisi_ke: z.number().int().nonnegative().default(0),
    mengganti: z.array(nomorInformasi).default([]),
    diganti_oleh: nomorInformasi.nullable().default(null),
    mencabut: z.array(nomorInformasi).default([]),
    dicabut_oleh: nomorInformasi.nullable().default(null),
    alasan_status: teksOpsional,
    tanda_tangan: z.enum(tandaTanganList).nullable().default(null),
    /** BCP 47 language of the document. */
    bahasa: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'kode bahasa seperti id')
      .default('id'),
    hardcopy: z.strictObject({ lokasi: teksOpsional }).default({ lokasi: '' }),
    softcopy: z.array(softcopy).default([]),
    langkah: z.array(langkah).default([]),
    pengecualian: pengecualian.nullable().default(null),
  })
  .transform(camelKeys);

/** One record. */
export interface InformasiPublik extends z.output<typeof informasiPublikSchema> {
  /** Identity for ever: `2025/0007`. */
  readonly id: string;
  /** Year of entry in the buku rekap. */
  readonly tahun: string;
  /** Number within the year: `0007`. */
  readonly nomor: string;
  /** `content/informasi/2025/0007/index.md`. */
  readonly file: string;
  /** `content/informasi/2025/0007`. */
  readonly folder: string;
  /** Markdown below the frontmatter. */
  readonly isi: string;
}
/** A softcopy of a record. */
export type Softcopy = InformasiPublik['softcopy'][number];
/** A step as it was carried out. */
export type Langkah = InformasiPublik['langkah'][number];
/** Disclosure exemption. */
export type Pengecualian = NonNullable<InformasiPublik['pengecualian']>;

/** Path of a softcopy in the archive. */
export const softcopyFile = (record: InformasiPublik, { berkas }: Softcopy): string =>
  `${record.folder}/${berkas}`;

/** Path of the text that stands beside a softcopy. */
export const textFile = (record: InformasiPublik, listed: Softcopy): string =>
  `${softcopyFile(record, listed)}.txt`;
