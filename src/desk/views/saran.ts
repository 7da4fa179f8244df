// Help with the recap row: what earlier records of the subbagian say, and the one of them that is most alike.
import { isianOf } from '#archive/usulan-isian.ts';
import { kelompokIsian, type KolomFormulir } from '#archive/usulan-kolom.ts';
import { findSubbagian } from '#domain/instansi.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Salinan } from '#site/meja/usulan.ts';
import { labelKolom } from './kolom-informasi.ts';
import type { Latar } from './latar.ts';
import { nilaiIsian } from './nilai.ts';

/** Suggestions offered for one field. */
const saranMax = 12;

/** Records that the subbagian holds, other than this one. */
export function terdahulu(
  { arsip, instansi }: Pick<Latar, 'arsip' | 'instansi'>,
  subbagian: string,
  kecuali: string | null,
): readonly InformasiPublik[] {
  return arsip.informasi.filter(
    (record) =>
      record.id !== kecuali && findSubbagian(instansi, record.subbagian)?.kode === subbagian,
  );
}

/** Fields in which earlier values help. */
const bersaran: Readonly<Partial<Record<KolomFormulir, (record: InformasiPublik) => string>>> = {
  penanggung_jawab: ({ penanggungJawab }) => penanggungJawab,
  tempat_pembuatan: ({ tempatPembuatan }) => tempatPembuatan,
  kode_klasifikasi: ({ kodeKlasifikasi }) => kodeKlasifikasi,
  'hardcopy.lokasi': ({ hardcopy }) => hardcopy.lokasi,
  'retensi.jra': ({ retensi }) => retensi.jra,
  'retensi.aktif': ({ retensi }) => retensi.aktif,
  'retensi.inaktif': ({ retensi }) => retensi.inaktif,
  'retensi.keterangan': ({ retensi }) => retensi.keterangan,
  'pengecualian.badan': ({ pengecualian }) => pengecualian?.badan ?? '',
};

/** Earlier values of a field, the most frequent first. */
export function saranOf(
  records: readonly InformasiPublik[],
): (nama: KolomFormulir) => readonly string[] {
  return (nama) => {
    const read = bersaran[nama];
    if (read === undefined) return [];
    const counts = new Map<string, number>();
    for (const record of records) {
      const value = read(record);
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, saranMax)
      .map(([value]) => value);
  };
}

/** The earlier record that is most alike: of the same kind, with the most words of the title in common, then the newest. */
export function mirip(
  { judul, jenisDokumen }: Pick<InformasiPublik, 'judul' | 'jenisDokumen'>,
  records: readonly InformasiPublik[],
): InformasiPublik | undefined {
  const wanted = wordsOf(judul);
  const score = (record: InformasiPublik): number => {
    const words = wordsOf(record.judul);
    const shared = [...wanted].filter((word) => words.has(word)).length;
    return shared + (record.jenisDokumen === jenisDokumen ? 2 : 0);
  };
  const scored = records.map((record) => ({ record, points: score(record) }));
  return scored
    .filter(({ points }) => points >= 2)
    .toSorted((a, b) => b.points - a.points || (a.record.id < b.record.id ? 1 : -1))[0]?.record;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** Fields that are taken over from the record that is most alike. */
export const kolomSalinan = kelompokIsian.retensi;

/** What can be taken over; null where there is nothing. */
export function salinanOf(
  record: Pick<InformasiPublik, 'judul' | 'jenisDokumen'>,
  records: readonly InformasiPublik[],
): Salinan | null {
  const source = mirip(record, records);
  if (source === undefined) return null;
  const values = nilaiIsian(isianOf(source));
  const nilai = kolomSalinan
    .map((nama) => ({ nama, label: labelKolom(nama), nilai: values.satu(nama) }))
    .filter((one) => one.nilai !== '');
  return nilai.length === 0 ? null : { dari: source.id, judul: source.judul, nilai };
}
