// What the search index holds of each record. The publisher feeds it to Pagefind.
import { keepWhileSame } from '#base/memo.ts';
import { limits } from '#base/limits.ts';
import { describeJangkaWaktu } from '#domain/daftar-informasi-publik.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { markdownText } from '../markdown.ts';
import { filePaths } from '../route-data/digests.ts';
import { entriOf, namaStatus, tahunDokumen } from '../route-data/entries.ts';
import { formatsOf } from '../route-data/files.ts';
import { hashOf } from '../route-data/digest.ts';
import { isBelumDitinjau } from '../route-data/stempel.ts';
import { partEnd } from './excerpt.ts';
import { numberTokens } from './number-lookup.ts';
import { nomorField, zonesOf } from './zones.ts';

/** One document of the index. */
export interface RekamanCari {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Short digest of the rest. */
  readonly digest: string;
}

/**
 * All documents of the index, in the order of the list, each made when it is asked for. Of `dikecualikan` only its DIK
 * row is searchable.
 */
export function* indexRecords(publikasi: Publikasi): Generator<RekamanCari, void> {
  for (const record of publikasi.informasi) {
    const teks = filePaths(record).map((path) => publikasi.teks.get(path));
    const isBelum = isBelumDitinjau(record.id, publikasi);
    yield kept(record, [publikasi.instansi, isBelum, ...teks], () => {
      const made = rekamanOf(record, publikasi);
      return { ...made, digest: recordDigestOf(made) };
    });
  }
}

/** The text, which is most of it, goes in as it is. */
const recordDigestOf = ({ content, ...rest }: Omit<RekamanCari, 'digest'>): string =>
  hashOf(`${JSON.stringify(rest)}\n${content}`);

/** The words of a record are reduced to their keys once, not at every publication. */
const kept = keepWhileSame<InformasiPublik, RekamanCari>();

function rekamanOf(record: InformasiPublik, publikasi: Publikasi): Omit<RekamanCari, 'digest'> {
  const entri = entriOf(record, publikasi);
  const isOpen = record.klasifikasi !== 'dikecualikan';
  const parts = isOpen ? openContent(record, publikasi) : closedContent(record);
  const klasifikasi = klasifikasiInfo[record.klasifikasi].label;
  const lines = parts.flatMap((part) => part.split(/\n+/)).filter((part) => part.trim() !== '');
  return {
    url: entri.href,
    content: lines.join(` ${partEnd} `),
    meta: {
      title: record.judul,
      nomor: record.nomorDokumen,
      tanggal: entri.waktu,
      status: namaStatus[record.status],
      ...(isBelumDitinjau(record.id, publikasi) ? { tinjauan: 'Belum ditinjau Atasan PPID' } : {}),
      rekap: record.id,
      ...zonesOf({
        judul: record.judul,
        ringkasan: record.ringkasan,
        kataKunci: [klasifikasi, entri.waktu, ...(isOpen ? record.kataKunci : [])],
        teks: lines.join('\n'),
        lama: record.status !== 'berlaku',
      }),
      [nomorField]: numberTokens(record.nomorDokumen, record.id),
    },
    filters: {
      klasifikasi: [klasifikasi],
      tahun: [tahunDokumen(record)],
      subbagian: [entri.unit],
      format: isOpen ? formatsOf(record) : [],
    },
  };
}

const openContent = (record: InformasiPublik, publikasi: Publikasi): readonly string[] => [
  record.ringkasan,
  record.nomorDokumen === '' ? '' : `Nomor ${record.nomorDokumen}.`,
  markdownText(record.isi),
  ...filePaths(record).map((path) =>
    (publikasi.teks.get(path) ?? '').slice(0, limits.searchTextLength),
  ),
];

function closedContent({ ringkasan, pengecualian }: InformasiPublik): readonly string[] {
  if (pengecualian === null) return [ringkasan];
  const { badan, nomorKeputusan, pasalUndangUndang, konsekuensi } = pengecualian;
  return [
    ringkasan,
    badan,
    nomorKeputusan,
    pasalUndangUndang,
    konsekuensi,
    describeJangkaWaktu(pengecualian),
  ];
}
