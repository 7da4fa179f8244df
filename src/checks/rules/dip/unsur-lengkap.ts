// The seven elements of the DIP are there. The first, the number, is the record's folder.
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanInformasi } from '../../aturan.ts';

interface Unsur {
  /** Key as officers see it. */
  readonly key: string;
  readonly sebutan: string;
  readonly contoh: string;
  readonly isEmpty: (record: InformasiPublik) => boolean;
}

const unsurDip: readonly Unsur[] = [
  {
    key: 'ringkasan',
    sebutan: 'Ringkasan isi informasi',
    contoh: 'satu atau dua kalimat tentang isi dokumen',
    isEmpty: ({ ringkasan }) => ringkasan === '',
  },
  {
    key: 'subbagian',
    sebutan: 'Unit kerja yang menguasai informasi',
    contoh: 'kode subbagian',
    isEmpty: ({ subbagian }) => subbagian === '',
  },
  {
    key: 'penanggung_jawab',
    sebutan: 'Penanggung jawab pembuatan atau penerbitan informasi',
    contoh: 'jabatan yang membuat atau menerbitkan',
    isEmpty: ({ penanggungJawab }) => penanggungJawab === '',
  },
  {
    key: 'waktu_pembuatan',
    sebutan: 'Waktu pembuatan informasi',
    contoh: 'tanggal dokumen, atau tahunnya bila tanggalnya tidak diketahui',
    isEmpty: ({ waktuPembuatan }) => waktuPembuatan === null,
  },
  {
    key: 'tempat_pembuatan',
    sebutan: 'Tempat pembuatan informasi',
    contoh: 'nama kota atau kabupaten',
    isEmpty: ({ tempatPembuatan }) => tempatPembuatan === '',
  },
  {
    key: 'bentuk',
    sebutan: 'Bentuk informasi yang tersedia',
    contoh: 'cetak, rekam, atau online',
    isEmpty: ({ bentuk }) => bentuk.length === 0,
  },
  {
    key: 'retensi',
    sebutan: 'Jangka waktu penyimpanan atau retensi arsip',
    contoh: 'rujukan Jadwal Retensi Arsip, masa aktif, masa inaktif, dan nasib akhirnya',
    isEmpty: ({ retensi: { jra, aktif, inaktif, nasibAkhir, keterangan } }) =>
      `${jra}${aktif}${inaktif}${nasibAkhir ?? ''}${keterangan}` === '',
  },
];

export const unsurLengkap: AturanInformasi = {
  id: 'dip/unsur-lengkap',
  lingkup: 'informasi',
  severity: 'error',
  judul: 'Ketujuh unsur Daftar Informasi Publik terisi.',
  mengapa:
    'Warga mengenali informasi dari Daftar Informasi Publik; baris yang tidak lengkap membuatnya tidak dapat diminta dengan tepat.',
  dasarHukum: ['Perki 1/2021', 'UU 14/2008 Pasal 11'],
  *check(record) {
    for (const { key, sebutan, contoh, isEmpty } of unsurDip) {
      if (!isEmpty(record)) continue;
      yield {
        file: record.file,
        key: [key],
        message: `${sebutan} belum diisi.`,
        fix: `Isi "${key}" dengan ${contoh}.`,
      };
    }
  },
};
