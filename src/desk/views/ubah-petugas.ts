// The form of officers and roles: every officer with his roles, and rows for new ones. Rows left empty are no officers.
import type { IsianPetugas } from '#archive/usulan-permintaan.ts';
import { namaPeran, peranList, type Petugas } from '#domain/peran.ts';
import type { Kolom, Pilihan } from '#site/meja/kolom.ts';
import type { PetugasIsian } from '#site/meja/kantor.ts';
import type { Galat } from './galat.ts';
import type { Latar } from './latar.ts';
import type { Nilai } from './nilai.ts';
import { sebutPeran } from './petugas.ts';

/** An officer as the form has him: `id` is empty for a new one until it is made of his position. */
export type BarisIsian = IsianPetugas & { readonly isBaru: boolean };

const peranKosong = {
  peran: '',
  sejak: '',
  sampai: '',
  keputusan: '',
  sebagai: 'definitif',
} as const;

/** The officers as rows. */
export const barisOf = (petugas: readonly Petugas[]): readonly BarisIsian[] =>
  petugas.map(({ id, nama, jabatan, subbagian, contoh, peran }) => ({
    id,
    nama,
    jabatan,
    subbagian,
    contoh,
    isBaru: false,
    peran: peran.map(({ sampai, ...one }) => ({ ...one, sampai: sampai ?? '' })),
  }));

/** The rows of a posted form; officers that are known keep their id and their mark as examples. */
export function bacaBaris(nilai: Nilai, known: readonly Petugas[]): readonly BarisIsian[] {
  const count = Math.min(Number(nilai.satu('petugas.jumlah')) || 0, 500);
  return Array.from({ length: count }, (_, index) => {
    const at = `petugas.${index}`;
    const old = known.find(({ id }) => id === nilai.satu(`${at}.id`));
    const roles = Math.min(Number(nilai.satu(`${at}.peran.jumlah`)) || 0, 100);
    return {
      id: nilai.satu(`${at}.id`).trim(),
      nama: nilai.satu(`${at}.nama`),
      jabatan: nilai.satu(`${at}.jabatan`),
      subbagian: nilai.satu(`${at}.subbagian`),
      contoh: old?.contoh ?? false,
      isBaru: old === undefined,
      peran: Array.from({ length: roles }, (_row, place) => ({
        peran: nilai.satu(`${at}.peran.${place}.peran`),
        sejak: nilai.satu(`${at}.peran.${place}.sejak`).trim(),
        sampai: nilai.satu(`${at}.peran.${place}.sampai`).trim(),
        keputusan: nilai.satu(`${at}.peran.${place}.keputusan`),
        sebagai: nilai.satu(`${at}.peran.${place}.sebagai`) || 'definitif',
      })),
    };
  });
}

/** A row for an officer who is not there yet. */
export const barisBaru: BarisIsian = {
  id: '',
  nama: '',
  jabatan: '',
  subbagian: '',
  isBaru: true,
  peran: [peranKosong],
};

/** The rows with one more for a role of the officer at a place, or for a new officer. */
export const tambahBaris = (
  rows: readonly BarisIsian[],
  place: number | null,
): readonly BarisIsian[] =>
  place === null
    ? [...rows, barisBaru]
    : rows.map((row, index) =>
        index === place ? Object.assign({}, row, { peran: [...row.peran, peranKosong] }) : row,
      );

const isPeranKosong = ({
  peran,
  sejak,
  sampai,
  keputusan,
}: IsianPetugas['peran'][number]): boolean =>
  [peran, sejak, sampai, keputusan].every((one) => one.trim() === '');

const isKosong = ({ isBaru, id, nama, jabatan, peran }: BarisIsian): boolean =>
  isBaru && [id, nama, jabatan].every((one) => one.trim() === '') && peran.every(isPeranKosong);

/** What is handed to the archive, and the names of its fields in the form where rows were left out. */
export function isianPetugas(rows: readonly BarisIsian[]): {
  readonly petugas: readonly IsianPetugas[];
  readonly namaKolom: (nama: string) => string;
} {
  const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => !isKosong(row));
  const roles = kept.map(({ row }) =>
    row.peran.map((one, place) => ({ one, place })).filter(({ one }) => !isPeranKosong(one)),
  );
  return {
    petugas: kept.map(({ row }, at) => ({
      id: row.id,
      nama: row.nama,
      jabatan: row.jabatan,
      subbagian: row.subbagian,
      contoh: row.contoh === true,
      peran: (roles[at] ?? []).map(({ one }) => one),
    })),
    namaKolom: (nama) =>
      nama.replace(/^petugas\.(\d+)(?:\.peran\.(\d+))?/, (_all, at: string, place?: string) => {
        const index = kept[Number(at)]?.index ?? Number(at);
        if (place === undefined) return `petugas.${index}`;
        return `petugas.${index}.peran.${roles[Number(at)]?.[Number(place)]?.place ?? place}`;
      }),
  };
}

