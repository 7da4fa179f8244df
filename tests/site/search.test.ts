// A search as a whole, with an engine that answers as Pagefind does: generously, near numbers included.
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/site/search/address.ts';
import { readExcerpt } from '../../src/site/search/excerpt.ts';
import { indexRecords } from '../../src/site/search/index-records.ts';
import { nomorIndex } from '../../src/site/search/nomor-index.ts';
import { readNumberIndex } from '../../src/site/search/number-lookup.ts';
import type { Pagefind } from '../../src/site/search/pagefind.ts';
import { search, take, type Hasil } from '../../src/site/search/search.ts';
import { sentenceFor } from '../../src/site/search/sentence.ts';
import { contohInformasi, contohPublikasi } from './sample-publikasi.ts';

const publikasi = contohPublikasi(
  [
    contohInformasi('2025/0001', { judul: 'Keputusan 421', nomor_dokumen: '421 Tahun 2024' }),
    contohInformasi(
      '2025/0002',
      { judul: 'Pencabutan', nomor_dokumen: '426 Tahun 2024', mencabut: ['2025/0001'] },
      'Mencabut **Keputusan 421**.',
    ),
    contohInformasi('2025/0003', { judul: 'Laporan 99', nomor_dokumen: '99 Tahun 2024' }),
    contohInformasi(
      '2025/0004',
      {
        judul: 'Formulir A',
        klasifikasi: 'dikecualikan',
        softcopy: [],
        pengecualian: {
          badan: 'KPU',
          nomor_keputusan: '335 Tahun 2020',
          konsekuensi: 'Membuka data pribadi',
          syarat: 'sampai ada persetujuan',
        },
      },
      'ISI RAHASIA',
    ),
  ],
  { teks: new Map([['content/informasi/2025/0004/rahasia.pdf', 'TEKS RAHASIA']]) },
);
const index = readNumberIndex(JSON.parse(nomorIndex(publikasi)));
const records = indexRecords(publikasi);

/** Answers every query with everything. */
const generous: Pagefind = {
  options: async () => {},
  filters: async () => ({}),
  search: async () => ({
    filters: { tahun: { '2024': 4 } },
    results: records.map((record) => ({
      data: async () => ({ ...record, excerpt: '<mark>x</mark>' }),
    })),
  }),
};
const ask = async (kata: string): Promise<readonly [readonly Hasil[], string]> => {
  const pertanyaan = { kata, pilihan: {} };
  const jawaban = await search(pertanyaan, generous, index);
  const hasil = await take(jawaban.hasil, 10);
  return [hasil, sentenceFor(pertanyaan, jawaban, hasil)];
};
const rekap = (hasil: readonly Hasil[]): readonly string[] => hasil.map((satu) => satu.rekap);

describe('a search', () => {
  test('for a document number shows exactly that document first, marked, and only once', async () => {
    const [hasil, sentence] = await ask('nomor 426 tahun 2024');
    expect(rekap(hasil)).toEqual(['2025/0002']);
    expect(hasil[0]?.tepat).toBe(true);
    expect(sentence).toBe('Dokumen dengan nomor yang Anda cari ditemukan.');
  });

  test('for a number also brings documents that mention it', async () => {
    expect(rekap((await ask('421/2024'))[0])).toEqual(['2025/0001', '2025/0002']);
  });

  test('for a number that does not exist says so and shows no near number', async () => {
    const [hasil, sentence] = await ask('9999 Tahun 2024');
    expect(hasil).toEqual([]);
    expect(sentence).toBe('Tidak ada dokumen bernomor “9999 Tahun 2024”.');
  });

  test('for words shows everything the engine found, with its count', async () => {
    const [hasil, sentence] = await ask('keputusan');
    expect(hasil).toHaveLength(4);
    expect(sentence).toBe('4 hasil untuk “keputusan”.');
  });

  test('hides filter counts where they would count what is left out', async () => {
    expect(
      (await search({ kata: 'tahun 2024', pilihan: {} }, generous, index)).saringan,
    ).toBeNull();
  });
});

describe('the index', () => {
  test('holds of an excluded record its DIK row and nothing else', () => {
    const closed = records.find(({ url }) => url === '/informasi/2025/0004/');
    expect(closed?.content).toContain('Membuka data pribadi');
    expect(closed?.filters['format']).toEqual([]);
    expect(JSON.stringify(records)).not.toContain('RAHASIA');
  });

  test('holds the words of an open record without the marks of Markdown', () => {
    expect(records.find(({ url }) => url === '/informasi/2025/0002/')?.content).toContain(
      'Mencabut Keputusan 421.',
    );
  });
});

test('an excerpt becomes text; only its marks mean anything', () => {
  expect(readExcerpt('a &lt;script&gt; <mark>b &amp; c</mark><img src=x onerror=y>')).toEqual([
    { teks: 'a <script> ', ditandai: false },
    { teks: 'b & c', ditandai: true },
    { teks: '<img src=x onerror=y>', ditandai: false },
  ]);
  expect(readExcerpt('&amp;lt;')).toEqual([{ teks: '&lt;', ditandai: false }]);
});

test('a search can be written as an address and read back', () => {
  const asked = {
    kata: 'daftar & pemilih',
    pilihan: { tahun: '2024', klasifikasi: 'Informasi Berkala' },
  };
  expect(readAddress(new URL(writeAddress(asked), 'http://localhost').search)).toEqual(asked);
  expect(writeAddress({ kata: '', pilihan: {} })).toBe('/cari/');
  expect(readAddress('?jahat=1&q=')).toEqual({ kata: '', pilihan: {} });
});
