// Softcopies as the public sees them: where they are, what kind, how many pages, how large.
import { formatAngka, formatUkuran } from '#base/angka.ts';
import { softcopyFile, type InformasiPublik, type Softcopy } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';

/** One file, ready for its button. */
export interface Berkas {
  readonly href: string;
  readonly nama: string;
  readonly sebutan: string;
  /** `PDF`. */
  readonly format: string;
  /** `PDF · 3 halaman · 214 KB`. */
  readonly rincian: string;
  readonly sha256: string;
  /** Path in the archive. */
  readonly path: string;
  /** Text that can be read on the page; null where there is none. */
  readonly teks: string | null;
  /** Where that text came from, in a sentence. */
  readonly asalTeks: string;
  readonly teksAlternatif: string;
  readonly gambar: boolean;
}

const namaFormat: Readonly<Record<string, string>> = { JPEG: 'JPG', TIFF: 'TIF', HTM: 'HTML' };

/** `keputusan.jpeg` → `JPG`. */
export function formatOf({ berkas }: Softcopy): string {
  const extension = berkas.includes('.') ? (berkas.split('.').at(-1) ?? '').toUpperCase() : '';
  return namaFormat[extension] ?? (extension === '' ? 'Berkas' : extension);
}

/** Formats of all softcopies of a record, each once. */
export const formatsOf = (record: InformasiPublik): readonly string[] => [
  ...new Set(record.softcopy.map(formatOf)),
];

/** `PDF · 3 halaman · 214 KB`. */
export function describeFile(softcopy: Softcopy): string {
  const pages = softcopy.halaman === null ? '' : `${formatAngka(softcopy.halaman)} halaman`;
  const size = softcopy.ukuranByte === null ? '' : formatUkuran(softcopy.ukuranByte);
  return [formatOf(softcopy), pages, size].filter((part) => part !== '').join(' · ');
}

/** All softcopies in one short phrase, for lists; empty where there are none. */
export function describeFiles({ softcopy }: InformasiPublik): string {
  const [first, ...others] = softcopy;
  if (first === undefined) return '';
  if (others.length === 0) return describeFile(first);
  const bytes = softcopy.reduce((sum, { ukuranByte }) => sum + (ukuranByte ?? 0), 0);
  const formats = [...new Set(softcopy.map(formatOf))].join(', ');
  return `${softcopy.length} berkas (${formats})${bytes === 0 ? '' : ` · ${formatUkuran(bytes)}`}`;
}

/** Everything the record's page says of its files. */
export function filesOf(record: InformasiPublik, publikasi: Publikasi): readonly Berkas[] {
  return record.softcopy.map((softcopy) => {
    const format = formatOf(softcopy);
    const path = softcopyFile(record, softcopy);
    const teks = publikasi.teks.get(path)?.trim() ?? '';
    return {
      href: `/informasi/${record.id}/${encodeURIComponent(softcopy.berkas)}`,
      nama: softcopy.berkas,
      sebutan: softcopy.sebutan,
      format,
      rincian: describeFile(softcopy),
      sha256: softcopy.sha256,
      path,
      teks: teks === '' ? null : teks,
      asalTeks: describeTextSource(softcopy),
      teksAlternatif: softcopy.teksAlternatif,
      gambar: ['JPG', 'PNG', 'WEBP', 'GIF', 'AVIF'].includes(format),
    };
  });
}

function describeTextSource({ teks, keyakinanOcr }: Softcopy): string {
  const sure = keyakinanOcr === null ? '' : ` dengan keyakinan ${Math.round(keyakinanOcr)} persen`;
  const sentences = {
    'lapisan-teks': 'Teks ini diambil dari berkas itu sendiri.',
    ocr: `Teks ini dibaca mesin dari gambar${sure}; bila berbeda, berkas aslinya yang benar.`,
    manual: 'Teks ini disalin oleh petugas; bila berbeda, berkas aslinya yang benar.',
    'tidak-ada': '',
  } as const;
  return teks === null ? '' : sentences[teks];
}
