// Links between records: what replaces or revokes what, seen from both ends.
import { oncePer } from '#base/memo.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { KeyPath } from '#domain/temuan.ts';

/** Fields that link to other records, as officers see them. */
export type NamaTautan = 'mengganti' | 'diganti_oleh' | 'mencabut' | 'dicabut_oleh';

/** One link of a record. */
export interface Tautan {
  readonly nama: NamaTautan;
  /** Identity of the other record. */
  readonly target: string;
  readonly key: KeyPath;
}

/** The field by which the other record must link back. */
export const tautanBalik = {
  mengganti: 'diganti_oleh',
  diganti_oleh: 'mengganti',
  mencabut: 'dicabut_oleh',
  dicabut_oleh: 'mencabut',
} as const satisfies Record<NamaTautan, NamaTautan>;

/** All links of a record, in the order of its fields. */
export const tautanInformasi = oncePer((record: InformasiPublik): readonly Tautan[] => [
  ...many('mengganti', record.mengganti),
  ...one('diganti_oleh', record.digantiOleh),
  ...many('mencabut', record.mencabut),
  ...one('dicabut_oleh', record.dicabutOleh),
]);

/** Whether one record links to another by this field. */
export const isTertaut = (
  arsip: Arsip,
  { dari, nama, ke }: { readonly dari: string; readonly nama: NamaTautan; readonly ke: string },
): boolean => semuaTautan(arsip).has(`${dari} ${nama} ${ke}`);

const semuaTautan = oncePer(
  (arsip: Arsip): ReadonlySet<string> =>
    new Set(
      arsip.informasi.flatMap((record) =>
        tautanInformasi(record).map(({ nama, target }) => `${record.id} ${nama} ${target}`),
      ),
    ),
);

const many = (nama: NamaTautan, targets: readonly string[]): readonly Tautan[] =>
  targets.map((target, index) => ({ nama, target, key: [nama, index] }));

const one = (nama: NamaTautan, target: string | null): readonly Tautan[] =>
  target === null ? [] : [{ nama, target, key: [nama] }];
