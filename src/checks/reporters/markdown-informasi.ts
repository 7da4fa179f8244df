// One changed record as a section of the comment: what happened, what is wrong, and what the reviewer approves.
import { formatUkuran } from '#base/angka.ts';
import { dayOf, formatJam, formatMenit, formatSaat } from '#base/tanggal.ts';
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import type { Temuan } from '#domain/temuan.ts';
import type {
  Kejadian,
  LangkahDitinjau,
  PerubahanBerkas,
  PerubahanInformasi,
  PerubahanKolom,
  PerubahanTeks,
} from '../perubahan.ts';
import { diffBlock, plainText, table } from './markdown-text.ts';

/** How much of a record is told. */
export interface Rincian {
  readonly temuan: number;
  readonly kolom: number;
  readonly teks: number;
  readonly isi: boolean;
}

/** From everything to what must not be missing. */
export const rincianList: readonly Rincian[] = [
  { temuan: 20, kolom: 40, teks: 5, isi: true },
  { temuan: 10, kolom: 12, teks: 0, isi: true },
  { temuan: 3, kolom: 0, teks: 0, isi: false },
];

const rowsMax = 20;

const kejadianInfo: Readonly<Record<Kejadian, string>> = {
  baru: 'Informasi baru',
  diubah: 'Informasi diubah',
  diganti: 'Informasi diganti',
  dicabut: 'Informasi dicabut',
  dihapus: 'Informasi dihapus',
};

