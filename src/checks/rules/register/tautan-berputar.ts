// Following what replaced or revoked a record ends at one that is in force.
import type { Arsip } from '#domain/arsip.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanArsip } from '../../aturan.ts';
import { informasiById, informasiUrut } from '../../arsip-index.ts';

export const tautanBerputar: AturanArsip = {
  id: 'register/tautan-berputar',
  lingkup: 'arsip',
  severity: 'error',
  judul: 'Rangkaian penggantian dan pencabutan tidak berputar.',
  mengapa: 'Rangkaian yang berputar tidak pernah sampai pada dokumen yang berlaku.',
  dasarHukum: ['UU 14/2008 Pasal 7'],
  *check(fakta) {
    const settled = new Set<string>();
    for (const start of informasiUrut(fakta.arsip)) {
      if (start.digantiOleh === null && start.dicabutOleh === null) continue;
      const path = new Map<string, InformasiPublik>();
      let current: InformasiPublik | undefined = start;
      while (current !== undefined && !settled.has(current.id) && !path.has(current.id)) {
        path.set(current.id, current);
        current = successor(current, fakta.arsip);
      }
      if (current !== undefined && path.has(current.id)) {
        const ids = [...path.keys()];
        const cycle = ids.slice(ids.indexOf(current.id));
        yield {
          file: current.file,
          key: [current.digantiOleh === null ? 'dicabut_oleh' : 'diganti_oleh'],
          message: `Rangkaian ini berputar: ${[...cycle, current.id].join(' → ')}.`,
          fix: 'Tentukan dokumen mana yang berlaku, lalu hapus hubungan yang keliru.',
        };
      }
      for (const id of path.keys()) settled.add(id);
    }
  },
};

/** What replaced or revoked a record; a link to itself is another rule's finding. */
function successor(record: InformasiPublik, arsip: Arsip): InformasiPublik | undefined {
  const next = record.digantiOleh ?? record.dicabutOleh;
  return next === null || next === record.id ? undefined : informasiById(arsip).get(next);
}
