// A search as a whole, over records in memory.
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/site/search/address.ts';
import { makeMesin } from '../../src/site/search/engine.ts';
import { makeExcerpt, type Potongan } from '../../src/site/search/excerpt.ts';
import { indexRecords } from '../../src/site/search/index-records.ts';
import { take, type Hasil } from '../../src/site/search/results.ts';
import { search } from '../../src/site/search/search.ts';
import { sentenceFor } from '../../src/site/search/sentence.ts';
import { fakePagefind } from './fake-pagefind.ts';
import { contohInformasi, contohPublikasi } from './sample-publikasi.ts';

const publikasi = contohPublikasi(
  [
    contohInformasi('2025/0001', { judul: 'Keputusan 421', nomor_dokumen: '421 Tahun 2024' }),
    contohInformasi(
      '2025/0002',
      { judul: 'Pencabutan', nomor_dokumen: '426 Tahun 2024', mencabut: ['2025/0001'] },
      'Mencabut **Keputusan Nomor 421 Tahun 2024**. Memuat 42 halaman.',
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
    contohInformasi('2025/0005', { judul: 'Daftar Pemilih Tetap' }, 'Pengelolaan data.'),
    contohInformasi('2025/0006', { judul: 'Hasil Pemilihan' }, 'Mengelola gudang.'),
    contohInformasi('2025/0007', { judul: 'Maklumat Pelayanan', status: 'diganti' }),
    contohInformasi('2025/0008', { judul: 'Maklumat Pelayanan' }),
  ],
  { teks: new Map([['content/informasi/2025/0004/rahasia.pdf', 'TEKS RAHASIA']]) },
);
const records = [...indexRecords(publikasi)];
const mesin = await makeMesin({ pagefind: fakePagefind(records), baru: new Set() });
const ask = async (kata: string): Promise<readonly [readonly Hasil[], string]> => {
  const pertanyaan = { kata, pilihan: {} };
  const jawaban = await search(pertanyaan, mesin);
  const hasil = await take(jawaban.hasil, 10);
  return [hasil, sentenceFor(pertanyaan, jawaban, hasil)];
};
const found = async (kata: string): Promise<readonly string[]> =>
  (await ask(kata))[0].map(({ rekap }) => rekap);

describe('a search for a document number', () => {
  test('shows exactly that document first, marked, and only once', async () => {
    const [hasil, sentence] = await ask('nomor 426 tahun 2024');
    expect(hasil.map(({ rekap }) => rekap)).toEqual(['2025/0002']);
    expect(hasil[0]?.tepat).toBe(true);
    expect(sentence).toBe('Dokumen dengan nomor yang Anda cari ditemukan.');
  });

  test('also brings documents that mention it', async () => {
    expect(await found('421/2024')).toEqual(['2025/0001', '2025/0002']);
  });

  test.each(['9999 Tahun 2024', '42 Tahun 2024', '421 Tahun 2023'])(
    'that does not exist, %s, says so and shows no document that only holds its figures',
    async (kata) => {
      const [hasil, sentence] = await ask(kata);
      expect(hasil).toEqual([]);
      expect(sentence).toBe(`Tidak ada dokumen bernomor “${kata}”.`);
    },
  );
});

describe('a search for words', () => {
  test('finds their relatives', async () => {
    expect((await found('kelola')).toSorted()).toEqual(['2025/0005', '2025/0006']);
    expect(await found('dikelolanya gudang')).toEqual(['2025/0006']);
  });

  test('puts the very word in a title before a mere relative', async () => {
    expect((await found('pemilih'))[0]).toBe('2025/0005');
    expect((await found('pemilihan'))[0]).toBe('2025/0006');
  });

  test('finds what an abbreviation stands for', async () => {
    expect(await found('DPT')).toEqual(['2025/0005']);
    expect((await found('SK'))[0]).toBe('2025/0001');
  });

  test('puts what is in force before what it replaced', async () => {
    expect(await found('maklumat pelayanan')).toEqual(['2025/0008', '2025/0007']);
  });

  test('tells how many there are', async () => {
    expect((await ask('maklumat'))[1]).toBe('2 hasil untuk “maklumat”.');
  });

  test('names the words that no document holds, and shows what holds the others', async () => {
    const [hasil, sentence] = await ask('maklumat gajah');
    expect(hasil).toHaveLength(2);
    expect(sentence).toBe(
      'Tidak ada dokumen yang memuat “gajah”. Hasil di bawah ini memuat kata lainnya.',
    );
  });

  test('never shows a document without a number that was asked for', async () => {
    expect(await found('maklumat 98765')).toEqual([]);
  });

  test('finds a word while it is being typed, and marks it', async () => {
    const [hasil] = await ask('pengelol');
    expect(hasil.map(({ rekap }) => rekap)).toEqual(['2025/0005']);
    expect(hasil[0]?.cuplikan.some(({ ditandai }) => ditandai)).toBe(true);
  });

  test('that say nothing brings nothing', async () => {
    expect(await ask('dan yang')).toEqual([[], 'Tidak ada dokumen yang memuat “dan yang”.']);
  });
});

test('without words the filters list everything, the latest entries first', async () => {
  const jawaban = await search({ kata: '', pilihan: { klasifikasi: 'Informasi Berkala' } }, mesin);
  const ids = (await take(jawaban.hasil, 10)).map(({ rekap }) => rekap);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect(ids).not.toContain('2025/0004');
});

describe('the index', () => {
  test('holds of an excluded record its DIK row and nothing else', () => {
    const closed = records.find(({ url }) => url === '/informasi/2025/0004/');
    expect(closed?.content).toContain('Membuka data pribadi');
    expect(closed?.filters['format']).toEqual([]);
    expect(JSON.stringify(records).toLowerCase()).not.toContain('rahasia');
  });

  test('holds the words of an open record without the marks of Markdown', () => {
    expect(records.find(({ url }) => url === '/informasi/2025/0002/')?.content).toContain(
      'Mencabut Keputusan Nomor 421 Tahun 2024.',
    );
  });
});

const show = (parts: readonly Potongan[]): string =>
  parts.map(({ teks, ditandai }) => (ditandai ? `[${teks}]` : teks)).join('');
const excerpt = (content: string, ...keys: readonly string[]): string =>
  show(makeExcerpt(content, { keys, awalan: null }));

describe('an excerpt', () => {
  test('is a sentence of the document with the words marked, without their punctuation', () => {
    const content =
      'Kalimat pertama yang panjang dan tidak menjawab apa pun dari semua pertanyaan ini sama sekali. ' +
      'Kantor (mengelola) arsip, dan pengelolaan itu dicatat setiap hari oleh petugas yang bertugas. Lalu selesai.';
    expect(excerpt(content, 'kelola')).toBe(
      'Kantor ([mengelola]) arsip, dan [pengelolaan] itu dicatat setiap hari oleh petugas yang bertugas.',
    );
  });

  test('marks a phrase by its abbreviation, and the abbreviation by itself', () => {
    expect(excerpt('Daftar Pemilih Tetap (DPT) Kota.', 'dpt')).toBe(
      '[Daftar Pemilih Tetap] ([DPT]) Kota.',
    );
  });

  test('of a long sentence shows where it was cut', () => {
    const content = `${'kata '.repeat(60)}kelola ${'kata '.repeat(60)}`;
    expect(excerpt(content, 'kelola')).toMatch(/^… kata kata kata kata \[kelola\] .* …$/);
  });

  test('keeps what looks like markup as text', () => {
    expect(makeExcerpt('<img src=x> ¶ <mark>kelola</mark>', { keys: [], awalan: null })).toEqual([
      { teks: '<img src=x> <mark>kelola</mark>', ditandai: false },
    ]);
  });
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

describe('what was published before its review', () => {
  test('says so in its result until it is reviewed', () => {
    const segera = {
      jenis: 'terbit-segera',
      commit: 'abc',
      saat: '2025-01-06T08:00:00+07:00',
      oleh: 'ppid-1',
    } as const;
    const before = { ...publikasi, persetujuan: new Map([['2025/0003', segera]]) };
    const tinjauanOf = (of: typeof publikasi): readonly string[] =>
      [...indexRecords(of)].flatMap(({ meta }) =>
        meta['tinjauan'] === undefined ? [] : [`${meta['rekap']} ${meta['tinjauan']}`],
      );
    expect(tinjauanOf(before)).toEqual(['2025/0003 Belum ditinjau Atasan PPID']);
    expect(tinjauanOf(publikasi)).toEqual([]);
  });
});
