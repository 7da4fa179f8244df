// The comment on a proposal: what a busy official reads on a phone. Verdict first, then record by record.
import { limits } from '#base/limits.ts';
import { formatWaktu } from '#base/tanggal.ts';
import type { Temuan } from '#domain/temuan.ts';
import { countTemuan, formatJumlah, formatKeputusan, type Laporan } from '../laporan.ts';
import type { Kejadian, PerubahanInformasi } from '../perubahan.ts';
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
  const head = [
    penandaKomentar,
    `## ${formatKeputusan(laporan.temuan)}`,
    summary(laporan),
    lamaNote(laporan),
    previewNote(pratinjau),
    others.length === 0 ? '' : `**Temuan lain**\n\n${listTemuanWithFile(others)}`,
  ].filter((part) => part !== '');
  const tail = berkasLainPart(laporan);
  const room = limits.commentLength - [...head, ...tail].join('\n\n').length - reserve;
  return `${[...head, ...fit(bagian.toSorted(errorsFirst), room), ...tail].join('\n\n')}\n`;
}

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

/** An address becomes a link; anything else is the name of an artifact. */
function previewNote(pratinjau: string): string {
  if (pratinjau === '') return '';
  const url = URL.parse(pratinjau);
  if (url !== null && ['http:', 'https:'].includes(url.protocol) && !/[<>\s]/.test(url.href)) {
    return `Lihat halaman jadinya: <${url.href}>`;
  }
  return `Lihat halaman jadinya: ${plainText(pratinjau)}`;
}

const listTemuanWithFile = (temuan: readonly Temuan[]): string => listTemuan(temuan, 20);

function berkasLainPart({ berkasLain }: Laporan): string[] {
  if (berkasLain.length === 0) return [];
  const inside = berkasLain.filter(({ nama }) => nama.startsWith('content/'));
  const outside = berkasLain.filter(({ nama }) => !nama.startsWith('content/'));
  const names = outside.slice(0, 20).map(({ nama }) => `- ${plainText(nama, 150)}`);
  const rest = outside.length - names.length;
  return [
    '### Berkas lain dalam usulan ini',
    ...teksDetails(inside, 5),
    ...(outside.length === 0
      ? []
      : [
          `Di luar arsip:\n\n${[...names, ...(rest > 0 ? [`- dan ${rest} berkas lain`] : [])].join('\n')}`,
        ]),
  ];
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
