// What may happen to a small archive between two publications.
import { addDays } from '#base/tanggal.ts';
import { dasarHukumSchema } from '#domain/dasar-hukum.ts';
import { daftarWajibSchema } from '#domain/daftar-wajib.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import type { Temuan } from '#domain/temuan.ts';
import { contohInformasi, contohPublikasi } from './sample-publikasi.ts';

const dasarHukum = dasarHukumSchema.parse({
  peraturan: [
    { id: 'uu-14-2008', sebutan: 'UU 14/2008', nomor: '14', judul: 'UU KIP' },
    {
      id: 'pkpu-1-2015',
      sebutan: 'PKPU 1/2015',
      nomor: '1',
      judul: 'PKPU lama',
      dicabut_oleh: 'pkpu-22-2023',
      dicabut_sejak: '2025-03-01',
    },
    { id: 'pkpu-22-2023', sebutan: 'PKPU 22/2023', nomor: '22', judul: 'PKPU baru' },
  ],
}).peraturan;
const daftarWajib = daftarWajibSchema.parse({
  butir: [{ id: 'butir', judul: 'Laporan', klasifikasi: 'berkala', dasar_hukum: 'Pasal 9' }],
}).butir;

/** What a random publikasi is made of; one change alters one of these and leaves the other objects as they are. */
export interface Keadaan {
  readonly informasi: readonly InformasiPublik[];
  readonly persetujuan: ReadonlyMap<string, Persetujuan>;
  readonly teks: ReadonlyMap<string, string>;
  readonly temuan: readonly Temuan[];
  readonly arsip: Partial<Publikasi['arsip']>;
  readonly hari: string;
  /** How many changes there were, for commits of their own. */
  readonly versi: number;
}

/** The publikasi it makes. */
export function publikasiOf({ informasi, arsip, versi, ...rest }: Keadaan): Publikasi {
  const made = contohPublikasi(informasi, rest);
  const commit = commitOf(versi);
  const changed = { ...made.arsip, dasarHukum, daftarWajib, commit, ...arsip };
  return { ...made, arsip: changed, instansi: changed.instansi ?? made.instansi };
}

const commitOf = (versi: number): string => String(versi).padStart(40, '0');
const idOf = (index: number): string =>
  `${index < 75 ? 2025 : 2026}/${String((index % 75) + 1).padStart(4, '0')}`;

/** As many records as fit: with one more, a list gets another page of older entries. */
export function beginning(): Keadaan {
  const informasi = Array.from({ length: 149 }, (_, index) =>
    contohInformasi(idOf(index), {
      klasifikasi: index % 9 === 0 ? 'setiap-saat' : 'berkala',
      dasar_hukum: index % 20 === 0 ? ['pkpu-1-2015'] : [],
      memenuhi: index === 3 ? ['butir'] : [],
      mengganti: index === 43 ? [idOf(42)] : [],
      ...(index === 80 ? { status: 'diganti', diganti_oleh: idOf(42) } : {}),
      langkah: index === 7 ? [] : undefined,
    }),
  );
  return {
    informasi,
    persetujuan: new Map(informasi.map(({ id }) => [id, approval(0)])),
    teks: new Map(),
    temuan: [],
    arsip: {},
    hari: '2025-02-01',
    versi: 0,
  };
}

const approval = (versi: number): Persetujuan => ({
  jenis: 'disetujui',
  commit: commitOf(versi),
  saat: `${addDays('2025-01-10', versi)}T09:00:00+07:00`,
  oleh: 'atasan',
});

/** All of them with these values in place of their own. */
const patched = <T extends object>(all: readonly T[], rest: Partial<T>): readonly T[] =>
  all.map((one) => Object.assign({}, one, rest));

/** One thing that happens to the archive; `at` tells where. */
export type Perubahan = (before: Keadaan, at: number) => Keadaan;

