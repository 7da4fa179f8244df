// A subbagian is known by its code, its names, and the names it had.
import { expect, test } from 'vitest';
import { findSubbagian, instansiSchema } from '#domain/instansi.ts';

const instansi = instansiSchema.parse({
  nama: 'KPU Kota Contoh',
  nama_singkat: 'KPU Contoh',
  kode_wilayah: '9999',
  provinsi: 'Contoh',
  tempat: 'Contoh',
  alamat: 'Jalan Contoh',
  zona_waktu: 'Asia/Jakarta',
  kontak: { jam_layanan: '08.00' },
  portal: {
    nasional: 'https://a.example',
    permohonan: 'https://b.example',
    keberatan: 'https://c.example',
    situs: 'https://d.example',
    jdih: 'https://e.example',
  },
  subbagian: [
    { kode: 'kul', nama: 'Subbagian Keuangan, Umum, dan Logistik', nama_singkat: 'KUL' },
    {
      kode: 'rendatin',
      nama: 'Subbagian Perencanaan, Data, dan Informasi',
      nama_singkat: 'Rendatin',
      alias: ['Subbag Program dan Data'],
    },
  ],
});

test.each([
  ['rendatin', 'rendatin'],
  ['RENDATIN', 'rendatin'],
  ['Subbagian Perencanaan, Data, dan Informasi', 'rendatin'],
  [' subbag program dan data ', 'rendatin'],
  ['Kul', 'kul'],
  ['Data', undefined],
  ['', undefined],
])('%j is %s', (name, kode) => {
  expect(findSubbagian(instansi, name)?.kode).toBe(kode);
});
