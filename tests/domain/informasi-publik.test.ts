// A record's shape: what may be left out, what is refused, and where its files lie.
import { describe, expect, test } from 'vitest';
import {
  informasiPublikSchema,
  softcopyFile,
  textFile,
  type InformasiPublik,
} from '#domain/informasi-publik.ts';

const least = { jenis_dokumen: 'laporan', klasifikasi: 'berkala' };
const softcopy = { berkas: 'laporan.pdf', sebutan: 'Laporan' };
const langkah = {
  nomor: 1,
  pelaksana: ['dok-kul'],
  mulai: '2025-01-06T08:00:00+07:00',
  selesai: '2025-01-06T09:00:00+07:00',
};

describe('the schema', () => {
  test('takes a draft of two keys; what is missing is empty, for the rules to demand', () => {
    expect(informasiPublikSchema.parse(least)).toMatchObject({
      judul: '',
      ringkasan: '',
      waktuPembuatan: null,
      bentuk: [],
      retensi: { jra: '', nasibAkhir: null },
      status: 'berlaku',
      tandaTangan: null,
      hardcopy: { lokasi: '' },
      softcopy: [],
      langkah: [],
      pengecualian: null,
    });
  });

  test.each([
    ['an unknown class', { klasifikasi: 'rahasia' }],
    ['an unknown status', { status: 'dihapus' }],
    ['an unknown key', { judull: 'x' }],
    ['a link that is no number', { mengganti: ['2025-0001'] }],
    ['a path as a file name', { softcopy: [{ ...softcopy, berkas: '../x.pdf' }] }],
    ['a softcopy without a name for its button', { softcopy: [{ berkas: 'x.pdf' }] }],
    ['a step that nobody did', { langkah: [{ ...langkah, pelaksana: [] }] }],
    ['a moment without its offset', { langkah: [{ ...langkah, mulai: '2025-01-06T08:00:00' }] }],
    ['a step without a number', { langkah: [{ ...langkah, nomor: 0 }] }],
  ])('refuses %s', (_, change) => {
    expect(informasiPublikSchema.safeParse({ ...least, ...change }).success).toBe(false);
  });
});

test('a softcopy and its text lie in the folder of the record', () => {
  const record: InformasiPublik = {
    ...informasiPublikSchema.parse({ ...least, softcopy: [softcopy] }),
    id: '2025/0007',
    tahun: '2025',
    nomor: '0007',
    file: 'content/informasi/2025/0007/index.md',
    folder: 'content/informasi/2025/0007',
    isi: '',
  };
  expect(record.softcopy.map((one) => [softcopyFile(record, one), textFile(record, one)])).toEqual([
    ['content/informasi/2025/0007/laporan.pdf', 'content/informasi/2025/0007/laporan.pdf.txt'],
  ]);
});
