// The Daftar Informasi Publik itself is published, and renewed in time.
import { addMonths, formatWaktu } from '#base/tanggal.ts';
import type { ButirWajib } from '#domain/daftar-wajib.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanArsip } from '../../aturan.ts';
import { informasiUrut } from '../../arsip-index.ts';
import { acuanOf, type Fakta } from '../../fakta.ts';
import { hariTercatat } from '../../langkah.ts';
import { isButirDip, lastDay, selangBulanUmum } from '../../mutakhir.ts';

export const dipMutakhir: AturanArsip = {
  id: 'klasifikasi/dip-mutakhir',
  lingkup: 'arsip',
  severity: 'warning',
  judul: 'Daftar Informasi Publik tersedia dan dimutakhirkan.',
  mengapa:
    'Tanpa Daftar Informasi Publik yang mutakhir warga tidak tahu informasi apa yang dapat diminta.',
  dasarHukum: ['UU 14/2008 Pasal 11', 'Perki 1/2021'],
  *check(fakta) {
    for (const [index, butir] of fakta.arsip.daftarWajib.entries()) {
      if (!isButirDip(butir)) continue;
      const edition = newestEdition(butir, fakta);
      if (edition === null) {
        yield {
          file: 'content/daftar-wajib.yaml',
          key: ['butir', index, 'id'],
          message: `Belum ada informasi berlaku yang memenuhi "${butir.id}", yaitu Daftar Informasi Publik.`,
          fix: `Dokumentasikan Daftar Informasi Publik terbaru dan cantumkan "${butir.id}" pada "memenuhi".`,
        };
        continue;
      }
      const due = addMonths(edition.day, butir.selangBulan ?? selangBulanUmum);
      if (fakta.hari <= due) continue;
      yield {
        file: edition.record.file,
        key: ['memenuhi', edition.record.memenuhi.indexOf(butir.id)],
        message: `Edisi terbaru Daftar Informasi Publik ini harus diperbarui paling lambat ${formatWaktu(due)}.`,
        fix: 'Susun dan tetapkan edisi baru, dokumentasikan, lalu tandai edisi ini "diganti".',
      };
    }
  },
};

interface Edition {
  readonly record: InformasiPublik;
  readonly day: string;
}

/** The current edition with the latest date: the document's own, or the day it was recorded where that is earlier. */
function newestEdition(butir: ButirWajib, fakta: Fakta): Edition | null {
  let newest: Edition | null = null;
  for (const record of informasiUrut(fakta.arsip)) {
    if (record.status !== 'berlaku' || !record.memenuhi.includes(butir.id)) continue;
    const recorded = hariTercatat(record, acuanOf(fakta)) ?? fakta.hari;
    const made = record.waktuPembuatan === null ? recorded : lastDay(record.waktuPembuatan);
    const day = made < recorded ? made : recorded;
    if (newest === null || day >= newest.day) newest = { record, day };
  }
  return newest;
}
