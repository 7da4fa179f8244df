// The row of the DIP, and the words for retention and the limits of an exemption.
import { describe, expect, test } from 'vitest';
import {
  barisDip,
  describeJangkaWaktu,
  describeRetensi,
  kolomDip,
} from '#domain/daftar-informasi-publik.ts';
import { informasiPublikSchema, type InformasiPublik } from '#domain/informasi-publik.ts';
import { langkahRekap, tahunRekap } from '#domain/buku-rekap.ts';
import { sop } from './sample-sop.ts';

const record = (change: object = {}): InformasiPublik => ({
  ...informasiPublikSchema.parse({ jenis_dokumen: 'laporan', klasifikasi: 'berkala', ...change }),
  id: '2025/0007',
  tahun: '2025',
  nomor: '0007',
  file: 'content/informasi/2025/0007/index.md',
  folder: 'content/informasi/2025/0007',
  isi: '',
});

describe('describeRetensi', () => {
  test.each([
    [{}, ''],
    [{ keterangan: 'selama berlaku' }, 'Selama berlaku'],
    [
      { jra: 'PKPU 17/2023', aktif: '1 tahun', inaktif: '2 tahun', nasib_akhir: 'musnah' },
      'Aktif 1 tahun, inaktif 2 tahun, musnah (PKPU 17/2023)',
    ],
    [{ aktif: '1 tahun', nasib_akhir: 'dinilai-kembali' }, 'Aktif 1 tahun, dinilai kembali'],
  ])('%j reads %j', (retensi, expected) => {
    expect(describeRetensi(record({ retensi }))).toBe(expected);
  });
});

describe('describeJangkaWaktu', () => {
  test.each([
    [{ sampai: '2030-12-31' }, 'Sampai 31 Desember 2030'],
    [{ syarat: 'sampai pemiliknya menyetujui' }, 'Sampai pemiliknya menyetujui'],
    [
      { sampai: '2030-12-31', syarat: 'sejak disetujui' },
      'Sampai 31 Desember 2030; atau sejak disetujui',
    ],
    [{}, ''],
  ])('%j reads %j', (pengecualian, expected) => {
    const block = record({ klasifikasi: 'dikecualikan', pengecualian }).pengecualian;
    expect(block && describeJangkaWaktu(block)).toBe(expected);
  });
});

describe('barisDip', () => {
  test('has a column for each statutory element after the number', () => {
    expect(kolomDip.length).toBe(6);
  });

  test('shows an unknown subbagian as it was written, and no comma without a place', () => {
    const instansi = {
      subbagian: [{ kode: 'kul', nama: 'Subbagian Umum', namaSingkat: 'KUL', alias: [] }],
    };
    const written = record({
      subbagian: 'Bagian Lama',
      waktu_pembuatan: '2024-05',
      bentuk: ['cetak'],
    });
    const row = barisDip(written, { ...emptyInstansi, ...instansi });
    expect(row).toMatchObject({
      unit: 'Bagian Lama',
      waktuTempat: 'Mei 2024',
      bentuk: { cetak: true, rekam: false, online: false },
    });
    expect(barisDip(record({ subbagian: 'KUL' }), { ...emptyInstansi, ...instansi }).unit).toBe(
      'Subbagian Umum',
    );
  });
});

describe('the buku rekap', () => {
  test('lists the years that have rows, newest first', () => {
    const [old, recent] = [record(), { ...record(), tahun: '2026' }];
    expect(tahunRekap([old, recent, old])).toEqual(['2026', '2025']);
  });

  test('has no row for a record whose recording step was not carried out', () => {
    const langkah = { pelaksana: ['dok-kul'], mulai: saat, selesai: saat };
    const first = record({ langkah: [{ ...langkah, nomor: 1 }] });
    const second = record({ langkah: [{ ...langkah, nomor: 2 }] });
    expect(langkahRekap(first, sop('2025-01-02'))).toBe(undefined);
    expect(langkahRekap(second, sop('2025-01-02'))?.nomor).toBe(2);
  });
});

const saat = '2025-01-06T08:00:00+07:00';

const emptyInstansi = {
  nama: '',
  namaSingkat: '',
  kodeWilayah: '9999',
  provinsi: '',
  tempat: '',
  alamat: '',
  perluKonfirmasi: '',
  zonaWaktu: 'Asia/Jakarta',
  kontak: { surel: '', telepon: '', jamLayanan: '' },
  portal: { nasional: '', permohonan: '', keberatan: '', situs: '', jdih: '' },
} as const;