/** The section of one record. */
export function describeInformasi(
  perubahan: PerubahanInformasi,
  temuan: readonly Temuan[],
  rincian: Rincian,
): string {
  const { kejadian, judul, id } = perubahan;
  const name = judul === '' ? 'tanpa judul' : plainText(judul, 200);
  const parts = [
    `### ${kejadianInfo[kejadian]}: ${name}`,
    identity(perubahan, id),
    listTemuan(temuan, rincian.temuan),
    ...(rincian.isi ? describeIsi(perubahan, rincian) : ['Rincian tidak dimuat di sini.']),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function identity({ sesudah, sebelum, kejadian }: PerubahanInformasi, id: string): string {
  const record = sesudah ?? sebelum;
  if (record === null) return `Nomor ${id}. Metadatanya tidak dapat dibaca.`;
  const unreadable = sesudah === null && kejadian !== 'dihapus';
  return [
    `Nomor ${id}`,
    klasifikasiInfo[record.klasifikasi].label,
    record.nomorDokumen === '' ? '' : `dokumen nomor ${plainText(record.nomorDokumen, 100)}`,
    unreadable ? 'metadata yang diusulkan tidak dapat dibaca' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Temuan as a list, each with its mend, errors first; at most `max`. */
export function listTemuan(temuan: readonly Temuan[], max: number): string {
  const ordered = temuan.toSorted((a, b) => Number(isWarning(a)) - Number(isWarning(b)));
  const items = ordered.slice(0, max).map(({ severity, message, fix, line, file }) => {
    const kind = severity === 'error' ? 'Kesalahan' : 'Peringatan';
    const name = file.split('/').at(-1) ?? file;
    return `- **${kind}** (${plainText(name, 80)} baris ${line}): ${plainText(message, 400)}\n  Perbaikan: ${plainText(fix, 400)}`;
  });
  return withRest(items, { total: temuan.length, what: 'temuan' }).join('\n');
}

const isWarning = ({ severity }: Temuan): boolean => severity === 'warning';

function describeIsi(perubahan: PerubahanInformasi, rincian: Rincian): string[] {
  const { baris, kolom, langkah, berkas, teks, sesudah } = perubahan;
  const isDik = sesudah?.klasifikasi === 'dikecualikan';
  return [
    titled(
      isDik
        ? 'Baris yang diusulkan untuk Daftar Informasi Dikecualikan'
        : 'Baris yang diusulkan untuk Daftar Informasi Publik',
      baris.length === 0
        ? ''
        : table(
            ['Kolom', 'Isi'],
            baris.map(({ nama, isi }) => [nama, plainText(isi)]),
          ),
    ),
    titled('Langkah SOP', langkahList(langkah)),
    titled('Metadata yang diubah', kolomTable(kolom, rincian.kolom)),
    titled('Berkas', berkasList(berkas)),
    ...teksDetails(teks, rincian.teks),
  ];
}

const titled = (title: string, body: string): string =>
  body === '' ? '' : `**${title}**\n\n${body}`;

function langkahList(langkah: readonly LangkahDitinjau[]): string {
  const items = langkah.slice(0, rowsMax).map(describeLangkah);
  return withRest(items, { total: langkah.length, what: 'langkah' }).join('\n');
}

function describeLangkah({ nomor, sebutan, batasMenit, dilaksanakan }: LangkahDitinjau): string {
  const head = `- Langkah ${nomor}, ${plainText(sebutan, 120)}:`;
  if (dilaksanakan === null) return `${head} **belum dilaksanakan**`;
  const { mulai, selesai, menit, pelaksana, keterangan } = dilaksanakan;
  const until = dayOf(mulai) === dayOf(selesai) ? formatJam(selesai) : formatSaat(selesai);
  const note = keterangan === '' ? '' : `\n  Keterangan: ${plainText(keterangan)}`;
  const people = plainText(pelaksana.join('; '));
  return `${head} ${describeMenit(menit, batasMenit)}\n  ${formatSaat(mulai)} sampai ${until}, oleh ${people}${note}`;
}

function describeMenit(menit: number, batas: number | null): string {
  if (menit < 0) return '**selesai sebelum mulai**';
  if (batas === null) return formatMenit(menit);
  const text = `${formatMenit(menit)} dari batas ${formatMenit(batas)}`;
  return menit > batas ? `**${text}, melebihi batas**` : text;
}

function kolomTable(kolom: readonly PerubahanKolom[], max: number): string {
  if (kolom.length === 0) return '';
  if (max === 0) return `${kolom.length} kolom berubah.`;
  const rows = kolom
    .slice(0, max)
    .map(({ nama, lama, baru }) => [
      plainText(nama, 100),
      plainText(abbreviate(lama)),
      plainText(abbreviate(baru)),
    ]);
  const rest = kolom.length - rows.length;
  const note = rest > 0 ? `\n\n${rest} kolom lain juga berubah.` : '';
  return table(['Kolom', 'Semula', 'Menjadi'], rows) + note;
}

/** A digest is recognised by its beginning; nobody reads all of it on a phone. */
const abbreviate = (value: string): string =>
  /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 12)}…` : value;

function berkasList(berkas: readonly PerubahanBerkas[]): string {
  const items = berkas
    .slice(0, rowsMax)
    .map(({ nama, lama, baru }) => `- ${plainText(nama, 150)}: ${describeSizes(lama, baru)}`);
  return withRest(items, { total: berkas.length, what: 'berkas' }).join('\n');
}

function describeSizes(lama: number | null, baru: number | null): string {
  if (baru === null)
    return lama === null ? 'tidak dapat dibaca' : `dihapus (${formatUkuran(lama)})`;
  if (lama === null) return `baru, ${formatUkuran(baru)}`;
  const [old, young] = [formatUkuran(lama), formatUkuran(baru)];
  return old === young ? `isi berubah, tetap ${young}` : `${old} → ${young}`;
}

/** Differing lines of texts, folded away so that a phone shows the rest. */
export function teksDetails(teks: readonly PerubahanTeks[], max: number): string[] {
  if (max === 0) return teks.length === 0 ? [] : [`Teks ${teks.length} berkas berubah.`];
  const parts = teks.slice(0, max).map(({ nama, peristiwa, baris, batas }) => {
    const title = `Teks ${peristiwa}: ${plainText(nama, 150)}`;
    if (baris.length === 0) return `${title}${batasNote[batas ?? 'tidak-ada']}`;
    const note = batas === 'dipotong' ? '\n\nHanya bagian awal yang dimuat.' : '';
    return `<details><summary>${title}</summary>\n\n${diffBlock(baris)}${note}\n\n</details>`;
  });
  const rest = teks.length - parts.length;
  return rest > 0 ? [...parts, `Teks ${rest} berkas lain juga berubah.`] : parts;
}

const batasNote = {
  'terlalu-panjang': ' (perbedaannya terlalu panjang untuk dimuat)',
  'bukan-teks': ' (bukan teks yang dapat dibandingkan)',
  dipotong: '',
  'tidak-ada': '',
} as const;

function withRest(
  items: readonly string[],
  { total, what }: { readonly total: number; readonly what: string },
): readonly string[] {
  const rest = total - items.length;
  return rest > 0 ? [...items, `- dan ${rest} ${what} lain`] : items;
}
