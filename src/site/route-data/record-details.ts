// The particulars of a record as pairs of name and value: the seven elements of the DIP, the DIK row, and the rest.
import {
  barisDip,
  describeJangkaWaktu,
  kolomDip,
  type BarisDip,
} from '#domain/daftar-informasi-publik.ts';
import { isDicabut } from '#domain/dasar-hukum.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import { namaJenisDokumen, namaTandaTangan } from '#domain/nama-informasi.ts';
import type { Publikasi } from '#domain/publikasi.ts';

/** One particular; several values stand as a list. */
export interface Rincian {
  readonly nama: string;
  readonly nilai: readonly string[];
}

const notStated = 'Belum dicantumkan';

/** The seven elements of the Daftar Informasi Publik, in their statutory order. An empty one says so. */
export function dipDetails(record: InformasiPublik, publikasi: Publikasi): readonly Rincian[] {
  const row = barisDip(record, publikasi.instansi);
  const [ringkasan, unit, penanggungJawab, waktuTempat, bentuk, retensi] = kolomDip;
  return [
    { nama: 'Nomor', nilai: [record.id] },
    { nama: ringkasan, nilai: [row.ringkasan] },
    { nama: unit, nilai: [row.unit] },
    { nama: penanggungJawab, nilai: [row.penanggungJawab] },
    { nama: waktuTempat, nilai: [row.waktuTempat] },
    { nama: bentuk, nilai: [describeBentuk(row.bentuk)] },
    { nama: retensi, nilai: [row.retensi] },
  ].map(({ nama, nilai }) => ({
    nama,
    nilai: nilai.map((text) => (text === '' ? notStated : text)),
  }));
}

/** `Cetak dan online`. */
export function describeBentuk({ cetak, rekam, online }: BarisDip['bentuk']): string {
  const forms = [cetak ? 'cetak' : '', rekam ? 'rekam' : '', online ? 'online' : ''];
  const text = forms.filter((form) => form !== '').join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The row of the Daftar Informasi Dikecualikan. */
export function dikDetails(record: InformasiPublik, publikasi: Publikasi): readonly Rincian[] {
  const { pengecualian } = record;
  if (pengecualian === null) return [];
  const pairs = [
    ['Nomor', record.id],
    ['Unit yang menguasai', barisDip(record, publikasi.instansi).unit],
    ['Badan yang memutuskan', pengecualian.badan],
    ['Nomor keputusan', pengecualian.nomorKeputusan],
    ['Pasal undang-undang', pengecualian.pasalUndangUndang],
    ['Konsekuensi bila dibuka', pengecualian.konsekuensi],
    ['Lembar pengujian konsekuensi', pengecualian.lembarUji],
    ['Jangka waktu pengecualian', describeJangkaWaktu(pengecualian)],
  ] as const;
  return pairs.map(([nama, nilai]) => ({ nama, nilai: [nilai === '' ? notStated : nilai] }));
}

/** What else is known; what is empty is left out. */
export function otherDetails(record: InformasiPublik, publikasi: Publikasi): readonly Rincian[] {
  const { arsip, hari } = publikasi;
  const kelas = klasifikasiInfo[record.klasifikasi];
  const citations = record.dasarHukum.flatMap((id) => {
    const found = arsip.dasarHukum.find((peraturan) => peraturan.id === id);
    if (found === undefined) return [];
    return [`${found.judul}${isDicabut(found, hari) ? ' (sudah dicabut)' : ''}`];
  });
  const duties = record.memenuhi.flatMap((id) => {
    const found = arsip.daftarWajib.find((butir) => butir.id === id);
    return found === undefined ? [] : [`${found.judul} (${found.dasarHukum})`];
  });
  const all: readonly Rincian[] = [
    { nama: 'Klasifikasi', nilai: [`${kelas.namaResmi} (${kelas.dasarHukum.join('; ')})`] },
    { nama: 'Nomor dokumen', nilai: [record.nomorDokumen] },
    { nama: 'Jenis dokumen', nilai: [namaJenisDokumen[record.jenisDokumen]] },
    {
      nama: 'Tanda tangan',
      nilai: [record.tandaTangan === null ? '' : namaTandaTangan[record.tandaTangan]],
    },
    { nama: 'Dasar hukum', nilai: citations },
    { nama: 'Memenuhi kewajiban', nilai: duties },
    { nama: 'Kode klasifikasi arsip', nilai: [record.kodeKlasifikasi] },
    { nama: 'Tempat simpan hardcopy', nilai: [record.hardcopy.lokasi] },
    { nama: 'Kata kunci', nilai: [record.kataKunci.join(', ')] },
  ];
  return all.filter(({ nilai }) => nilai.some((text) => text !== ''));
}
