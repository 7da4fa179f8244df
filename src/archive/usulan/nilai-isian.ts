// Fields of a form as values of the frontmatter: groups are put together, and what is empty is written as empty.
import type { Isian } from '../usulan-kolom.ts';

type Nilai = Readonly<Record<string, unknown>>;

/** Fields that have no value when they are empty. */
const kosongNull: ReadonlySet<string> = new Set([
  'waktu_pembuatan',
  'retensi.nasib_akhir',
  'tanda_tangan',
  'pengecualian.tingkat',
  'pengecualian.sampai',
]);

/** Values by top-level key for the fields that were typed; the rest of a group stays as it was. */
export function nilaiIsian(isian: Isian, sebelum: Nilai): Nilai {
  const nilai: Record<string, unknown> = {};
  for (const [nama, typed] of Object.entries(isian)) {
    if (nama === 'isi') continue;
    const value = typed === '' && kosongNull.has(nama) ? null : typed;
    const [top = nama, below] = nama.split('.');
    if (below === undefined) nilai[top] = nama === 'bahasa' && value === '' ? 'id' : value;
    else nilai[top] = { ...groupOf(nilai[top] ?? sebelum[top]), [below]: value };
  }
  if ('pengecualian' in nilai && isEmpty(nilai['pengecualian'])) nilai['pengecualian'] = null;
  return nilai;
}

const groupOf = (value: unknown): Nilai =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isEmpty = (value: unknown): boolean =>
  Object.values(groupOf(value)).every((one) => one === '' || one === null);
