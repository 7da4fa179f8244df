// What a proposal changes since the approved version, as the reviewer reads it: field by field, file by file, line by line.
import { formatUkuran } from '#base/angka.ts';
import type { Perubahan } from '#archive/perubahan.ts';
import type {
  BarisTeks,
  Kejadian,
  PerubahanBerkas,
  PerubahanInformasi,
  PerubahanTeks,
} from '#checks/perubahan.ts';
import type { BedaTeks, PerubahanTinjau } from '#site/meja/tinjau.ts';

const kejadianOf: Readonly<Record<Kejadian, string>> = {
  baru: 'Informasi baru. Baris ini masuk ke daftar.',
  diubah: 'Informasi yang sudah ada diubah.',
  diganti: 'Informasi ini ditandai sudah diganti.',
  dicabut: 'Informasi ini ditandai dicabut. Halamannya tetap ada.',
  dihapus: 'Informasi ini hilang dari arsip.',
};

/** All that a proposal changes, record by record, then the other files, which sentences tell better than lines. */
export const perubahanTinjau = (
  { informasi, berkasLain }: Perubahan,
  kalimat: readonly string[],
): readonly PerubahanTinjau[] => [
  ...informasi.map(perubahanInformasi),
  ...berkasLain.map((teks) => perubahanBerkas(teks, kalimat)),
];

const perubahanBerkas = (teks: PerubahanTeks, kalimat: readonly string[]): PerubahanTinjau => ({
  judul: sebutBerkas(teks.nama),
  kejadian: peristiwaOf[teks.peristiwa],
  baris: [],
  kolom: [],
  kolomTeknis: [],
  berkas: kalimat,
  teks: [{ ...bedaTeks(teks), isTerlipat: kalimat.length > 0 }],
});

/** What an office's file is called. */
export function sebutBerkas(path: string): string {
  if (path === 'content/petugas.yaml') return 'Daftar petugas';
  if (path.startsWith('content/sop/')) return 'Standar Operasional Prosedur';
  const record = /^content\/informasi\/(\d{4})\/(\d{4})\//.exec(path);
  return record === null ? path : `Informasi ${record[1]}/${record[2]}`;
}

const peristiwaOf: Readonly<Record<PerubahanTeks['peristiwa'], string>> = {
  baru: 'Baru',
  diubah: 'Diubah',
  dihapus: 'Dihapus',
};

function perubahanInformasi(perubahan: PerubahanInformasi): PerubahanTinjau {
  const { id, judul, kejadian, baris, kolom, berkas, teks } = perubahan;
  return {
    judul: judul === '' ? `Informasi ${id}` : `${id} ${judul}`,
    kejadian: kejadianOf[kejadian],
    baris:
      kejadian === 'baru'
        ? baris.map(({ nama, isi }) => ({ nama, nilai: [isi || 'Tidak diisi'] }))
        : [],
    kolom: kolom.filter((one) => !isTeknis(one)),
    kolomTeknis: kolom.filter(isTeknis),
    berkas: berkas.map(sebutPerubahanBerkas),
    teks: teks.map(bedaTeks),
  };
}

/** Columns that nobody types: they follow from the files and the steps. */
const teknis =
  /^(?:Langkah \d|Perbaikan ke$)|: (?:SHA-256|ukuran dalam byte|jenis berkas|sumber teks|keyakinan)/;

const isTeknis = ({ nama }: { readonly nama: string }): boolean => teknis.test(nama);

function sebutPerubahanBerkas({ nama, lama, baru }: PerubahanBerkas): string {
  if (lama === null) return `${nama}: berkas baru, ${formatUkuran(baru ?? 0)}`;
  if (baru === null) return `${nama}: berkas dikeluarkan`;
  return `${nama}: berkas diganti, ${formatUkuran(lama)} menjadi ${formatUkuran(baru)}`;
}

const jenisBaris = { '+': 'tambah', '-': 'hapus', ' ': 'tetap', '…': 'sela' } as const;

const batasOf: Readonly<Record<NonNullable<PerubahanTeks['batas']>, string>> = {
  'terlalu-panjang': 'Perbedaannya terlalu banyak untuk ditampilkan. Bandingkan berkasnya.',
  dipotong: 'Yang ditampilkan hanya awal perbedaannya.',
  'bukan-teks': 'Isi berkas ini bukan teks.',
};

const bedaTeks = ({ nama, peristiwa, baris, batas }: PerubahanTeks): BedaTeks => ({
  nama: nama.startsWith('content/') ? sebutBerkas(nama) : nama.replace(/\.txt$/, ''),
  keterangan: [
    peristiwa === 'dihapus' ? 'Isi teks berkas yang dikeluarkan.' : '',
    batas === null ? '' : batasOf[batas],
  ]
    .filter((sentence) => sentence !== '')
    .join(' '),
  isTerlipat: peristiwa === 'baru',
  baris: baris.map(({ tanda, teks }: BarisTeks) => ({ jenis: jenisBaris[tanda], teks })),
});
