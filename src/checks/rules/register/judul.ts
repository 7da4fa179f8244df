// A title that says what the document is, and that no other current record bears.
import { oncePer } from '#base/memo.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Pelanggaran } from '#domain/temuan.ts';
import type { AturanArsip } from '../../aturan.ts';
import { informasiUrut } from '../../arsip-index.ts';

/** What programs and hurried people leave where a title should be. */
const placeholders: ReadonlySet<string> = new Set([
  'undefined',
  'null',
  'nan',
  'none',
  'untitled',
  'judul',
  'tanpa judul',
  'tidak ada judul',
  'contoh judul',
]);

export const judul: AturanArsip = {
  id: 'register/judul',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Setiap informasi mempunyai judul sendiri yang bermakna.',
  mengapa: 'Judul adalah yang dilihat warga dalam daftar dan hasil pencarian.',
  dasarHukum: ['Perki 1/2021', 'UU 14/2008 Pasal 7'],
  *check(fakta) {
    const first = new Map<string, InformasiPublik>();
    for (const record of informasiUrut(fakta.arsip)) {
      const folded = foldedJudul(record);
      if (folded === '' || placeholders.has(folded)) {
        yield meaningless(record);
        continue;
      }
      if (record.status !== 'berlaku') continue;
      const other = first.get(folded);
      if (other === undefined) first.set(folded, record);
      else yield repeated(record, other);
    }
  },
};

/** The words of the title and nothing else. */
const foldedJudul = oncePer(({ judul: text }: InformasiPublik) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

const meaningless = (record: InformasiPublik): Pelanggaran => ({
  file: record.file,
  key: ['judul'],
  message:
    record.judul === '' ? 'Judul belum diisi.' : `"${record.judul}" bukan judul yang bermakna.`,
  fix: 'Tulis judul sebagaimana tercantum pada dokumen.',
});

const repeated = (record: InformasiPublik, other: InformasiPublik): Pelanggaran => ({
  file: record.file,
  key: ['judul'],
  message: `Judul ini sama dengan judul informasi ${other.id} yang masih berlaku.`,
  fix: 'Bedakan judulnya, misalnya dengan menambahkan tahun, tanggal, atau wilayah.',
});
