// The comment on a proposal: what a busy official reads on a phone. Verdict first, then record by record.
import { limits } from '#base/limits.ts';
import { formatWaktu } from '#base/tanggal.ts';
import { hasError, type Temuan } from '#domain/temuan.ts';
import {
  countTemuan,
  formatBelumDitinjau,
  formatJumlah,
  formatKeputusan,
  type Laporan,
} from '../laporan.ts';
import type { Kejadian, PerubahanInformasi, PerubahanTeks } from '../perubahan.ts';
import { describeInformasi, listTemuan, rincianList, teksDetails } from './markdown-informasi.ts';
import { plainText } from './markdown-text.ts';

/** First line of the comment, by which the workflow finds it again. */
export const penandaKomentar = '<!-- e-ppid: hasil pemeriksaan usulan -->';

interface Bagian {
  readonly perubahan: PerubahanInformasi;
  readonly temuan: readonly Temuan[];
}

/** The comment when the proposal could not be judged, so that an older verdict does not stay behind. */
export const reportKegagalan = (sebab: string): string =>
  `${penandaKomentar}\n\n## Belum dapat diperiksa\n\n${plainText(sebab)}\n`;

/** The comment; always shorter than limits.commentLength. */
export function reportMarkdown(
  laporan: Laporan,
  { pratinjau }: { readonly pratinjau: string },
): string {
  const bagian = (laporan.perubahan ?? []).map((perubahan) => ({
    perubahan,
    temuan: laporan.temuan.filter(({ file }) => `${file}/`.startsWith(`${perubahan.folder}/`)),
  }));
  const told = new Set(bagian.flatMap(({ temuan }) => temuan));
  const others = laporan.temuan.filter((item) => !told.has(item));
  const frames = frameList.map((frame) => [
    joinParts([
      penandaKomentar,
      `## ${formatKeputusan(laporan.temuan)}`,
      summary(laporan),
      lamaNote(laporan),
      formatBelumDitinjau(laporan),
      previewNote(laporan, pratinjau),
      others.length === 0 ? '' : `### Temuan lain\n\n${listTemuan(others, frame.temuan)}`,
    ]),
    joinParts(berkasLainPart(laporan, frame)),
  ]);
  const [head = '', tail = ''] =
    frames.find((parts) => joinParts(parts).length <= limits.commentLength / 2) ??
    frames.at(-1) ??
    [];
  const room = limits.commentLength - head.length - tail.length - reserve;
  return `${joinParts([head, ...fit(bagian.toSorted(errorsFirst), room), tail])}\n`;
}

const joinParts = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

/** How much is told of what belongs to no record, from everything to what must not be missing. */
interface Frame {
  readonly temuan: number;
  readonly teks: number;
  readonly nama: number;
}

const frameList: readonly Frame[] = [
  { temuan: 20, teks: 5, nama: 20 },
  { temuan: 10, teks: 1, nama: 10 },
  { temuan: 3, teks: 0, nama: 3 },
];

/** Room for the sentences that tell what was left out. */
const reserve = 500;

function summary({ perubahan, records, hari, berkasLain, commit }: Laporan): string {
  const version = commit === null ? '' : `, versi ${commit.slice(0, 7)}`;
  const day = `Diperiksa untuk ${formatWaktu(hari)}${version}.`;
  if (perubahan === null) return `${day} Seluruh arsip, ${records} informasi.`;
  const counts = kejadianOrder.flatMap((kejadian) => {
    const count = perubahan.filter((item) => item.kejadian === kejadian).length;
    return count === 0 ? [] : [`${count} informasi ${kejadian}`];
  });
  const files = berkasLain.length === 0 ? [] : [`${berkasLain.length} berkas lain diubah`];
  const all = [...counts, ...files];
  return `${day} Usulan ini: ${all.length === 0 ? 'tidak mengubah apa pun' : all.join(', ')}.`;
}

const kejadianOrder: readonly Kejadian[] = ['baru', 'diubah', 'diganti', 'dicabut', 'dihapus'];

function lamaNote({ lama }: Laporan): string {
  const text = formatJumlah(lama);
  if (text === '') return '';
  const consequence =
    lama.error > 0 ? ' Situs belum dapat diterbitkan sebelum kesalahan itu diperbaiki.' : '';
  return `Di luar usulan ini arsip masih memiliki ${text} lama.${consequence}`;
}

/** An address becomes a link, words after it stay words. Without a site there is nothing to see. */
function previewNote({ temuan, lama }: Laporan, pratinjau: string): string {
  if (pratinjau === '' || hasError(temuan) || lama.error > 0) return '';
  const [address = '', ...words] = pratinjau.split(' ');
  const url = URL.parse(address);
  const isLink = url !== null && ['http:', 'https:'].includes(url.protocol);
  if (!isLink) return `Lihat halaman jadinya: ${plainText(pratinjau)}`;
  const note = words.length === 0 ? '' : ` ${plainText(words.join(' '))}`;
  return `Lihat halaman jadinya: <${url.href.replace(/[<>]/g, encodeURIComponent)}>${note}`;
}

function berkasLainPart({ berkasLain }: Laporan, frame: Frame): string[] {
  if (berkasLain.length === 0) return [];
  const inside = berkasLain.filter(({ nama }) => nama.startsWith('content/'));
  const outside = berkasLain.filter(({ nama }) => !nama.startsWith('content/'));
  return [
    '### Berkas lain dalam usulan ini',
    ...teksDetails(inside, frame.teks),
    ...describeOutside(outside, frame.nama),
  ];
}

function describeOutside(outside: readonly PerubahanTeks[], max: number): string[] {
  if (outside.length === 0) return [];
  const names = outside.slice(0, max).map(({ nama }) => `- ${plainText(nama, 150)}`);
  const rest = outside.length - names.length;
  const items = rest > 0 ? [...names, `- dan ${rest} berkas lain`] : names;
  const note = 'Program dan pengaturan, dinilai oleh uji otomatis dan pengembang:';
  return [`${note}\n\n${items.join('\n')}`];
}

function errorsFirst(a: Bagian, b: Bagian): number {
  const rank = ({ temuan }: Bagian): number => (countTemuan(temuan).error > 0 ? 0 : 1);
  return rank(a) - rank(b) || (a.perubahan.id < b.perubahan.id ? -1 : 1);
}

/** As many sections as there is room for, each as full as there is room for; says what was left out. */
function fit(bagian: readonly Bagian[], room: number): readonly string[] {
  const sections: string[] = [];
  let left = room;
  for (const { perubahan, temuan } of bagian) {
    const section = rincianList
      .map((rincian) => describeInformasi(perubahan, temuan, rincian))
      .find(({ length }) => length + 2 <= left);
    if (section === undefined) break;
    sections.push(section);
    left -= section.length + 2;
  }
  const omitted = bagian.length - sections.length;
  if (omitted === 0) return sections;
  const note = `Komentar ini dipotong: ${omitted} informasi lain tidak dimuat. Laporan lengkap tersimpan bersama hasil pemeriksaan.`;
  return [...sections, note];
}
