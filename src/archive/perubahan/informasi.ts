// What a change does to one record: what happened, the row it proposes, its steps, its columns.
import { minutesBetween } from '#base/tanggal.ts';
import { sopOf } from '#checks/fakta.ts';
import type {
  IsiKolom,
  Kejadian,
  LangkahDitinjau,
  PerubahanInformasi,
  PerubahanTeks,
} from '#checks/perubahan.ts';
import type { Arsip } from '#domain/arsip.ts';
import { barisDip, describeJangkaWaktu, kolomDip } from '#domain/daftar-informasi-publik.ts';
import type { InformasiPublik, Langkah } from '#domain/informasi-publik.ts';
import { informasiFolder } from '../layout.ts';
import type { Perbandingan } from './keadaan.ts';
import type { PerubahanFolder } from './berkas.ts';
import { diffTeks } from './beda-teks.ts';
import { compareKolom } from './kolom.ts';

/** Compares one record in two states of the archive. */
export function compareInformasi(
  id: string,
  { sebelum, sesudah, hari }: Perbandingan,
  files: PerubahanFolder,
): PerubahanInformasi {
  const old = findInformasi(sebelum.arsip, id);
  const young = findInformasi(sesudah.arsip, id);
  return {
    id,
    folder: informasiFolder(id),
    kejadian: kejadianOf(id, { sebelum: sebelum.arsip, sesudah: sesudah.arsip }),
    judul: young?.judul ?? old?.judul ?? '',
    sebelum: old,
    sesudah: young,
    baris: young === null ? [] : proposedRow(young, sesudah.arsip),
    langkah: young === null ? [] : reviewLangkah(young, sesudah.arsip, hari),
    kolom: old === null || young === null ? [] : compareKolom(old, young),
    berkas: files.berkas,
    teks: [...compareIsi(old, young), ...files.teks],
  };
}

const findInformasi = (arsip: Arsip, id: string): InformasiPublik | null =>
  arsip.informasi.find((record) => record.id === id) ?? null;

const has = (arsip: Arsip, id: string): boolean =>
  arsip.informasiRusak.includes(id) || findInformasi(arsip, id) !== null;

function kejadianOf(
  id: string,
  { sebelum, sesudah }: { readonly sebelum: Arsip; readonly sesudah: Arsip },
): Kejadian {
  if (!has(sesudah, id)) return 'dihapus';
  if (!has(sebelum, id)) return 'baru';
  const status = findInformasi(sesudah, id)?.status ?? 'berlaku';
  const isNews = status !== findInformasi(sebelum, id)?.status;
  return isNews && status !== 'berlaku' ? status : 'diubah';
}

function proposedRow(record: InformasiPublik, { instansi }: Arsip): readonly IsiKolom[] {
  if (record.klasifikasi === 'dikecualikan') return dikRow(record);
  if (instansi === null) return [];
  const baris = barisDip(record, instansi);
  const bentuk = Object.entries(baris.bentuk).flatMap(([nama, ada]) => (ada ? [nama] : []));
  const isi = [
    baris.ringkasan,
    baris.unit,
    baris.penanggungJawab,
    baris.waktuTempat,
    bentuk.join(', '),
    baris.retensi,
  ];
  return [
    { nama: 'Nomor', isi: record.id },
    ...kolomDip.map((nama, index) => ({ nama, isi: isi[index] ?? '' })),
  ];
}

function dikRow({ id, ringkasan, pengecualian }: InformasiPublik): readonly IsiKolom[] {
  return [
    { nama: 'Nomor', isi: id },
    { nama: 'Ringkasan isi informasi', isi: ringkasan },
    { nama: 'Dasar hukum pengecualian', isi: pengecualian?.pasalUndangUndang ?? '' },
    { nama: 'Konsekuensi bila dibuka', isi: pengecualian?.konsekuensi ?? '' },
    { nama: 'Keputusan', isi: pengecualian?.nomorKeputusan ?? '' },
    {
      nama: 'Jangka waktu',
      isi: pengecualian === null ? '' : describeJangkaWaktu(pengecualian),
    },
  ];
}

/** The steps of the SOP in order, then the steps that it does not know. */
function reviewLangkah(record: InformasiPublik, arsip: Arsip, hari: string): LangkahDitinjau[] {
  const sop = sopOf(record, { sop: arsip.sop, hari });
  const wanted = sop?.langkah ?? [];
  const known = new Set(wanted.map(({ nomor }) => nomor));
  const positions = new Map(arsip.petugas.map(({ id, jabatan }) => [id, jabatan]));
  return [
    ...wanted.flatMap(({ nomor, sebutan, mutuBaku }) => {
      const done = record.langkah.filter((langkah) => langkah.nomor === nomor);
      return (done.length === 0 ? [null] : done).map((langkah) => ({
        nomor,
        sebutan,
        batasMenit: mutuBaku.waktuMenit,
        dilaksanakan: langkah === null ? null : describeLangkah(langkah, positions),
      }));
    }),
    ...record.langkah
      .filter(({ nomor }) => !known.has(nomor))
      .map((langkah) => ({
        nomor: langkah.nomor,
        sebutan: 'tidak ada dalam SOP',
        batasMenit: null,
        dilaksanakan: describeLangkah(langkah, positions),
      })),
  ];
}

function describeLangkah(
  { mulai, selesai, pelaksana, keterangan }: Langkah,
  positions: ReadonlyMap<string, string>,
): NonNullable<LangkahDitinjau['dilaksanakan']> {
  const menit = minutesBetween(mulai, selesai);
  const names = pelaksana.map((id) => positions.get(id) ?? id);
  return { mulai, selesai, menit, pelaksana: names, keterangan };
}

/** The description below the metadata, where it was rewritten. */
function compareIsi(old: InformasiPublik | null, young: InformasiPublik | null): PerubahanTeks[] {
  if (old === null || young === null || old.isi === young.isi) return [];
  return [{ nama: 'Uraian dalam index.md', peristiwa: 'diubah', ...diffTeks(old.isi, young.isi) }];
}
