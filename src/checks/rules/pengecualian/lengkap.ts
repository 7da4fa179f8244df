// What is withheld is withheld by the decision of a body that may decide so, for a reason and for a time.
import type { Pengecualian } from '#domain/informasi-publik.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanInformasi } from '../../aturan.ts';

export const lengkap: AturanInformasi = {
  id: 'pengecualian/lengkap',
  lingkup: 'informasi',
  severity: 'error',
  judul:
    'Informasi Dikecualikan mempunyai keputusan, pasal undang-undang, konsekuensi, lembar uji, dan batas waktu.',
  mengapa:
    'Pengecualian bersifat ketat dan terbatas; tanpa uji konsekuensi oleh KPU atau KPU Provinsi, informasi tetap terbuka.',
  dasarHukum: ['UU 14/2008 Pasal 17', 'PKPU 22/2023 Pasal 24–26', 'PKPU 4/2025', 'PP 61/2010'],
  *check(record) {
    if (record.klasifikasi !== 'dikecualikan') return;
    const { file, pengecualian } = record;
    if (pengecualian === null) {
      yield {
        file,
        key: ['klasifikasi'],
        message: 'Informasi Dikecualikan ini belum mempunyai bagian "pengecualian".',
        fix: 'Isi bagian "pengecualian" menurut keputusan uji konsekuensinya; bila keputusannya belum ada, informasi ini tetap terbuka.',
      };
      return;
    }
    for (const { key, message, fix } of judge(pengecualian)) {
      yield { file, key: ['pengecualian', ...key], message, fix };
    }
  },
};

const teksWajib = [
  {
    key: 'nomor_keputusan',
    value: (one: Pengecualian) => one.nomorKeputusan,
    sebutan: 'Nomor keputusan uji konsekuensi',
    fix: 'Salin nomor keputusan KPU atau KPU Provinsi yang menetapkan pengecualian ini.',
  },
  {
    key: 'pasal_undang_undang',
    value: (one: Pengecualian) => one.pasalUndangUndang,
    sebutan: 'Pasal undang-undang yang menjadi dasar pengecualian',
    fix: 'Tulis undang-undang dan pasalnya, misalnya "UU 14/2008 Pasal 17 huruf h".',
  },
  {
    key: 'konsekuensi',
    value: (one: Pengecualian) => one.konsekuensi,
    sebutan: 'Konsekuensi bila informasi dibuka',
    fix: 'Ringkas akibat yang disebut dalam lembar uji konsekuensi.',
  },
  {
    key: 'lembar_uji',
    value: (one: Pengecualian) => one.lembarUji,
    sebutan: 'Rujukan lembar pengujian konsekuensi',
    fix: 'Tulis nomor atau tanggal lembar pengujian konsekuensinya.',
  },
] as const;

function* judge(pengecualian: Pengecualian): Iterable<Omit<Pelanggaran, 'file'>> {
  const { tingkat, sampai, syarat } = pengecualian;
  if (tingkat !== 'kpu-ri' && tingkat !== 'kpu-provinsi') {
    yield {
      key: ['tingkat'],
      message:
        tingkat === null
          ? 'Tingkat badan yang menetapkan pengecualian belum diisi.'
          : 'KPU Kabupaten/Kota tidak berwenang menetapkan pengecualian.',
      fix: 'Hanya keputusan KPU ("kpu-ri") atau KPU Provinsi ("kpu-provinsi") yang berlaku; ajukan pengujian melalui KPU Provinsi bila belum ada.',
    };
  }
  for (const { key, value, sebutan, fix } of teksWajib) {
    if (value(pengecualian) === '') yield { key: [key], message: `${sebutan} belum diisi.`, fix };
  }
  if (sampai === null && syarat === '') {
    yield {
      key: ['sampai'],
      message: 'Batas waktu pengecualian belum diisi.',
      fix: 'Isi "sampai" dengan tanggal, atau "syarat" dengan keadaan yang mengakhiri pengecualian.',
    };
  }
}
