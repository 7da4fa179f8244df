// Words for personal numbers that were found. Only kind, place and masked sample are ever told.
import type { Severity } from '#domain/temuan.ts';
import type { PersonalDataHit, PersonalDataKind } from '#softcopy/facts.ts';

interface Sebutan {
  readonly nama: string;
  /** NIK and NKK never belong in a public document; the others may be the office's own. */
  readonly severity: Severity;
}

const sebutan: Readonly<Record<PersonalDataKind, Sebutan>> = {
  nik: { nama: 'Nomor Induk Kependudukan (NIK)', severity: 'error' },
  nkk: { nama: 'nomor kartu keluarga (NKK)', severity: 'error' },
  npwp: { nama: 'Nomor Pokok Wajib Pajak (NPWP)', severity: 'warning' },
  rekening: { nama: 'nomor rekening', severity: 'warning' },
  telepon: { nama: 'nomor telepon seluler', severity: 'warning' },
};

/** Seven digits or masks in a line, one more than may be shown of a NIK, with no letter between them. */
const sevenPlaces = /(?:[\d０-９*•●█#xX][^\p{L}\p{N}\n*•●█#]{0,6}){7}/u;

/** Whether a typed text holds digits enough to be worth a closer look; few do. */
export const mayHoldNumber = (text: string): boolean => text.length >= 7 && sevenPlaces.test(text);

/** All hits of one kind, as one finding. */
export interface TemuanDataPribadi {
  readonly severity: Severity;
  /** `nomor rekening di halaman 3, baris 14 (contoh 1872••••), dan 11 lainnya`. */
  readonly uraian: string;
  readonly fix: string;
}

/** One finding for each kind of number, in order of appearance. */
export function describePersonalData(
  hits: readonly PersonalDataHit[],
  where: 'berkas' | 'isian',
): readonly TemuanDataPribadi[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const same = hits.filter((hit) => hit.kind === kind);
    const first = same[0];
    if (first === undefined) return [];
    const { nama, severity } = sebutan[kind];
    const place = [
      ...(first.page === null ? [] : [`halaman ${first.page}`]),
      ...(where === 'isian' ? [] : [`baris ${first.line}`]),
    ].join(', ');
    const others = same.length === 1 ? '' : `, dan ${same.length - 1} lainnya`;
    const uraian = `${nama}${place === '' ? '' : ` di ${place}`} (${first.sample})${others}`;
    return [{ severity, uraian, fix: fixOf(severity, where) }];
  });
}

function fixOf(severity: Severity, where: 'berkas' | 'isian'): string {
  if (severity === 'warning')
    return 'Pastikan nomor itu milik kantor dan memang untuk umum; bila milik seseorang, hapus atau hitamkan.';
  return where === 'isian'
    ? 'Hapus nomor itu; bila perlu tulis paling banyak enam angka pertamanya.'
    : 'Hitamkan nomor itu pada berkas aslinya sehingga teksnya benar-benar hilang, lalu ganti berkasnya; berkas lama jangan dikirim.';
}