/** Puts changed records in place of those of the same identity, with an approval of their own. */
function withRecords(before: Keadaan, changed: readonly InformasiPublik[]): Keadaan {
  const versi = before.versi + 1;
  const byId = new Map([...before.informasi, ...changed].map((record) => [record.id, record]));
  return {
    ...before,
    informasi: [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    persetujuan: new Map([
      ...before.persetujuan,
      ...changed.map(({ id }) => [id, approval(versi)] as const),
    ]),
  };
}

const field =
  (rest: Partial<InformasiPublik>): Perubahan =>
  (before, at) => {
    const record = before.informasi[at % before.informasi.length];
    return record === undefined ? before : withRecords(before, [{ ...record, ...rest }]);
  };
const newRecord = (before: Keadaan, rest: object): InformasiPublik =>
  contohInformasi(`2026/${String(before.informasi.length + 1).padStart(4, '0')}`, rest);

/** A new record takes the place of another one, or revokes it. */
const ending =
  (status: 'diganti' | 'dicabut'): Perubahan =>
  (before, at) => {
    const old = before.informasi[at % before.informasi.length];
    if (old === undefined) return before;
    const ids = status === 'diganti' ? { mengganti: [old.id] } : { mencabut: [old.id] };
    const added = newRecord(before, ids);
    const by = status === 'diganti' ? { digantiOleh: added.id } : { dicabutOleh: added.id };
    return withRecords(before, [added, { ...old, status, ...by, alasanStatus: 'Diperbarui.' }]);
  };

/** Everything that may happen, by name. */
export const changes: Readonly<Record<string, Perubahan>> = {
  judul: field({ judul: 'Judul yang diperbaiki' }),
  ringkasan: field({ ringkasan: 'Ringkasan lain' }),
  isi: field({ isi: '## Uraian\n\nKalimat **baru**.' }),
  klasifikasi: field({ klasifikasi: 'serta-merta' }),
  subbagian: field({ subbagian: 'tekhum' }),
  'waktu pembuatan': field({ waktuPembuatan: '2023-05' }),
  'dasar hukum': field({ dasarHukum: ['uu-14-2008'] }),
  dikecualikan: field({ klasifikasi: 'dikecualikan', softcopy: [] }),
  tambah: (before) => withRecords(before, [newRecord(before, {})]),
  ganti: ending('diganti'),
  cabut: ending('dicabut'),
  hapus: (before, at) => ({
    ...before,
    informasi: before.informasi.filter((_, index) => index !== at % before.informasi.length),
  }),
  'teks berkas': (before, at) => {
    const record = before.informasi[at % before.informasi.length];
    const path = `${record?.folder ?? ''}/dokumen.pdf`;
    return { ...before, teks: new Map([...before.teks, [path, `Isi berkas ke-${at}`]]) };
  },
  'catatan pemeriksaan': (before, at) => {
    const file = before.informasi[at % before.informasi.length]?.file ?? '';
    const rule = at % 2 === 0 ? 'klasifikasi/berkala-mutakhir' : 'dip/bentuk';
    const message = `Jatuh tempo ${(at % 27) + 1} Juli 2025.`;
    const one = { rule, severity: 'warning', file, line: 1, column: 1, message, fix: '' } as const;
    return { ...before, temuan: [...before.temuan, one] };
  },
  hari: (before, at) => ({ ...before, hari: addDays(before.hari, at * 4) }),
  'petugas berganti jabatan': (before) => ({
    ...before,
    arsip: {
      ...before.arsip,
      petugas: patched(publikasiOf(before).arsip.petugas, { jabatan: 'Jabatan baru' }),
    },
  }),
  'peran petugas berakhir': (before) => ({
    ...before,
    arsip: { ...before.arsip, petugas: patched(publikasiOf(before).arsip.petugas, { peran: [] }) },
  }),
  'SOP ditinjau': (before) => ({
    ...before,
    arsip: {
      ...before.arsip,
      sop: patched(publikasiOf(before).arsip.sop, {
        tinjauan: [
          { tanggal: '2025-02-01', oleh: 'Sekretaris', hasil: 'tetap-berlaku', catatan: '' },
        ],
      }),
    },
  }),
  'SOP baru': (before) => {
    const { sop } = publikasiOf(before).arsip;
    const added = patched(sop.slice(0, 1), { tanggalEfektif: '2025-04-01' });
    return { ...before, arsip: { ...before.arsip, sop: [...sop.slice(0, 1), ...added] } };
  },
  'halaman kantor': (before, at) => ({
    ...before,
    arsip: {
      ...before.arsip,
      halaman: patched(publikasiOf(before).arsip.halaman, { isi: `Isi ${at}` }),
    },
  }),
  'peraturan dicabut': (before) => ({
    ...before,
    arsip: {
      ...before.arsip,
      dasarHukum: patched(dasarHukum, { dicabutSejak: '2025-01-05' }),
    },
  }),
  'alamat kantor': (before, at) => {
    const { instansi } = publikasiOf(before);
    return {
      ...before,
      arsip: { ...before.arsip, instansi: { ...instansi, alamat: `Jalan Baru Nomor ${at}` } },
    };
  },
};