/** Deputies are for a time; the desk asks for its end, unless the list has had them without one before. */
export function salahSementara(
  rows: readonly BarisIsian[],
  known: readonly Petugas[],
): Readonly<Record<string, string>> {
  const isKnown = (id: string, one: IsianPetugas['peran'][number]): boolean =>
    known.some(
      (petugas) =>
        petugas.id === id &&
        petugas.peran.some(
          ({ peran, sejak, sampai, sebagai }) =>
            peran === one.peran &&
            sejak === one.sejak &&
            sampai === null &&
            sebagai === one.sebagai,
        ),
    );
  return Object.fromEntries(
    rows.flatMap(({ id, peran }, index) =>
      peran.flatMap((one, place) =>
        one.sebagai !== 'definitif' && one.sampai === '' && !isKnown(id, one)
          ? [
              [
                `petugas.${index}.peran.${place}.sampai`,
                'Isi tanggal berakhirnya; Plt. dan Plh. selalu untuk sementara.',
              ] as const,
            ]
          : [],
      ),
    ),
  );
}

/** The officers as the page shows them. */
export const petugasIsian = (
  rows: readonly BarisIsian[],
  latar: Latar,
  galat: Galat,
): readonly PetugasIsian[] =>
  rows.map((row, index) => {
    const at = `petugas.${index}`;
    const isWrong = Object.keys(galat.kolom).some((nama) => nama.startsWith(`${at}.`));
    const known = latar.arsip.petugas.find(({ id }) => id === row.id);
    return {
      id: row.id,
      judul: row.isBaru ? 'Petugas baru' : row.nama.trim() || row.jabatan,
      ringkas: (known?.peran ?? []).map(sebutPeran).join('; '),
      isTerbuka: row.isBaru || isWrong || row.peran.some(isPeranKosong),
      kolom: kolomPetugas(row, at, { latar, galat }),
      peran: row.peran.map((one, place) => ({
        judul: `Peran ${place + 1}`,
        kolom: kolomPeran(one, `${at}.peran.${place}`, galat),
      })),
      tambahPeran: `peran:${index}`,
    };
  });

const teks = (
  nama: string,
  label: string,
  rest: {
    readonly nilai: string;
    readonly galat: Galat;
    readonly petunjuk?: string;
    readonly isWajib?: boolean;
  },
): Kolom => ({
  jenis: 'teks',
  nama,
  label,
  petunjuk: rest.petunjuk ?? '',
  galat: rest.galat.kolom[nama] ?? '',
  isWajib: rest.isWajib ?? true,
  nilai: rest.nilai,
  lebar: 'sedang',
  tipe: 'text',
  saran: [],
});

const pilih = (
  nama: string,
  label: string,
  rest: { readonly nilai: string; readonly galat: Galat; readonly pilihan: readonly Pilihan[] },
): Kolom => ({
  jenis: 'pilihan',
  nama,
  label,
  petunjuk: '',
  galat: rest.galat.kolom[nama] ?? '',
  isWajib: true,
  nilai: rest.nilai,
  pilihan: rest.pilihan,
});

const choice = (nilai: string, label: string): Pilihan => ({ nilai, label, keterangan: '' });

function kolomPetugas(
  row: BarisIsian,
  at: string,
  { latar, galat }: { readonly latar: Latar; readonly galat: Galat },
): readonly Kolom[] {
  return [
    ...(row.isBaru
      ? [
          teks(`${at}.id`, 'Tanda pengenal', {
            nilai: row.id,
            galat,
            petunjuk:
              'Huruf kecil, angka, dan tanda hubung, misalnya dok-hukum-2. Tidak dapat diubah lagi.',
          }),
        ]
      : []),
    teks(`${at}.nama`, 'Nama', {
      nilai: row.nama,
      galat,
      isWajib: false,
      petunjuk: 'Kosongkan bila yang diumumkan cukup jabatannya.',
    }),
    teks(`${at}.jabatan`, 'Jabatan', { nilai: row.jabatan, galat }),
    pilih(`${at}.subbagian`, 'Subbagian', {
      nilai: row.subbagian,
      galat,
      pilihan: [
        choice('', 'Tidak di subbagian'),
        ...latar.instansi.subbagian.map(({ kode, nama }) => choice(kode, nama)),
      ],
    }),
  ];
}

function kolomPeran(
  { peran, sejak, sampai, keputusan, sebagai }: IsianPetugas['peran'][number],
  at: string,
  galat: Galat,
): readonly Kolom[] {
  const hari = (nama: string, label: string, nilai: string, isWajib: boolean): Kolom => ({
    jenis: 'teks',
    nama,
    label,
    petunjuk: '',
    galat: galat.kolom[nama] ?? '',
    isWajib,
    nilai,
    lebar: 'pendek',
    tipe: 'date',
    saran: [],
  });
  return [
    pilih(`${at}.peran`, 'Peran', {
      nilai: peran,
      galat,
      pilihan: [choice('', 'Pilih peran'), ...peranList.map((one) => choice(one, namaPeran[one]))],
    }),
    pilih(`${at}.sebagai`, 'Sebagai', {
      nilai: sebagai,
      galat,
      pilihan: [
        choice('definitif', 'Definitif'),
        choice('plt', 'Pelaksana tugas (Plt.)'),
        choice('plh', 'Pelaksana harian (Plh.)'),
      ],
    }),
    hari(`${at}.sejak`, 'Sejak', sejak, true),
    hari(`${at}.sampai`, 'Sampai dan termasuk', sampai, false),
    teks(`${at}.keputusan`, 'Keputusan yang memberinya', { nilai: keputusan, galat }),
  ];
}
