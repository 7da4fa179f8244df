// Periodic information is followed by a newer one in time.
import { addMonths, formatWaktu } from '#base/tanggal.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanHubungan } from '../../aturan.ts';
import { butirById } from '../../arsip-index.ts';
import { acuanOf, type Fakta } from '../../fakta.ts';
import { hariTercatat } from '../../langkah.ts';
import { isButirDip, selangBulanUmum, terbaruByButir } from '../../mutakhir.ts';

export const berkalaMutakhir: AturanHubungan = {
  id: 'klasifikasi/berkala-mutakhir',
  lingkup: 'hubungan',
  severity: 'warning',
  judul: 'Informasi Berkala dimutakhirkan dalam selang waktunya.',
  mengapa: 'Undang-undang mewajibkan pengumuman berkala paling lama setiap enam bulan.',
  dasarHukum: ['UU 14/2008 Pasal 9'],
  *check(record, fakta) {
    if (record.klasifikasi !== 'berkala' || record.status !== 'berlaku') return;
    if (record.digantiOleh !== null || record.dicabutOleh !== null) return;
    const day = hariTercatat(record, acuanOf(fakta));
    const months = selangOf(record, fakta);
    if (day === null || months === null) return;
    const due = addMonths(day, months);
    if (fakta.hari <= due) return;
    yield {
      file: record.file,
      key: ['klasifikasi'],
      message: `Informasi Berkala ini perlu dimutakhirkan: dicatat ${formatWaktu(day)}, berselang ${months} bulan, jadi jatuh tempo ${formatWaktu(due)}.`,
      fix: 'Dokumentasikan informasi yang lebih baru, lalu hubungkan keduanya dengan "mengganti" dan "diganti_oleh" bila yang baru menggantikannya.',
    };
  },
};

/** Months until this record must be followed; null when a newer record answers every obligation it answers. */
function selangOf(record: InformasiPublik, fakta: Fakta): number | null {
  const butir = record.memenuhi.flatMap((id) => butirById(fakta.arsip.daftarWajib).get(id) ?? []);
  if (butir.length === 0) return selangBulanUmum;
  const open = butir.filter(
    (one) => !isButirDip(one) && terbaruByButir(fakta).get(one.id)?.id === record.id,
  );
  if (open.length === 0) return null;
  return Math.min(...open.map(({ selangBulan }) => selangBulan ?? selangBulanUmum));
}
