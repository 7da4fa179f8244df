// Where a proposal stands after each act, told from the acts alone; and who took part in it.
import { describe, expect, test } from 'vitest';
import {
  isTerbit,
  jenisUsulanList,
  pelakuUsulan,
  tahapAwal,
  tahapSesudah,
  tindakanList,
  type Kejadian,
  type Tahap,
  type Tindakan,
  type Usulan,
} from '#domain/usulan.ts';
import { sop } from './sample-sop.ts';

const alur = sop('2025-01-02');
const saat = '2025-02-06T08:00:00+07:00';

const tahap: Readonly<Record<string, Tahap>> = {
  m1: { jenis: 'langkah-menunggu', nomor: 1 },
  m2: { jenis: 'langkah-menunggu', nomor: 2 },
  b1: { jenis: 'langkah-berjalan', nomor: 1, mulai: saat },
  b2: { jenis: 'langkah-berjalan', nomor: 2, mulai: saat },
  p: { jenis: 'perbaikan' },
  s: { jenis: 'persetujuan' },
  t: { jenis: 'terbit-segera' },
  d: { jenis: 'disetujui' },
  x: { jenis: 'batal' },
};
const namaOf = (wanted: Tahap | null): string =>
  Object.keys(tahap).find((key) => JSON.stringify(tahap[key]) === JSON.stringify(wanted)) ?? '-';

/** Rows: the place before; columns: the place after each act, in the order of `tindakanList`. */
const tabel: Readonly<Record<'baru' | 'cabut', Readonly<Record<string, string>>>> = {
  //      buat mulai simpan selesai catat ajukan kembali komentar batal terbit setujui
  baru: {
    m1: '-    b1    -      -       m2    -      -       m1       x     -      -',
    b1: '-    -     b1     m2      m2    -      -       b1       x     -      -',
    m2: '-    b2    -      -       s     -      -       m2       x     -      -',
    b2: '-    -     b2     s       s     -      -       b2       x     -      -',
    p: ' -    -     -      -       -     s      -       p        x     -      -',
    s: ' -    -     -      -       -     -      m2      s        x     t      d',
    t: ' -    -     -      -       -     -      m2      t        -     -      d',
    d: ' -    -     -      -       -     -      -       -        -     -      -',
    x: ' -    -     -      -       -     -      -       -        -     -      -',
  },
  cabut: {
    p: ' -    -     -      -       -     s      -       p        x     -      -',
    s: ' -    -     -      -       -     -      p       s        x     -      d',
    d: ' -    -     -      -       -     -      -       -        -     -      -',
  },
};

describe('after each act', () => {
  for (const jenis of ['baru', 'cabut'] as const) {
    test.each(Object.entries(tabel[jenis]))(`a proposal of the kind ${jenis} at %s`, (at, row) => {
      const before = tahap[at] ?? { jenis: 'batal' };
      const seen = tindakanList.map((tindakan) =>
        namaOf(tahapSesudah({ jenis, tahap: before }, { tindakan, saat }, alur)),
      );
      expect(seen).toEqual(row.trim().split(/ +/));
    });
  }
});

test('each kind begins where it should', () => {
  expect(jenisUsulanList.map((jenis) => namaOf(tahapAwal(jenis, alur)))).toEqual([
    'm1',
    'm1',
    'm2',
    's',
    's',
    's',
  ]);
});

const kejadian = (acts: readonly (readonly [Tindakan, string])[]): readonly Kejadian[] =>
  acts.map(([tindakan, oleh]) => ({ tindakan, oleh, saat, commit: '', pesan: '' }));

const usulan = (jenis: Usulan['jenis']): Pick<Usulan, 'jenis' | 'pelaksana' | 'kejadian'> => ({
  jenis,
  pelaksana: ['lama'],
  kejadian: kejadian([
    ['buat', 'ani'],
    ['simpan', 'budi'],
    ['komentari', 'cici'],
    ['kembalikan', 'dedi'],
    ['terbitkan-segera', 'eko'],
  ]),
});

describe('who took part', () => {
  test('is everyone who wrote any of it or executed a step, not who commented or returned it', () => {
    expect([...pelakuUsulan(usulan('revisi'))].toSorted()).toEqual(['ani', 'budi', 'eko', 'lama']);
  });

  test('in a revocation is not who executed the steps back then', () => {
    expect(pelakuUsulan(usulan('cabut')).has('lama')).toBe(false);
  });

  test('and whether the public has seen it, is told by the acts', () => {
    expect(isTerbit(usulan('baru'))).toBe(true);
    expect(isTerbit({ kejadian: kejadian([['buat', 'ani']]) })).toBe(false);
  });
});
